import axe from 'axe-core'
import { userEvent } from 'vitest/browser'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Badge } from '../../../renderer/ui/badge.tsx'
import { BarChart } from '../../../renderer/ui/bar-chart.tsx'
import { Button, IconButton } from '../../../renderer/ui/button.tsx'
import { Card } from '../../../renderer/ui/card.tsx'
import { ColumnChart } from '../../../renderer/ui/column-chart.tsx'
import { DefinitionList } from '../../../renderer/ui/definition-list.tsx'
import { Dialog } from '../../../renderer/ui/dialog.tsx'
import { EmptyState } from '../../../renderer/ui/empty-state.tsx'
import { ErrorNotice } from '../../../renderer/ui/error-notice.tsx'
import {
  CheckboxField,
  ComboField,
  DateField,
  NumberField,
  RadioField,
  SearchField,
  SelectField,
  SwitchField,
  TextField,
} from '../../../renderer/ui/fields.tsx'
import { FileDrop } from '../../../renderer/ui/file-drop.tsx'
import { Kbd } from '../../../renderer/ui/kbd.tsx'
import { MenuButton } from '../../../renderer/ui/menu.tsx'
import { Meter } from '../../../renderer/ui/meter.tsx'
import { PageHeader } from '../../../renderer/ui/page-header.tsx'
import { Panes } from '../../../renderer/ui/panes.tsx'
import { Popover } from '../../../renderer/ui/popover.tsx'
import { ProgressBar, Spinner } from '../../../renderer/ui/progress.tsx'
import { Tabs } from '../../../renderer/ui/tabs.tsx'
import { TimeField } from '../../../renderer/ui/time-field.tsx'
import { showToast, ToastRegion } from '../../../renderer/ui/toast.tsx'
import { painted, render, unmount } from './render.tsx'

const options = [
  { id: 'a', label: 'Alpha' },
  { id: 'b', label: 'Beta', description: 'The second' },
]

function Fields() {
  const [text, setText] = useState('')
  const [number, setNumber] = useState<number | undefined>(1200)
  const [choice, setChoice] = useState<string | undefined>('a')
  const [on, setOn] = useState(false)
  const [day, setDay] = useState<string | undefined>('2026-05-01')
  return (
    <div>
      <TextField label="Name" value={text} onChange={setText} errorMessage="Please fill this in." isRequired />
      <TextField label="Note" value={text} onChange={setText} multiline description="As long as you like" />
      <NumberField label="Employees" value={number} onChange={setNumber} minValue={0} />
      <SelectField label="Role" options={options} value={choice} onChange={setChoice} />
      <ComboField label="Type" options={options} value={choice} onChange={setChoice} />
      <CheckboxField label="Shared" value={on} onChange={setOn} description="Others see it" />
      <SwitchField label="By itself" value={on} onChange={setOn} />
      <RadioField label="Language" options={options} value={choice} onChange={setChoice} />
      <SearchField label="Filter" value={text} onChange={setText} />
      <DateField label="Joined on" value={day} onChange={setDay} />
      <TimeField label="From" value="09:30" onChange={() => undefined} />
      <output data-testid="day">{day ?? 'none'}</output>
      <output data-testid="number">{number ?? 'none'}</output>
    </div>
  )
}

function Rest() {
  const [tab, setTab] = useState('one')
  return (
    <div>
      <PageHeader title="Screen" subtitle="What it shows" actions={<Button variant="primary">Do</Button>} />
      <Card title="Card" actions={<IconButton label="More" icon={<svg />} />}>
        <Badge tone="bad">Overdue</Badge> <Badge tone="warn">Stale</Badge> <Kbd keys="Mod+K" />
        <DefinitionList items={[{ id: 'fee', term: 'Fee', value: '€500' }]} />
      </Card>
      <Tabs
        label="Tabs"
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'one', label: 'One', content: 'First' },
          { id: 'two', label: 'Two', content: 'Second' },
        ]}
      />
      <EmptyState title="Nothing here" text="What goes here." action={<Button>Begin</Button>} />
      <ErrorNotice error={{ code: 'secretariat.unreachable' }} onRetry={() => {}} />
      <ProgressBar label="Importing" value={30} max={100} onCancel={() => {}} />
      <ProgressBar label="Reading" />
      <Spinner label="Opening" />
      <Meter label="12 of 40" value={12} max={40} />
      <BarChart label="Reached" bars={[{ id: 'a', label: 'Contacted', value: 4, words: '4', part: 1 }]} />
      <ColumnChart
        label="Fees by month"
        legend={{ whole: 'Fees', part: 'Our share' }}
        bars={[{ id: '2026-05', label: 'May 26', value: 100, words: '€100', part: 50 }]}
      />
      <Button variant="danger">Remove</Button> <Button isDisabled>Not now</Button>
      <FileDrop accept={['.csv']} onFile={() => {}} label="Drop a file here" hint="CSV" />
      <Panes list={<p>List</p>} detail={<p>Detail</p>} label="Organisation" />
      <MenuButton label="Actions" items={[{ id: 'x', label: 'Remove', isDanger: true }]} onAction={() => {}} />
      <Popover trigger={<Button>Why?</Button>} label="Derivation">
        <p>Because</p>
      </Popover>
    </div>
  )
}

async function violations(): Promise<readonly string[]> {
  // The page of the test runner is no document of ours: landmarks and its title are checked on the real screens.
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } })
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}

beforeEach(() => {
  delete document.documentElement.dataset.theme
})
afterEach(unmount)

describe.each(['light', 'dark', 'contrast'])('in the theme %s', (theme) => {
  const cases: readonly (readonly [string, ReactNode])[] = [
    ['fields', <Fields key="fields" />],
    ['everything else', <Rest key="rest" />],
  ]
  test.each(cases)('axe finds nothing wrong with %s', async (_, children) => {
    document.documentElement.dataset.theme = theme
    await render(children)
    expect(await violations()).toEqual([])
  })
})

test('a dialog takes the focus, keeps it, closes on Escape and gives the focus back', async () => {
  function Opener() {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <Button onPress={() => setOpen(true)}>Open</Button>
        <Dialog title="Decide" isOpen={isOpen} onClose={() => setOpen(false)} actions={<Button>Keep</Button>}>
          <p>Which one?</p>
        </Dialog>
      </>
    )
  }
  const place = await render(<Opener />)
  place.querySelector('button')?.focus()
  await userEvent.keyboard('{Enter}')
  await painted()
  const dialog = document.querySelector('[role="dialog"]')
  expect(dialog?.contains(document.activeElement)).toBe(true)
  for (let i = 0; i < 4; i++) {
    await userEvent.keyboard('{Tab}')
    expect(dialog?.contains(document.activeElement)).toBe(true)
  }
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await painted()
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  expect(document.activeElement).toBe(place.querySelector('button'))
})

test('a date is typed part by part and comes out as an ISO date; emptied it is absent', async () => {
  const place = await render(<Fields />)
  const segments = () => [...place.querySelectorAll<HTMLElement>('[role="spinbutton"]')]
  segments()[0]?.focus()
  await userEvent.keyboard('24122027')
  await painted()
  expect(place.querySelector('[data-testid="day"]')?.textContent).toBe('2027-12-24')
})

test('an emptied number is absent, not zero', async () => {
  const place = await render(<Fields />)
  const field = [...place.querySelectorAll('input')].find((input) => input.value === '1,200')
  if (!field) throw new Error('no number field')
  field.focus()
  field.select()
  await userEvent.keyboard('{Backspace}{Tab}')
  await painted()
  expect(place.querySelector('[data-testid="number"]')?.textContent).toBe('none')
})

test('a menu is opened, walked and chosen from by keyboard', async () => {
  const chosen: string[] = []
  const items = [
    { id: 'edit', label: 'Edit' },
    { id: 'remove', label: 'Remove' },
  ]
  const place = await render(<MenuButton label="Actions" items={items} onAction={(id) => chosen.push(id)} />)
  place.querySelector('button')?.focus()
  await userEvent.keyboard('{Enter}')
  await painted()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await painted()
  expect(chosen).toEqual(['remove'])
})

test('a toast says what happened and offers to take it back', async () => {
  await render(<ToastRegion />)
  let undone = 0
  showToast({ text: 'Task done', action: { label: 'Undo', onPress: () => undone++ } })
  await painted()
  const toast = document.querySelector('[role="alertdialog"]')
  expect(toast?.textContent).toContain('Task done')
  expect(await violations()).toEqual([])
  toast?.querySelector('button')?.click()
  await painted()
  expect(undone).toBe(1)
})

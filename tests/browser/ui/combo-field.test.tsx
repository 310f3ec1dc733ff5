import { useState } from 'react'
import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test } from 'vitest'
import { Dialog } from '../../../renderer/ui/dialog.tsx'
import { ComboField } from '../../../renderer/ui/fields.tsx'
import { painted, render, unmount } from './render.tsx'

afterEach(unmount)

const cities = [
  { id: 'aa', label: 'Aachen' },
  { id: 'bn', label: 'Bonn' },
]

interface ChoiceProps {
  readonly first: string | undefined
  readonly options?: typeof cities
  readonly allowsCustomValue?: boolean
}

function Choice({ first, options = cities, allowsCustomValue = false }: ChoiceProps) {
  const [value, setValue] = useState(first)
  return (
    <>
      <ComboField
        label="City"
        options={options}
        value={value}
        onChange={setValue}
        allowsCustomValue={allowsCustomValue}
      />
      <output>{value ?? 'none'}</output>
      <button type="button" onClick={() => setValue('bn')}>
        Bonn it is
      </button>
    </>
  )
}

function LateChoice() {
  const [options, setOptions] = useState<typeof cities>([])
  return (
    <>
      <Choice first="aa" options={options} />
      <button type="button" onClick={() => setOptions(cities)}>
        Options come
      </button>
    </>
  )
}

const input = (place: ParentNode) => place.querySelector('input')
const said = (place: ParentNode) => place.querySelector('output')?.textContent
async function press(place: ParentNode, name: string) {
  for (const button of place.querySelectorAll('button')) if (button.textContent === name) await userEvent.click(button)
  await painted()
}

describe('a combo field', () => {
  test.each([false, true])('shows what is chosen from the start (own values: %s)', async (allowsCustomValue) => {
    const place = await render(<Choice first="aa" allowsCustomValue={allowsCustomValue} />)
    expect(input(place)?.value).toBe('Aachen')
    expect(said(place)).toBe('aa')
  })

  test('shows what is chosen from the start inside a dialog, with its focus on it', async () => {
    await render(
      <Dialog title="New page" isOpen onClose={() => undefined}>
        <Choice first="aa" />
      </Dialog>,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(input(document.body)?.value).toBe('Aachen')
    expect(said(document.body)).toBe('aa')
  })

  test('shows what is chosen from elsewhere later', async () => {
    const place = await render(<Choice first="aa" />)
    await press(place, 'Bonn it is')
    expect(input(place)?.value).toBe('Bonn')
  })

  test('shows what is chosen once its options have come', async () => {
    const place = await render(<LateChoice />)
    expect(input(place)?.value).toBe('')
    await press(place, 'Options come')
    expect(input(place)?.value).toBe('Aachen')
    expect(said(place)).toBe('aa')
  })

  test('goes back to what is chosen when something unknown is typed and left', async () => {
    const place = await render(<Choice first="aa" />)
    const field = input(place)
    if (!field) throw new Error('no input')
    await userEvent.click(field)
    await userEvent.keyboard('xyz{Tab}')
    await expect.poll(() => field.value).toBe('Aachen')
    expect(said(place)).toBe('aa')
  })
})

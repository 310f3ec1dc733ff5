import i18next from 'i18next'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import checks from '../../../resources/locales/en/checks.json'
import { DeskProvider, type Desk } from '../../../renderer/data/desk-context.tsx'
import { useLive } from '../../../renderer/data/use-live.ts'
import { FindingActions } from '../../../renderer/features/pages/checks/finding-actions.tsx'
import { PageFindings } from '../../../renderer/features/pages/checks/page-findings.tsx'
import { useDismissals } from '../../../renderer/features/pages/checks/use-dismissals.ts'
import { applyFix } from '../../../renderer/features/pages/commands/apply-fix.ts'
import { dismissFinding } from '../../../renderer/features/pages/commands/dismiss-finding.ts'
import { loadPage } from '../../../renderer/features/pages/load-page.ts'
import { segmentKeys } from '../../../renderer/features/pages/translate/segment-keys.ts'
import { allCommands, commandRegistry } from '../../../renderer/ui/commands.ts'
import { derivedId } from '../../../shared/ids.ts'
import type { Segment } from '../../../shared/model/page.ts'
import { segmentStatus } from '../../../shared/translation/segment-status.ts'
import { newDesk, removeDesks, type TestDesk } from '../data/support.ts'
import { painted, render, unmount } from '../ui/render.tsx'

const locale = 'fr'
let desk: TestDesk
let segment: Segment

/** A page of one sentence with its translation, as it was confirmed. */
async function translated(source: string, text: string): Promise<void> {
  const made = await desk.door.run({ key: 'test' }, async (writer) => {
    const page = await writer.create('participantPage', {
      organisationId: derivedId('town'),
      slug: 'town',
      title: 'Town',
      sourceLocale: 'en',
      targetLocales: [locale],
      status: 'translating',
    })
    const sectionId = derivedId(page.id, 'overview')
    const created = await writer.create('segment', {
      pageId: page.id,
      sectionId,
      blockId: 'b',
      order: 0,
      source,
      codes: [{ kind: 'bold' }],
      sourceHash: 'h',
    })
    await writer.create('translation', {
      id: derivedId(created.id, locale),
      pageId: page.id,
      segmentId: created.id,
      locale,
      text,
      state: 'translated',
      origin: 'memory',
      sourceHash: 'h',
      sourceText: source,
    })
    return { ok: true, value: created }
  })
  if (!made.ok) throw new Error(made.error.code)
  segment = made.value
}

const stored = () => desk.db.translation.get(derivedId(segment.id, locale))

/** The findings of the stored translation, kept current as the editor keeps them. */
function Shown() {
  const translation = useLive(() => desk.db.translation.get(derivedId(segment.id, locale)), [])
  const dismissals = useDismissals(segment.pageId, locale).get(segment.id) ?? []
  if (!translation) return null
  const { findings } = segmentStatus(segment, translation, { sourceLocale: 'en', locale, dismissals })
  const { text } = translation
  return <FindingActions {...{ segment, locale, text, findings }} sourceLocale="en" flush={() => undefined} />
}

async function show(children: ReactNode = <Shown />): Promise<void> {
  // Only what these parts of the screen read and write through.
  const parts: Pick<Desk, 'db' | 'door'> = { db: desk.db, door: desk.door }
  await render(<DeskProvider desk={parts as Desk}>{children}</DeskProvider>)
  i18next.addResourceBundle('en', 'checks', checks)
  await painted()
}

beforeEach(() => {
  desk = newDesk()
})
afterEach(async () => {
  unmount()
  await removeDesks()
})

describe('the findings of the segment in hand', () => {
  it('say name, message and severity, and are corrected by their button, once each', async () => {
    await translated('<1>Who</1> pays?', '<1>Qui</1>  paie ?')
    await show()
    const list = screen.getByRole('list', { name: 'Checks' })
    await expect.element(list.getByText('Double space', { exact: true })).toBeVisible()
    await expect.element(list.getByText('There is a double space.')).toBeVisible()
    await expect.element(list.getByText('Warning').first()).toBeVisible()
    const spacing = list.getByRole('listitem').filter({ hasText: 'Spaces at marks' })
    await spacing.getByRole('button', { name: /^Correct/ }).click()
    await expect.poll(async () => (await stored())?.text).toBe('<1>Qui</1>  paie\u202f?')
    expect((await stored())?.state).toBe('draft')
    expect((await stored())?.origin).toBe('memory')
    await expect.element(spacing).not.toBeInTheDocument()
    await desk.door.undo()
    await expect.poll(async () => (await stored())?.text).toBe('<1>Qui</1>  paie ?')
    expect((await stored())?.state).toBe('translated')
  })

  it('are corrected one after the other by one key', async () => {
    await translated('<1>Who</1> pays?', '<1>Qui</1>  paie ?')
    await show()
    const command = () => allCommands(commandRegistry.getState()).find(({ keys }) => keys === segmentKeys.fix)
    await expect.poll(() => command()?.label).toBe('Correct: Spaces at marks')
    command()?.run()
    await expect.poll(() => command()?.label).toBe('Correct: Double space')
    command()?.run()
    await expect.poll(async () => (await stored())?.text).toBe('<1>Qui</1> paie\u202f?')
    await expect.poll(command).toBeUndefined()
  })

  it('are dismissed with a reason, and warn again after undo', async () => {
    await translated('<1>12</1> schools', '<1>13</1> écoles')
    await show()
    await screen.getByRole('button', { name: 'Not an issue …' }).click()
    const dismiss = screen.getByRole('button', { name: 'Dismiss the finding' })
    await expect.element(dismiss).toBeDisabled()
    await userEvent.keyboard('counted anew{Enter}')
    await expect.element(screen.getByRole('list', { name: 'Checks' })).not.toBeInTheDocument()
    expect(await desk.db.checkDismissal.toArray()).toMatchObject([
      { segmentId: segment.id, locale, check: 'numbers', fingerprint: 'numbers 12', reason: 'counted anew' },
    ])
    await desk.door.undo()
    await expect.element(screen.getByText('A number differs: 12.')).toBeVisible()
  })

  it('lead to the page of their check', async () => {
    await translated('<1>12</1> schools', '<1>13</1> écoles')
    await show()
    await screen.getByRole('button', { name: 'About the check: Numbers' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Numbers' })
    await expect.element(dialog.getByText('When it is not an issue')).toBeVisible()
    await expect.element(dialog.getByText(checks.why.numbers)).toBeVisible()
  })

  it('cannot be dismissed where they block', async () => {
    await translated('<1>Who</1>', 'Qui')
    await show()
    await expect.element(screen.getByText('Must be corrected')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Not an issue …' }).query()).toBeNull()
    const place = { pageId: segment.pageId, segmentId: segment.id, locale }
    const refused = await dismissFinding(desk.door, place, { code: 'codeMissing', about: '1' }, 'because')
    expect(refused).toEqual({ ok: false, error: { code: 'pages.checks-fail' } })
    expect(await desk.db.checkDismissal.count()).toBe(0)
  })
})

/** The page checks of the stored page. */
function ShownPage({ onGo }: { readonly onGo: (segmentId: string) => void }) {
  const data = useLive(() => loadPage(desk.db, segment.pageId), [])
  if (!data) return null
  return <PageFindings data={data} locale={locale} items={[]} onGo={onGo} />
}

describe('the findings of a page', () => {
  it('lead to their sentence, are dismissed there, and count towards the rate of their check', async () => {
    await translated('It has 205,000 inhabitants.', 'Elle compte 205 000 habitants.')
    await desk.door.run({ key: 'test' }, async (writer) => {
      const box = {
        pageId: segment.pageId,
        kind: 'factBox' as const,
        order: 2,
        blocks: [],
        facts: { population: 17_000 },
      }
      await writer.create('pageSection', box)
      const blocks = [{ id: 'b', kind: 'paragraph' as const, markup: segment.source }]
      const section = {
        id: segment.sectionId,
        pageId: segment.pageId,
        kind: 'overview' as const,
        order: 1,
        blocks,
        facts: {},
      }
      await writer.create('pageSection', section)
      return { ok: true, value: undefined }
    })
    let gone = ''
    await show(<ShownPage onGo={(segmentId) => (gone = segmentId)} />)
    await screen.getByRole('button', { name: '1 finding about the page' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Checks of the page' })
    await expect.element(dialog.getByText('The page contradicts itself: 205 000 ≠ 17000.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Go to the sentence' }).click()
    expect(gone).toBe(segment.id)
    await screen.getByRole('button', { name: '1 finding about the page' }).click()
    await dialog.getByRole('button', { name: 'Not an issue …' }).click()
    await userEvent.keyboard('the region{Enter}')
    await expect.element(dialog.getByText('Nothing was found about the page as a whole.')).toBeVisible()
    await expect.element(dialog.getByRole('row', { name: 'Figures of the page 1 1 100%' })).toBeVisible()
  })
})

describe('a fix that has nothing to put right', () => {
  it('writes nothing', async () => {
    await translated('<1>Who</1>', '<1>Qui</1>')
    const before = await stored()
    expect(await applyFix(desk.door, { segmentId: segment.id, locale }, 'doubleSpace')).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await stored()).toEqual(before)
  })
})

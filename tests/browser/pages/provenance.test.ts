import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { markMachine } from '../../../renderer/features/pages/commands/mark-machine.ts'
import { addOwnWord, removeOwnWord } from '../../../renderer/features/pages/commands/own-words.ts'
import { setLinkTargets } from '../../../renderer/features/pages/commands/set-link-targets.ts'
import { restoreVersion } from '../../../renderer/features/pages/commands/restore-version.ts'
import { saveTranslation, stepTranslation } from '../../../renderer/features/pages/commands/translate-segment.ts'
import { derivedId } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'

const pageId = '0190a000-0000-7000-8000-000000000001'
const segmentId = '0190a000-0000-7000-8000-000000000002'
const place = { segmentId, locale: 'de' }
let desk: TestDesk

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

beforeEach(async () => {
  desk = newDesk()
  value(
    await desk.door.run({ key: 'setup' }, async (writer) => {
      await writer.create('member', { id: memberId, name: 'Kim', role: 'officer' })
      await writer.create('segment', {
        id: segmentId,
        pageId,
        sectionId: pageId,
        blockId: 'b',
        order: 0,
        source: 'See the <1>plan</1>',
        codes: [{ kind: 'link', href: 'https://example.org/en' }],
        sourceHash: 'h',
      })
      return ok(undefined)
    }),
  )
})
afterEach(removeDesks)

const stored = async () => desk.db.translation.get(derivedId(segmentId, 'de'))

describe('the origin of a translation', () => {
  test('stays that of the match somebody goes on working on, and comes back with undo', async () => {
    value(await saveTranslation(desk.door, place, 'Siehe <1>Plan</1>', 'memory', 87))
    expect(await stored()).toMatchObject({ origin: 'memory', matchScore: 87 })
    desk.later(120_000)
    value(await saveTranslation(desk.door, place, 'Siehe den <1>Plan</1>'))
    expect(await stored()).toMatchObject({ origin: 'memory', matchScore: 87, isEdited: true })
    desk.later(120_000)
    value(await desk.door.undo())
    expect((await stored())?.isEdited).toBeUndefined()
  })

  test('is a machine’s when the person says so, and edited from the next word on', async () => {
    value(await saveTranslation(desk.door, place, 'Siehe <1>Plan</1>'))
    value(await markMachine(desk.door, place, true))
    expect(await stored()).toMatchObject({ origin: 'machine', state: 'draft', text: 'Siehe <1>Plan</1>' })
    expect((await stored())?.isEdited).toBeUndefined()
    value(await saveTranslation(desk.door, place, 'Siehe den <1>Plan</1>'))
    expect(await stored()).toMatchObject({ origin: 'machine', isEdited: true })
    value(await markMachine(desk.door, place, false))
    expect(await stored()).toMatchObject({ origin: 'human' })
  })

  test('goes into the history and comes back from it', async () => {
    value(await saveTranslation(desk.door, place, 'Siehe <1>Plan</1>', 'memory', 87))
    value(await stepTranslation(desk.door, 'confirm', place))
    value(await saveTranslation(desk.door, place, 'Ganz anders: <1>Plan</1>'))
    const [version] = await desk.db.translationVersion.toArray()
    value(await restoreVersion(desk.door, version?.id ?? ''))
    expect(await stored()).toMatchObject({ text: 'Siehe <1>Plan</1>', origin: 'memory', matchScore: 87 })
    expect((await stored())?.isEdited).toBeUndefined()
  })

  test('cannot be said of a text that is not there', async () => {
    expect(await markMachine(desk.door, place, true)).toMatchObject({ error: { code: 'pages.wrong-state' } })
  })
})

describe('the links of a translation', () => {
  test('are kept where they differ from the source, made safe, and taken back with an empty field', async () => {
    value(await saveTranslation(desk.door, place, 'Siehe <1>Plan</1>'))
    value(await setLinkTargets(desk.door, place, new Map([[1, ' www.example.org/de ']])))
    expect((await stored())?.hrefs).toEqual({ 1: 'https://www.example.org/de' })
    // Typing goes on without them being lost.
    value(await saveTranslation(desk.door, place, 'Siehe den <1>Plan</1>'))
    expect((await stored())?.hrefs).toEqual({ 1: 'https://www.example.org/de' })
    value(await setLinkTargets(desk.door, place, new Map([[1, 'https://example.org/en']])))
    expect((await stored())?.hrefs).toBeUndefined()
  })

  test('never lead to what could run, nor belong to codes that are no links', async () => {
    value(await saveTranslation(desk.door, place, 'Siehe <1>Plan</1>'))
    const unsafe = await setLinkTargets(desk.door, place, new Map([[1, ['javascript', 'alert(1)'].join(':')]]))
    expect(unsafe).toMatchObject({ ok: false, error: { code: 'pages.unsafe-link' } })
    value(await setLinkTargets(desk.door, place, new Map([[7, 'https://example.org/de']])))
    expect((await stored())?.hrefs).toBeUndefined()
  })
})

test('a word of one’s own is one record, whoever adds it and in whichever region of the language', async () => {
  value(await addOwnWord(desk.door, 'de', 'Quirnbach'))
  value(await addOwnWord(desk.door, 'de-AT', 'quirnbach'))
  value(await addOwnWord(desk.door, 'en', 'Quirnbach'))
  const words = await desk.db.ownWord.toArray()
  expect(words.map(({ locale, text }) => `${locale} ${text}`).sort()).toEqual(['de Quirnbach', 'en Quirnbach'])
  const [first] = words
  if (first) value(await removeOwnWord(desk.door, first.id, first.text))
  expect(await desk.db.ownWord.count()).toBe(1)
})

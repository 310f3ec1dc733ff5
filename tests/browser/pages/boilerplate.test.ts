import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createBoilerplate,
  removeBoilerplate,
  saveBoilerplate,
} from '../../../renderer/features/pages/commands/boilerplate.ts'
import { editSection } from '../../../renderer/features/pages/commands/edit-section.ts'
import { createPage } from '../../../renderer/features/pages/commands/create-page.ts'
import {
  acceptBoilerplate,
  declineBoilerplate,
  insertBoilerplate,
} from '../../../renderer/features/pages/commands/place-boilerplate.ts'
import { loadBoilerplate } from '../../../renderer/features/pages/boilerplate/load-boilerplate.ts'
import { saveTranslation } from '../../../renderer/features/pages/commands/translate-segment.ts'
import type { MemberRole } from '../../../shared/model/member.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

let desk: TestDesk
let sectionId: string

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function start(role: MemberRole = 'officer'): Promise<void> {
  desk = newDesk()
  const created = await desk.door.run({ key: 'setup' }, async (writer) => {
    await writer.create('member', { id: memberId, name: 'Kim', role })
    return ok((await writer.create('organisation', organisation('Lindenfeld'))).id)
  })
  const page = value(
    await createPage(desk.door, {
      organisationId: value(created),
      sourceLocale: 'en',
      targetLocales: ['de'],
      takenSlugs: new Set(),
    }),
  )
  const sections = await desk.db.pageSection.where('pageId').equals(page.id).toArray()
  sectionId = sections.find(({ kind }) => kind === 'policy')?.id ?? ''
  const blocks = [{ id: 'own', kind: 'paragraph' as const, markup: 'Our own words.' }]
  value(await editSection(desk.door, sectionId, { kind: 'prose', blocks }))
}

const words = (count: number) => ({
  name: 'Network',
  markup: `Founded in 2004. It has ${count} members.`,
  translations: { de: `2004 gegründet. ${count} Mitglieder.` },
})

async function insert(): Promise<string> {
  const id = value(await createBoilerplate(desk.door, 'en', words(40)))
  value(await insertBoilerplate(desk.door, sectionId, id, 'own'))
  return id
}

const blocksNow = async () => (await desk.db.pageSection.get(sectionId))?.blocks ?? []
const german = async () => (await desk.db.translation.toArray()).find(({ text }) => text.startsWith('2004'))
const places = async () => (await loadBoilerplate(desk.db))[0]?.places ?? []

beforeEach(() => start())
afterEach(removeDesks)

describe('a shared text on a page', () => {
  test('goes in behind the line, as one segment with its translation, which is still to be reviewed', async () => {
    await insert()
    expect((await blocksNow()).map(({ markup }) => markup)).toEqual([
      'Our own words.',
      'Founded in 2004. It has 40 members.',
    ])
    expect(await german()).toMatchObject({ state: 'translated', origin: 'memory', matchScore: 100, locale: 'de' })
  })

  test('changes nowhere until somebody accepts, and one undo takes that back', async () => {
    const id = await insert()
    value(await saveBoilerplate(desk.door, id, words(60)))
    expect((await blocksNow())[1]?.markup).toContain('40')
    const [place] = await places()
    expect(place?.proposal?.translations.map(({ action }) => action)).toEqual(['take'])
    value(await acceptBoilerplate(desk.door, id, await places()))
    expect((await blocksNow())[1]).toMatchObject({
      markup: 'Founded in 2004. It has 60 members.',
      boilerplate: { id, version: 2 },
    })
    expect((await german())?.text).toBe('2004 gegründet. 60 Mitglieder.')
    expect((await places())[0]?.proposal).toBeUndefined()
    value(await desk.door.undo())
    expect((await blocksNow())[1]?.markup).toContain('40')
    expect((await german())?.text).toBe('2004 gegründet. 40 Mitglieder.')
  })

  test('leaves a translation somebody edited as it is, outdated by the new source', async () => {
    const id = await insert()
    const before = await german()
    const place = { segmentId: before?.segmentId ?? '', locale: 'de' }
    value(await saveTranslation(desk.door, place, '2004 gegründet, mit 40 Mitgliedern.'))
    value(await saveBoilerplate(desk.door, id, words(60)))
    value(await acceptBoilerplate(desk.door, id, await places()))
    const segment = await desk.db.segment.get(place.segmentId)
    expect(segment?.source).toContain('60')
    expect(await german()).toMatchObject({ text: '2004 gegründet, mit 40 Mitgliedern.', isEdited: true })
    expect((await german())?.sourceHash).not.toBe(segment?.sourceHash)
  })

  test('is not offered again where it was declined', async () => {
    const id = await insert()
    value(await saveBoilerplate(desk.door, id, words(60)))
    value(await declineBoilerplate(desk.door, id, await places()))
    expect((await places())[0]).toMatchObject({ declined: 2, proposal: undefined })
    expect((await blocksNow())[1]?.markup).toContain('40')
  })

  test('stays, translations and all, as text of the page when it is deleted', async () => {
    const id = await insert()
    value(await removeBoilerplate(desk.door, { id, name: 'Network' }, await places()))
    expect((await blocksNow())[1]).toMatchObject({ markup: 'Founded in 2004. It has 40 members.' })
    expect((await blocksNow())[1]?.boilerplate).toBeUndefined()
    expect((await german())?.text).toBe('2004 gegründet. 40 Mitglieder.')
    expect(await desk.db.boilerplate.count()).toBe(0)
  })

  test('keeps its lock when the section around it is edited', async () => {
    const id = await insert()
    const [own, shared] = await blocksNow()
    if (!own || !shared) throw new Error('the blocks are missing')
    value(await editSection(desk.door, sectionId, { kind: 'prose', blocks: [{ ...own, markup: 'Other.' }, shared] }))
    expect((await blocksNow())[1]?.boilerplate).toEqual({ id, version: 1 })
  })

  test('is not for pages in another language, and needs a name and words', async () => {
    const french = value(await createBoilerplate(desk.door, 'fr', words(40)))
    const refused = await insertBoilerplate(desk.door, sectionId, french, undefined)
    expect(refused).toMatchObject({ ok: false, error: { code: 'boilerplate.other-language' } })
    const empty = await createBoilerplate(desk.door, 'en', { ...words(1), markup: ' ' })
    expect(empty).toMatchObject({ ok: false, error: { code: 'boilerplate.incomplete' } })
  })
})

test('a translator puts shared texts into pages but does not write them', async () => {
  await start('translator')
  const refused = await createBoilerplate(desk.door, 'en', words(40))
  expect(refused).toMatchObject({ ok: false, error: { code: 'pages.not-allowed' } })
})

import { afterEach, describe, expect, it } from 'vitest'
import { keepCosmetic, keepTranslation } from '../../../renderer/features/pages/commands/keep-translation.ts'
import { lockTranslation } from '../../../renderer/features/pages/commands/lock-translation.ts'
import { takeProposal } from '../../../renderer/features/pages/commands/take-proposal.ts'
import { memberId, removeDesks } from '../data/support.ts'
import { translatedPage } from './translated-page.ts'

afterEach(removeDesks)

const thisLanguage = { isForAll: false, reason: 'Nothing else is said.' }

describe('"no retranslation needed"', () => {
  it('leaves approved what a cosmetic change did not touch, whoever says so', async () => {
    const page = await translatedPage('translator')
    const id = await page.segment('The city buys green power')
    await page.translate(id, 'de', 'Die Stadt kauft Ökostrom', 'approved')
    await page.edit(id, 'The City buys green power')
    expect(await keepTranslation(page.door, { segmentId: id, locale: 'de' }, thisLanguage)).toMatchObject({ ok: true })
    const segment = await page.db.segment.get(id)
    expect(await page.translation(id, 'de')).toMatchObject({
      state: 'approved',
      text: 'Die Stadt kauft Ökostrom',
      sourceHash: segment?.sourceHash,
    })
  })

  it('puts before a reviewer again what a translator kept through a change of meaning', async () => {
    const page = await translatedPage('translator')
    const id = await page.segment('The city buys green power')
    await page.translate(id, 'de', 'Die Stadt kauft Ökostrom', 'approved')
    await page.edit(id, 'The city buys green power only')
    await keepTranslation(page.door, { segmentId: id, locale: 'de' }, thisLanguage)
    expect((await page.translation(id, 'de'))?.state).toBe('translated')
  })

  it('stays approved through a change of meaning where a reviewer says so, and names the reviewer', async () => {
    const page = await translatedPage('reviewer')
    const id = await page.segment('The city buys green power')
    await page.translate(id, 'de', 'Die Stadt kauft Ökostrom', 'approved')
    await page.edit(id, 'The city buys green power only')
    await keepTranslation(page.door, { segmentId: id, locale: 'de' }, thisLanguage)
    expect(await page.translation(id, 'de')).toMatchObject({ state: 'approved', reviewerId: memberId })
  })

  it('is not approved any more where the new source has a code that the translation lacks', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('The city buys green power')
    await page.translate(id, 'de', 'Die Stadt kauft Ökostrom', 'approved')
    await page.edit(id, 'The city buys <1>green power</1>', [{ kind: 'bold' }])
    await keepTranslation(page.door, { segmentId: id, locale: 'de' }, thisLanguage)
    expect((await page.translation(id, 'de'))?.state).toBe('translated')
  })

  it('for all languages holds for those made for the same source, is recorded once, and is one step of undo', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It buys power')
    await page.translate(id, 'de', 'Sie kauft Strom', 'approved')
    await page.edit(id, 'It buys green power')
    await page.translate(id, 'da', 'Den køber grøn strøm', 'reviewed')
    await page.edit(id, 'It buys green power!')
    // Danish was made for another source than German: another change, another decision.
    const result = await keepTranslation(
      page.door,
      { segmentId: id, locale: 'da' },
      { isForAll: true, reason: 'Only a mark.' },
    )
    expect(result).toEqual({ ok: true, value: { kept: 1, left: 0 } })
    const segment = await page.db.segment.get(id)
    const hashes = async () => [
      (await page.translation(id, 'de'))?.sourceHash === segment?.sourceHash,
      (await page.translation(id, 'da'))?.sourceHash === segment?.sourceHash,
    ]
    expect(await hashes()).toEqual([false, true])
    const [decision, ...more] = await page.db.sourceDecision.toArray()
    expect(more).toEqual([])
    expect(decision).toMatchObject({ segmentId: id, reason: 'Only a mark.', memberId, toHash: segment?.sourceHash })
    expect(decision?.locale).toBeUndefined()
    await page.door.undo()
    expect([await hashes(), await page.db.sourceDecision.count()]).toEqual([[false, false], 0])
  })

  it('leaves a locked language out and says so', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It buys power')
    await page.translate(id, 'de', 'Sie kauft Strom', 'translated')
    await page.translate(id, 'da', 'Den køber strøm', 'translated')
    await lockTranslation(page.door, { segmentId: id, locale: 'da' })
    await page.edit(id, 'It buys power!')
    const all = { isForAll: true, reason: 'Only a mark.' }
    expect(await keepTranslation(page.door, { segmentId: id, locale: 'de' }, all)).toEqual({
      ok: true,
      value: { kept: 1, left: 1 },
    })
    const locked = await keepTranslation(page.door, { segmentId: id, locale: 'da' }, all)
    expect(locked).toEqual({ ok: false, error: { code: 'pages.locked' } })
  })

  it('is said for all cosmetic changes of a page at once, and for no other', async () => {
    const page = await translatedPage('translator')
    const ids = [
      await page.segment('One house.'),
      await page.segment('Two houses.'),
      await page.segment('Has 5 houses.'),
      await page.segment('More houses.'),
    ]
    for (const id of ids) await page.translate(id, 'de', 'Häuser.', 'approved')
    const edits = ['One house!', 'Two  houses', 'Has 6 houses.', 'No houses.']
    for (const [at, id] of ids.entries()) await page.edit(id, edits[at] ?? '')
    expect(await keepCosmetic(page.door, page.pageId, 'de', 'Only marks.')).toEqual({ ok: true, value: 2 })
    const segments = await page.db.segment.bulkGet(ids)
    const isCurrent = await Promise.all(
      ids.map(async (id, at) => (await page.translation(id, 'de'))?.sourceHash === segments[at]?.sourceHash),
    )
    expect(isCurrent).toEqual([true, true, false, false])
    expect((await page.db.sourceDecision.toArray()).map(({ locale }) => locale)).toEqual(['de', 'de'])
  })
})

describe('a proposal', () => {
  it('is taken as a translation to be reviewed, and what was there stays in the history', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It has 205,000 people.')
    await page.translate(id, 'de', 'Sie hat 205.000 Einwohner.', 'approved')
    await page.edit(id, 'It has 17,000 people.')
    expect(await takeProposal(page.door, { segmentId: id, locale: 'de' })).toEqual({ ok: true, value: undefined })
    const segment = await page.db.segment.get(id)
    expect(await page.translation(id, 'de')).toMatchObject({
      text: 'Sie hat 17.000 Einwohner.',
      state: 'translated',
      sourceHash: segment?.sourceHash,
    })
    const history = (await page.db.translationVersion.toArray()).map(({ text, state }) => `${state} ${text}`)
    expect(history.sort()).toEqual(['approved Sie hat 205.000 Einwohner.', 'translated Sie hat 17.000 Einwohner.'])
  })

  it('with a fact left to place by hand is a draft for the old source still', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It has 14 schools since 2020.')
    await page.translate(id, 'de', 'Vierzehn Schulen seit 2020.', 'translated')
    await page.edit(id, 'It has 15 schools since 2021.')
    await takeProposal(page.door, { segmentId: id, locale: 'de' })
    expect(await page.translation(id, 'de')).toMatchObject({
      text: 'Vierzehn Schulen seit 2021.',
      state: 'draft',
      sourceText: 'It has 14 schools since 2020.',
    })
  })

  it('is refused where there is none, and nothing is changed', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It buys power.')
    await page.translate(id, 'de', 'Sie kauft Strom.', 'approved')
    await page.edit(id, 'It buys more power.')
    expect(await takeProposal(page.door, { segmentId: id, locale: 'de' })).toEqual({
      ok: false,
      error: { code: 'pages.no-proposal' },
    })
    expect((await page.translation(id, 'de'))?.text).toBe('Sie kauft Strom.')
  })
})

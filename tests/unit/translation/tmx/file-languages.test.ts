import { describe, expect, test } from 'vitest'
import { fileLanguages, proposeWish, takenAs } from '../../../../shared/translation/tmx/file-languages.ts'

describe('the languages of a file', () => {
  test('are joined however they are written, the most frequent first', () => {
    const found = fileLanguages({ 'EN-US': 5, en_GB: 2, de: 9, 'x-none': 1, '': 3 }, [])
    expect(found.map(({ language, count }) => [language, count])).toEqual([
      ['de', 9],
      ['en', 7],
    ])
    expect(found[1]?.tags).toEqual([
      { tag: 'EN-US', count: 5 },
      { tag: 'en_GB', count: 2 },
    ])
  })

  test('are taken as the desk has them, else as the plain language, and can be taken as they are', () => {
    const [portuguese, german] = fileLanguages({ 'PT-br': 2, 'de-AT': 1 }, ['en', 'pt-PT', 'pt'])
    expect(portuguese?.locales).toEqual(['pt-PT', 'pt', 'pt-BR'])
    expect(german?.locales).toEqual(['de', 'de-AT'])
  })

  test('begin with a source that the desk translates from', () => {
    const languages = fileLanguages({ de: 9, 'EN-US': 9, fr: 12 }, ['en', 'de'])
    expect(proposeWish(languages, ['en'])).toEqual({ sourceLocale: 'en', targetLocales: ['fr', 'de'] })
    expect(proposeWish(languages, ['lv'])?.sourceLocale).toBe('fr')
    expect(proposeWish([], ['en'])).toBeUndefined()
  })

  test('of which some become others are named; capitals alone change nothing', () => {
    const languages = fileLanguages({ 'EN-US': 4, DE: 4, 'fr-CA': 1, it: 2 }, [])
    const wish = { sourceLocale: 'en', targetLocales: ['de', 'fr-CA'] }
    expect(takenAs(languages, wish)).toEqual([{ tag: 'EN-US', locale: 'en', count: 4 }])
    expect(takenAs(languages, { ...wish, sourceLocale: 'en-US' })).toEqual([])
  })
})

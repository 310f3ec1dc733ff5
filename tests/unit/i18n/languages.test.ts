import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '../../../shared/errors.ts'
import { flatten, namespaces, placeholders, readWords } from './locale-files.ts'

const all = namespaces('en')

/** The plural forms a language needs, e.g. one and other. */
function pluralForms(locale: string): readonly string[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map((form) => `_${form}`)
}

test('English and German have the same namespaces', () => {
  expect(namespaces('de')).toEqual(all)
})

describe.each(all)('namespace %s', (namespace) => {
  const en = flatten(readWords('en', namespace))
  const de = flatten(readWords('de', namespace))

  test('has the same keys in both languages', () => {
    expect([...de.keys()].toSorted()).toEqual([...en.keys()].toSorted())
  })

  test('has the same placeholders in both languages', () => {
    const different = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(de.get(key) ?? '').join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  test('has no empty text, no text with spaces at its ends', () => {
    const wrong = [...en, ...de].filter(([, text]) => text === '' || text.trim() !== text)
    expect(wrong).toEqual([])
  })

  test('has every plural form a counted text needs', () => {
    for (const [locale, words] of [
      ['en', en],
      ['de', de],
    ] as const) {
      const counted = [...words.keys()]
        .filter((key) => key.endsWith('_other'))
        .map((key) => key.slice(0, -'_other'.length))
      for (const key of counted) {
        for (const form of pluralForms(locale)) expect(words.has(`${key}${form}`), `${locale} ${key}${form}`).toBe(true)
      }
    }
  })
})

test('every namespace the page uses is in the types of the keys', () => {
  const declared = readFileSync(join(import.meta.dirname, '../../../renderer/i18n.d.ts'), 'utf8')
  const missing = all.filter(
    (namespace) => namespace !== 'host' && !declared.includes(`${namespace}: typeof ${namespace}`),
  )
  expect(missing).toEqual([])
})

test.each(['en', 'de'])('every error code has its three sentences in %s, and no others have', (locale) => {
  const words = readWords(locale, 'errors')
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(errorCodes).toSorted())
  for (const code of Object.keys(errorCodes)) {
    expect(Object.keys(words[code] ?? {}).toSorted(), code).toEqual(['next', 'safe', 'title'])
  }
})

test('German addresses the reader as Sie', () => {
  const informal = all.flatMap((namespace) =>
    [...flatten(readWords('de', namespace))].filter(([, text]) =>
      /\b(du|dich|dir|dein|deine|deinen|deiner|deinem)\b/i.test(text),
    ),
  )
  expect(informal).toEqual([])
})

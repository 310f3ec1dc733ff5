import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spelledWords } from '../../../renderer/workers/spelling/spelled-words.ts'
import { unescapeText } from '../../../shared/translation/escape.ts'
import { spellerOf } from './spellers.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'eforms')

/** Texts of one kind, written and proof-read by professionals. Names of places, which are in all languages, left out. */
function textsOf(language: string, kind: 'name' | 'description'): string[] {
  return ['business-term', 'code'].flatMap((file) => {
    const xml = readFileSync(join(folder, `${file}_${language}.xml`), 'utf8')
    return [...xml.matchAll(/<entry key="[^"|]*\|([^"|]*)\|([^"]*)">([^<]*)</g)].flatMap(
      ([, found, key = '', text = '']) =>
        found === kind && !/nuts|country/.test(key) ? [unescapeText(text).replaceAll('&apos;', "'")] : [],
    )
  })
}

describe.skipIf(!existsSync(folder))('on the terms of eForms', () => {
  it.each([
    // Names hold 9,000 goods and substances of the CPV, which no general dictionary has.
    ['de', 'name', 0.06],
    ['de', 'description', 0.01],
    ['en', 'description', 0.01],
  ] as const)('few words of %s %ss are taken for mistakes', async (language, kind, most) => {
    const speller = await spellerOf(language)
    let words = 0
    let flagged = 0
    for (const text of textsOf(language, kind)) {
      words += spelledWords(text).length
      flagged += speller.check(text, () => false).length
    }
    process.stdout.write(
      `${language} ${kind}: ${flagged} of ${words} words (${((100 * flagged) / words).toFixed(2)} %)\n`,
    )
    expect(words).toBeGreaterThan(3_000)
    expect(flagged / words).toBeLessThan(most)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classifyChange } from '../../../../shared/translation/changes/classify-change.ts'
import { findNumbers } from '../../../../shared/translation/changes/number-text.ts'
import { proposeTarget } from '../../../../shared/translation/changes/propose-target.ts'
import { escapeText } from '../../../../shared/translation/escape.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'eforms')
const locales = ['en', 'de', 'fr', 'it', 'pt', 'da', 'lv', 'nl'] as const

/** Names or sentences of a language by key. */
function read(file: 'business-term' | 'code', locale: string): ReadonlyMap<string, string> {
  const xml = readFileSync(join(folder, `${file}_${locale}.xml`), 'utf8')
  const entries = xml.matchAll(/<entry key="([^"]+)">([^<]+)<\/entry>/g)
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll(/&[a-z]+;/g, '')
  return new Map([...entries].map(([, key = '', text = '']) => [key, plain(text)]))
}

const source = (text: string) => ({ source: escapeText(text), codes: [] })

describe.skipIf(!existsSync(folder))('on sentences of professionals', () => {
  it.each(locales)('a change of case, blanks and the last mark is cosmetic in %s, a lost word is not', (locale) => {
    const texts = [...read('business-term', locale).values()].filter((text) => /\p{L} \p{Ll}{2,} \p{L}/u.test(text))
    expect(texts.length).toBeGreaterThan(300)
    const kind = (before: string, after: string) => classifyChange(source(before), source(after), { locale }).kind
    const wrong = texts.filter((text) => {
      const shouted = text.slice(0, 1).toLowerCase() + text.slice(1).replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0 ')
      const shorter = text.replace(/ \p{Ll}{2,} /u, ' ')
      return kind(text, `${shouted.replace(/[.,]$/, '')} `) !== 'cosmetic' || kind(text, shorter) !== 'meaning'
    })
    expect(wrong).toEqual([])
  })

  it.each(locales.slice(1))(
    'another figure is factual, and is proposed in %s where the translation has it once',
    (locale) => {
      const targets = read('code', locale)
      const pairs = [...read('code', 'en')].flatMap(([key, text]) => {
        const target = targets.get(key)
        const [figure, ...more] = findNumbers(text, 'en').filter(({ value }) => /^\d+$/.test(value))
        const isOnce = figure && target?.split(figure.raw).length === 2 && text.split(figure.raw).length === 2
        const isFree = [text, target ?? ''].every((each) =>
          /(?:^|[\s(])$/.test(each.slice(0, Math.max(0, each.indexOf(figure?.raw ?? '')))),
        )
        return figure && target !== undefined && isOnce && isFree && more.length === 0 ? [{ text, target, figure }] : []
      })
      expect(pairs.length).toBeGreaterThan(10)
      const wrong = pairs.filter(({ text, target, figure }) => {
        const other = String(Number(figure.value) + 1)
        const after = text.slice(0, figure.from) + other + text.slice(figure.to)
        const change = classifyChange(source(text), source(after), { locale: 'en', target: escapeText(target) })
        const facts = { change, before: escapeText(text), target: escapeText(target), sourceLocale: 'en' }
        const proposal = proposeTarget({ ...facts, targetLocale: locale })
        return change.kind !== 'factual' || proposal?.text !== escapeText(target.replace(figure.raw, other))
      })
      expect(wrong).toEqual([])
    },
  )
})

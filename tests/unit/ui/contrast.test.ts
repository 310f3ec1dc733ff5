import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

type Scheme = 'light' | 'dark'

/** Colour tokens of one rule, as written: `--color-x: light-dark(#aabbcc, #ddeeff)`. */
function colours(selector: string): ReadonlyMap<string, Readonly<Record<Scheme, string>>> {
  const start = css.indexOf(`${selector} {`)
  const rule = css.slice(start, css.indexOf('\n}', start))
  const found = [...rule.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
  return new Map(found.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const base = colours(':root')
const themes = {
  normal: base,
  contrast: new Map([...base, ...colours(":root[data-theme='contrast']")]),
}

const grounds = ['bg', 'surface', 'raised', 'sunken', 'rail', 'hover', 'selected']
/** [ink, ground, least contrast]. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...['text', 'muted', 'accent-ink'].flatMap((ink) => grounds.map((ground) => [ink, ground, 4.5] as const)),
  ...['info', 'good', 'warn', 'bad'].flatMap((tone) =>
    [`${tone}-soft`, 'surface', 'bg', 'raised'].map((ground) => [tone, ground, 4.5] as const),
  ),
  ['text', 'bad-soft', 4.5],
  ['text', 'accent-soft', 4.5],
  ['accent-ink', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  // Not text: outlines of controls, the focus ring, the fill of a chosen control (WCAG 1.4.11).
  ...['bg', 'surface', 'raised'].flatMap((ground) => [
    ['border-strong', ground, 3] as const,
    ['focus', ground, 3] as const,
    ['accent', ground, 3] as const,
  ]),
]

describe.each(Object.entries(themes))('theme %s', (_, tokens) => {
  test.each(['light', 'dark'] as const)('text and controls stand out enough in %s', (scheme) => {
    const weak = pairs.flatMap(([ink, ground, least]) => {
      const a = tokens.get(ink)?.[scheme]
      const b = tokens.get(ground)?.[scheme]
      if (!a || !b) return [`${ink} or ${ground} is missing`]
      const ratio = contrast(a, b)
      return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : []
    })
    expect(weak).toEqual([])
  })
})

test('the measure itself is right: black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1)
})

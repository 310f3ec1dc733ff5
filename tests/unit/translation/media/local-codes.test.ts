import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InlineCode } from '../../../../shared/model/page.ts'
import { encodeInlines } from '../../../../shared/translation/coded-text.ts'
import { linksAmong, localCodes } from '../../../../shared/translation/local-codes.ts'
import { segmentNode } from '../../../../shared/translation/render-page.ts'
import { renderHtml } from '../../../../shared/translation/render-tree.ts'
import { segmentStatus } from '../../../../shared/translation/segment-status.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'

const codes: readonly InlineCode[] = [{ kind: 'bold' }, { kind: 'link', href: 'https://example.org/en' }]
const segment = { id: 's', source: 'See <1>our</1> <2>plan</2>', codes: [...codes], sourceHash: 'h' }
const target = 'Siehe <1>unseren</1> <2>Plan</2>'
const scriptLink = ['javascript', 'alert(1)'].join(':')

describe('the links of a translation', () => {
  it('lead where the translator said, else where the source’s lead', () => {
    const html = (hrefs?: Readonly<Record<string, string>>) => renderHtml([segmentNode(segment, target, hrefs)])
    expect(html({ 2: 'https://example.org/de' })).toBe('Siehe <b>unseren</b> <a href="https://example.org/de">Plan</a>')
    expect(html()).toContain('href="https://example.org/en"')
    expect(html({ 1: 'https://example.org/de', 9: 'https://example.org/x' })).toContain('href="https://example.org/en"')
  })

  it('are the source’s own where the source is shown', () => {
    const html = renderHtml([segmentNode(segment, '', { 2: 'https://example.org/de' })])
    expect(html).toContain('href="https://example.org/en"')
  })

  it('never lead anywhere unsafe: the check says so, and the page makes no link of it', () => {
    const hrefs = { 2: scriptLink }
    const status = segmentStatus(segment, { text: target, state: 'translated', sourceHash: 'h', hrefs })
    expect(status.findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code)).toEqual([
      'unsafeLink',
    ])
    expect(renderHtml([segmentNode(segment, target, hrefs)])).toBe('Siehe <b>unseren</b> Plan')
  })

  it('change nothing but addresses, whatever the text', () => {
    fc.assert(
      fc.property(inlinesArbitrary, (inlines) => {
        const { codes: own } = encodeInlines(inlines)
        const hrefs = Object.fromEntries(linksAmong(own).map(({ n }) => [String(n), 'https://example.org/other']))
        const local = localCodes(own, hrefs)
        expect(local.map(({ kind }) => kind)).toEqual(own.map(({ kind }) => kind))
        expect(linksAmong(local).every(({ href }) => href === 'https://example.org/other')).toBe(true)
        expect(localCodes(own, undefined)).toBe(own)
      }),
    )
  })
})

import type { RemovalLog } from './removal-log.ts'
import { normaliseInlines, type Inline } from './inline.ts'

/** `^[m1]`, `[JS2]`: what reviewers' comments leave in a text. */
const commentMark = /\^\[\w{1,6}\]|\[[A-Z]{1,3}\d{1,3}\]/g
/** `[text](#)` and `[text]()`: links of Markdown that lead nowhere. */
const deadLink = /\[([^\][]{1,200})\]\((?:#[^)\s]*)?\)/g
const noBreakSpaces = /[\u00a0\u2007\u202f]/g
const invisible = /[\u00ad\u200b\u2060\ufeff]|[^\P{Cc}\t\n\r]/gu

const navigation =
  /^(?:[↑^▲]\s*)?(?:back to (?:the )?top|top of page|nach oben|zurück nach oben|zum seitenanfang|retour en haut(?: de page)?|haut de page|torna su|torna all['’]inizio|volver arriba|voltar ao topo|terug naar boven|til toppen|tillbaka till toppen|takaisin ylös|do góry|uz augšu|επιστροφή στην κορυφή)\s*[.↑^▲]?$/iu

const credit =
  /^(?:©|\(c\)|(?:photo|image|picture|foto|bild|immagine|imagem|imagen|billede|attēls|zdjęcie|kuva|φωτογραφία|crédits?|credits?)(?:\s*(?:credits?|by|copyright|source|courtesy of|nachweis|quelle|:innen)\b)?\s*[:©(]|(?:photo|image|picture) (?:by|courtesy of|credit)\b|bildnachweis\b|bildquelle\b|fotocredit\b|crédit photo\b)/iu

/** One line's words in order: marks and dead links out, any run of white space one space, none at the ends. */
export function cleanLine(inlines: readonly Inline[], log: RemovalLog): Inline[] {
  const cleaned = normaliseInlines(mapTexts(inlines, (text) => cleanText(text, log)))
  return normaliseInlines(trimEnd(joinSpaces(hoistSpaces(cleaned), { afterSpace: true })))
}

function cleanText(text: string, log: RemovalLog): string {
  log.note('commentMark', text.match(commentMark)?.length ?? 0)
  log.note('noBreakSpace', text.match(/[\u00a0\u2007]{2,}|^[\u00a0\u2007]|[\u00a0\u2007]$/g)?.length ?? 0)
  return text
    .replaceAll(commentMark, '')
    .replaceAll(deadLink, (_, words: string) => {
      log.note('deadLink')
      return words
    })
    .replaceAll(invisible, '')
    .replaceAll(noBreakSpaces, ' ')
    .replaceAll(/\s+/g, ' ')
}

function mapTexts(inlines: readonly Inline[], change: (text: string) => string): Inline[] {
  return inlines.map((inline) =>
    inline.kind === 'text'
      ? { kind: 'text', text: change(inline.text) }
      : { ...inline, children: mapTexts(inline.children, change) },
  )
}

/** A space at the edge of a bold or a link belongs beside it: ` <b>green</b> `, not `<b> green </b>`. */
function hoistSpaces(inlines: readonly Inline[]): Inline[] {
  return normaliseInlines(
    inlines.flatMap((inline): Inline[] => {
      if (inline.kind === 'text') return [inline]
      const children = hoistSpaces(inline.children)
      const first = children[0]
      const last = children.at(-1)
      const before = first?.kind === 'text' && first.text.startsWith(' ')
      const after = last?.kind === 'text' && last.text.endsWith(' ')
      const inner = children.map((child, index): Inline => {
        if (child.kind !== 'text') return child
        const start = index === 0 ? child.text.trimStart() : child.text
        return { kind: 'text', text: index === children.length - 1 ? start.trimEnd() : start }
      })
      const space: Inline = { kind: 'text', text: ' ' }
      return [...(before ? [space] : []), { ...inline, children: inner }, ...(after ? [space] : [])]
    }),
  )
}

/** Spaces that meet across a bold or a link become one. */
function joinSpaces(inlines: readonly Inline[], state: { afterSpace: boolean }): Inline[] {
  return inlines.map((inline) => {
    if (inline.kind === 'code') return { ...inline, children: joinSpaces(inline.children, state) }
    const text = state.afterSpace ? inline.text.trimStart() : inline.text
    if (text !== '') state.afterSpace = text.endsWith(' ')
    return { kind: 'text', text }
  })
}

function trimEnd(inlines: readonly Inline[]): Inline[] {
  const kept = normaliseInlines(inlines)
  const last = kept.at(-1)
  if (!last) return []
  if (last.kind === 'text') {
    const text = last.text.trimEnd()
    return text === '' ? trimEnd(kept.slice(0, -1)) : [...kept.slice(0, -1), { kind: 'text', text }]
  }
  const children = trimEnd(last.children)
  return children.length === 0 ? trimEnd(kept.slice(0, -1)) : [...kept.slice(0, -1), { ...last, children }]
}

/** "Back to top." and its like: furniture of the web page the text was taken from. */
export function isNavigation(line: string): boolean {
  return navigation.test(line.trim())
}

/** The credit in a line such as `Photo: Jane Doe`, `© City of X`; undefined for ordinary text. */
export function creditOf(line: string): string | undefined {
  const trimmed = line.trim()
  if (trimmed.length > 160 || !credit.test(trimmed)) return undefined
  const words = trimmed
    .replace(credit, '')
    .replace(/^[\s:©(]+/, '')
    .replace(/\)$/, '')
    .trim()
  return words === '' ? undefined : words
}

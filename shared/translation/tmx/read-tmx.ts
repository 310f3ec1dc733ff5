import { SaxesParser } from 'saxes'
import { err, ok, type DeskError, type Result } from '../../result.ts'
import { XmlRefusal, type XmlFault } from '../../text/xml/xml-fault.ts'
import { SegBuilder } from './seg-builder.ts'
import { TmxReportBuilder, type TmxReport } from './tmx-report.ts'
import { unitsOf, type TmxElement, type TmxUnit, type TmxVariant, type TmxWish } from './tmx-unit.ts'

/** Not TMX at all; else what is wrong with the XML. */
export type TmxFault = XmlFault | 'tmx.not-tmx'

export interface TmxLimits {
  /** Elements within elements. */
  readonly maxDepth: number
  /** Characters of one variant; longer ones are passed over. */
  readonly maxSegment: number
  /** Characters without a tag, or of one tag. */
  readonly maxPiece: number
}

const defaults: TmxLimits = { maxDepth: 100, maxSegment: 20_000, maxPiece: 2_000_000 }

/** Of one unit: far beyond what any tool writes, and little memory. */
const MAX_PROPERTIES = 2_000
const MAX_VARIANTS = 500
const MAX_PROPERTY = 2_000

/** The reference to the DTD of TMX 1.1 to 1.4b that files carry. It is never followed. */
const plainDoctype =
  /^\s*tmx\s+(?:SYSTEM\s+|PUBLIC\s+(?:"[^"[]*"|'[^'[]*')\s+)(?:"[^"[]*tmx1\d[a-z]?\.dtd"|'[^'[]*tmx1\d[a-z]?\.dtd')\s*$/i

/**
 * Reads TMX 1.1 to 1.4b piece by piece, so that a file of any size takes little memory: `write` for each piece of text, then
 * `close`. Each unit goes to `onUnit` as soon as its `tu` ends. Errors: a breach of XML, any entity but the five of XML, a
 * document type other than the plain reference to the DTD, and what is no TMX; with the line. Units before the fault have been
 * handed on: whoever writes them waits for `close`.
 */
export class TmxReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  readonly #wish: TmxWish
  readonly #onUnit: (unit: TmxUnit) => void
  readonly #limits: TmxLimits
  readonly #report = new TmxReportBuilder()
  readonly #path: string[] = []
  #fault: DeskError<TmxFault> | undefined
  #written = 0
  /** How far the text was read when something was complete. */
  #lastEvent = 0
  #tu: { line: number; attributes: Attributes; variants: TmxVariant[]; properties: Property[] } | undefined
  #tuv: { readonly attributes: Attributes; seg?: SegBuilder } | undefined
  #property: { readonly type: string; value: string } | undefined

  constructor(wish: TmxWish, onUnit: (unit: TmxUnit) => void, limits: Partial<TmxLimits> = {}) {
    this.#wish = wish
    this.#onUnit = onUnit
    this.#limits = { ...defaults, ...limits }
    const parser = this.#parser
    parser.on('doctype', (body) => {
      this.#lastEvent = parser.position
      if (!plainDoctype.test(body)) throw new XmlRefusal('xml.doctype')
    })
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes))
    parser.on('closetag', ({ name }) => this.#close(name))
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('error', ({ message }) => {
      throw new XmlRefusal(message.includes('undefined entity') ? 'xml.entity' : 'xml.malformed')
    })
  }

  /** False: there is a fault, and the rest need not be read. */
  write(text: string): boolean {
    return this.#guarded(() => {
      this.#parser.write(text)
      this.#written += text.length
      if (this.#written - this.#lastEvent > this.#limits.maxPiece) throw new XmlRefusal('xml.too-large')
    })
  }

  close(): Result<TmxReport, DeskError<TmxFault>> {
    this.#guarded(() => this.#parser.close())
    return this.#fault ? { ok: false, error: this.#fault } : ok(this.#report.report())
  }

  #guarded(work: () => void): boolean {
    if (this.#fault) return false
    try {
      work()
    } catch (refusal) {
      if (!(refusal instanceof XmlRefusal) && !(refusal instanceof NotTmx)) throw refusal
      const code = refusal instanceof XmlRefusal ? refusal.code : 'tmx.not-tmx'
      this.#fault = err(code, { line: this.#parser.line, column: this.#parser.columnIndex + 1 }).error
    }
    return this.#fault === undefined
  }

  #open(name: string, attributes: Attributes): void {
    this.#lastEvent = this.#parser.position
    if (this.#path.length === 0 && name !== 'tmx') throw new NotTmx()
    this.#path.push(name)
    if (this.#path.length > this.#limits.maxDepth) throw new XmlRefusal('xml.too-deep')
    if (this.#tuv?.seg) this.#tuv.seg.open(name, attributes)
    else if (name === 'tu') this.#tu = { line: this.#parser.line, attributes, variants: [], properties: [] }
    else if (name === 'tuv' && this.#tu) this.#tuv = { attributes }
    else if (name === 'seg' && this.#tuv) this.#tuv.seg = new SegBuilder(this.#limits.maxSegment)
    else if (name === 'prop' && this.#tu && this.#tu.properties.length < MAX_PROPERTIES)
      this.#property = { type: attributes.type ?? '', value: '' }
  }

  #text(text: string): void {
    this.#lastEvent = this.#parser.position
    if (this.#tuv?.seg) this.#tuv.seg.text(text)
    else if (this.#property) this.#property.value = (this.#property.value + text).slice(0, MAX_PROPERTY)
  }

  #close(name: string): void {
    this.#lastEvent = this.#parser.position
    this.#path.pop()
    const { seg, attributes } = this.#tuv ?? {}
    if (name === 'seg' && seg && attributes && this.#path.at(-1) === 'tuv') {
      this.#endVariant(seg, attributes)
    } else if (seg) seg.close(name)
    else if (name === 'tuv') this.#tuv = undefined
    else if (name === 'prop' && this.#property) {
      this.#tu?.properties.push(this.#property)
      this.#property = undefined
    } else if (name === 'tu' && this.#tu) this.#endUnit(this.#tu)
  }

  #endVariant(seg: SegBuilder, attributes: Attributes): void {
    this.#tuv = { attributes }
    const language = attributes['xml:lang'] ?? attributes.lang
    if (language !== undefined) this.#report.language(language)
    if (seg.isTooLong) this.#report.issue(this.#tu?.line ?? 0, 'tmx.too-long', language)
    else if (this.#tu && this.#tu.variants.length < MAX_VARIANTS)
      this.#tu.variants.push({ language, attributes, seg: seg.finish() })
  }

  #endUnit(tu: TmxElement): void {
    this.#tu = undefined
    this.#report.unitRead()
    for (const { unit, dropped } of unitsOf(tu, this.#wish, (code, detail) =>
      this.#report.issue(tu.line, code, detail),
    )) {
      this.#report.unitMade(dropped)
      this.#onUnit(unit)
    }
  }
}

type Attributes = Readonly<Record<string, string>>
interface Property {
  readonly type: string
  readonly value: string
}

class NotTmx extends Error {}

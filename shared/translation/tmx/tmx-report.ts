/** Why a unit of a file was passed over, or read with less than it held. */
export const tmxIssues = {
  'tmx.no-language': 'a variant that does not say its language',
  'tmx.no-source': 'no variant in the language of the source',
  'tmx.no-target': 'no variant in any language asked for',
  'tmx.empty': 'a variant without text',
  'tmx.too-long': 'a variant longer than any sentence',
  'tmx.language-twice': 'a second variant in a language: the first counts',
  'tmx.codes-dropped': 'inline codes that a page cannot have',
} as const
export type TmxIssueCode = keyof typeof tmxIssues

export interface TmxIssue {
  /** Line of the file, from 1, on which the unit begins. */
  readonly line: number
  readonly code: TmxIssueCode
  /** The language in question, or how many codes. */
  readonly detail?: string
}

export interface TmxReport {
  /** Elements `tu` in the file. */
  readonly read: number
  /** Pairs handed on: one for each target language of a `tu`. */
  readonly units: number
  readonly counts: Readonly<Partial<Record<TmxIssueCode, number>>>
  /** The first of them. */
  readonly issues: readonly TmxIssue[]
  readonly droppedCodes: number
  /** How many variants the file has in which language, as it writes them. */
  readonly languages: Readonly<Record<string, number>>
}

const KEPT = 500

/** Keeps count while a file is read. */
export class TmxReportBuilder {
  #read = 0
  #units = 0
  #droppedCodes = 0
  readonly #counts = new Map<TmxIssueCode, number>()
  readonly #issues: TmxIssue[] = []
  readonly #languages = new Map<string, number>()

  unitRead(): void {
    this.#read += 1
  }

  unitMade(droppedCodes: number): void {
    this.#units += 1
    this.#droppedCodes += droppedCodes
  }

  language(tag: string): void {
    this.#languages.set(tag, (this.#languages.get(tag) ?? 0) + 1)
  }

  issue(line: number, code: TmxIssueCode, detail?: string): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1)
    if (this.#issues.length < KEPT) this.#issues.push({ line, code, ...(detail === undefined ? {} : { detail }) })
  }

  report(): TmxReport {
    return {
      read: this.#read,
      units: this.#units,
      counts: Object.fromEntries(this.#counts),
      issues: this.#issues,
      droppedCodes: this.#droppedCodes,
      languages: Object.fromEntries(this.#languages),
    }
  }
}

import type { CheckedText } from '../../../../shared/translation/checks/segment-check.ts'

/** Source, target, target language; the source is English unless `more` says otherwise. Coded text. */
export type Case = readonly [
  source: string,
  target: string,
  locale: string,
  more?: Partial<Omit<CheckedText, 'source' | 'target' | 'locale'>>,
]

/** What a check lets pass, and what it finds. */
export interface Cases {
  readonly pass: readonly Case[]
  readonly fail: readonly Case[]
}

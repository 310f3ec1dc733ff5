/** What the glossary says about one term of a segment. `checkTerms` of `shared/translation/glossary/` answers these. */
export interface TermFinding {
  /**
   * `missing`: the target has none of the translations of a term. `forbidden`: the target says what is not to be said.
   * `translated`: a name that stays as it is in every language was changed.
   */
  readonly kind: 'missing' | 'forbidden' | 'translated'
  /** Of the target for `forbidden`, or else of the source. */
  readonly term: { readonly text: string }
  /** What may be written instead, the preferred ones first. */
  readonly expected: readonly string[]
}

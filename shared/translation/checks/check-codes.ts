interface CheckKind {
  /** `blocking` findings keep a segment from being reviewed and approved, and cannot be dismissed; a `warning` is shown. */
  readonly severity: 'blocking' | 'warning'
  /** What it looks at: one segment with its translation, or all of a page (or memory) at once. */
  readonly scope: 'segment' | 'page'
}

const blocking = { severity: 'blocking', scope: 'segment' } as const
const warning = { severity: 'warning', scope: 'segment' } as const
const pageWarning = { severity: 'warning', scope: 'page' } as const

/**
 * Every check there is, in the order findings are shown. Blocking is what would break the page or the safety of its
 * readers; everything a person may have reasons for is a warning. The words are in `resources/locales/<locale>/checks.json`.
 */
export const checkKinds = {
  empty: blocking,
  codeMissing: blocking,
  codeExtra: blocking,
  codeDouble: blocking,
  codeNesting: blocking,
  unsafeLink: blocking,
  unsafeMarkup: blocking,
  placeholder: blocking,
  lengthLimit: blocking,
  controlCharacter: blocking,
  numbers: warning,
  dates: warning,
  currency: warning,
  percent: warning,
  email: warning,
  url: warning,
  glossary: warning,
  doNotTranslate: warning,
  fuzzyUnedited: warning,
  untranslated: warning,
  sameAsSource: warning,
  lengthRatio: warning,
  mojibake: warning,
  mixedScript: warning,
  doubledWord: warning,
  brackets: warning,
  quotes: warning,
  spacing: warning,
  doubleSpace: warning,
  endPunctuation: warning,
  inconsistentTarget: pageWarning,
  inconsistentSource: pageWarning,
  shape: pageWarning,
  linkLanguage: pageWarning,
  altText: pageWarning,
  legalReference: pageWarning,
  factNumbers: pageWarning,
  factDates: pageWarning,
  factNames: pageWarning,
} as const satisfies Record<string, CheckKind>

export type CheckCode = keyof typeof checkKinds
type CodesOf<K extends Partial<CheckKind>> = {
  [C in CheckCode]: (typeof checkKinds)[C] extends K ? C : never
}[CheckCode]
export type SegmentCheckCode = CodesOf<{ readonly scope: 'segment' }>
export type PageCheckCode = CodesOf<{ readonly scope: 'page' }>
export type WarningCode = CodesOf<{ readonly severity: 'warning' }>

export const checkCodes = Object.keys(checkKinds) as readonly CheckCode[]

/** Whether a person may say that a finding of this check is none. */
export function isDismissable(code: CheckCode): code is WarningCode {
  return checkKinds[code].severity === 'warning'
}

import { emailCheck, urlCheck } from './addresses.ts'
import { currency, percent } from './amounts.ts'
import type { SegmentCheckCode } from './check-codes.ts'
import { endPunctuation } from './end-punctuation.ts'
import { codeDouble, codeExtra, codeMissing, codeNesting } from './inline-codes.ts'
import { sameAsSource, untranslated } from './left-in-source.ts'
import { lengthLimit } from './length-limit.ts'
import { lengthRatio } from './length-ratio.ts'
import { mojibake } from './mojibake.ts'
import { dates, numbers } from './numbers.ts'
import { placeholder } from './placeholders.ts'
import { quotes } from './quotes.ts'
import { brackets, doubledWord, doubleSpace } from './repeats.ts'
import { controlCharacter, empty, unsafeLink, unsafeMarkup } from './safety.ts'
import { mixedScript } from './scripts-mixed.ts'
import type { SegmentCheck } from './segment-check.ts'
import { spacing } from './spacing.ts'
import { doNotTranslate, fuzzyUnedited, glossary } from './terms.ts'

/** The check behind each code that looks at one segment. A new check: a row in `check-codes.ts`, a file, a row here. */
export const segmentChecks: Readonly<Record<SegmentCheckCode, SegmentCheck>> = {
  empty,
  codeMissing,
  codeExtra,
  codeDouble,
  codeNesting,
  unsafeLink,
  unsafeMarkup,
  placeholder,
  lengthLimit,
  controlCharacter,
  numbers,
  dates,
  currency,
  percent,
  email: emailCheck,
  url: urlCheck,
  glossary,
  doNotTranslate,
  fuzzyUnedited,
  untranslated,
  sameAsSource,
  lengthRatio,
  mojibake,
  mixedScript,
  doubledWord,
  brackets,
  quotes,
  spacing,
  doubleSpace,
  endPunctuation,
}

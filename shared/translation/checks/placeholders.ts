import { faults, type SegmentCheck } from './segment-check.ts'

/** `{{x}}`, `${x}`, `{x}`, `%(x)s`, `%1$s`, `%s`. A percentage before a word (`25 %s`) is none. */
const placeholderPattern =
  /\{\{\s{0,3}[\p{L}_][\p{L}\p{N}_.-]{0,60}\s{0,3}\}\}|\$?\{[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}\}|%\([\p{L}_][\p{L}\p{N}_]{0,60}\)[sdif]|%\d{1,2}\$[sdif@]|(?<!\d)(?<!\d[\s\u00a0\u202f])%[sdif@](?![\p{L}\p{N}])/gu

export function placeholdersIn(text: string): string[] {
  return (text.match(placeholderPattern) ?? []).map((found) => found.replaceAll(/\s/g, ''))
}

/** What a program fills in later: each as often as in the source, spelled alike. */
export const placeholder: SegmentCheck = {
  find: ({ sourcePlain, targetPlain }) => {
    const missing = placeholdersIn(sourcePlain)
    const extra = placeholdersIn(targetPlain).filter((found) => {
      const at = missing.indexOf(found)
      if (at >= 0) missing.splice(at, 1)
      return at < 0
    })
    return faults([...missing, ...extra])
  },
}

import { localeTag } from '../../../model/entity.ts'

/** `EN_us` → `en-US`: a language tag as records have it (BCP 47 §2.1.1), or nothing where it is none. */
export function readLocale(written: string): string | undefined {
  const [language = '', ...rest] = written.trim().replaceAll('_', '-').split('-')
  const tag = [
    language.toLowerCase(),
    ...rest.map((part) =>
      part.length === 2
        ? part.toUpperCase()
        : part.length === 4
          ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
          : part.toLowerCase(),
    ),
  ].join('-')
  return localeTag.safeParse(tag).success ? tag : undefined
}

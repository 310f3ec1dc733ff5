export interface Licence {
  readonly code: string
  /** How it is written, the same in every language; absent where only the rights text says anything. */
  readonly name?: string
  /** Path of the deed at creativecommons.org, to which the language is added. */
  readonly deed?: string
  /** Whose name has to stand beside the picture. */
  readonly needsCredit: boolean
}

/** What a picture may be used under. Names and deeds: Creative Commons, "About CC Licenses". */
export const licences: readonly Licence[] = [
  { code: 'cc-by-4.0', name: 'CC BY 4.0', deed: 'licenses/by/4.0', needsCredit: true },
  { code: 'cc-by-sa-4.0', name: 'CC BY-SA 4.0', deed: 'licenses/by-sa/4.0', needsCredit: true },
  { code: 'cc-by-nd-4.0', name: 'CC BY-ND 4.0', deed: 'licenses/by-nd/4.0', needsCredit: true },
  { code: 'cc-by-nc-4.0', name: 'CC BY-NC 4.0', deed: 'licenses/by-nc/4.0', needsCredit: true },
  { code: 'cc-by-nc-sa-4.0', name: 'CC BY-NC-SA 4.0', deed: 'licenses/by-nc-sa/4.0', needsCredit: true },
  { code: 'cc-by-nc-nd-4.0', name: 'CC BY-NC-ND 4.0', deed: 'licenses/by-nc-nd/4.0', needsCredit: true },
  { code: 'cc-by-sa-3.0', name: 'CC BY-SA 3.0', deed: 'licenses/by-sa/3.0', needsCredit: true },
  { code: 'cc0-1.0', name: 'CC0 1.0', deed: 'publicdomain/zero/1.0', needsCredit: false },
  { code: 'pdm-1.0', name: 'Public Domain Mark 1.0', deed: 'publicdomain/mark/1.0', needsCredit: false },
  // By permission, all rights reserved, a press picture: the rights text says it, in each language.
  { code: 'rights', needsCredit: true },
]

/** Languages in which the deeds are to be read; anything else is sent to the English one. */
const deedLanguages: ReadonlySet<string> = new Set(
  'bg ca cs da de el en es et eu fi fr ga hr hu is it lt lv nl no pl pt ro sk sl sv tr uk'.split(' '),
)

export function licenceOf(code: string | undefined): Licence | undefined {
  return licences.find((licence) => licence.code === code)
}

/** The address of a licence's deed in a language (BCP 47). */
export function deedAddress({ deed }: Licence, locale: string): string | undefined {
  if (deed === undefined) return undefined
  const language = locale.split('-', 1)[0]?.toLowerCase() ?? ''
  return `https://creativecommons.org/${deed}/deed.${deedLanguages.has(language) ? language : 'en'}`
}

/**
 * What the desk uses of Hunspell's affix file (hunspell(5), "Affix file"): endings and beginnings of words, the flags that
 * say where a word may stand, and what spelling mistakes people often make. Everything else is for correction in ways we
 * do not offer, or unused by the dictionaries we ship.
 */
export interface AffixFile {
  /** By the last character of what they add; `''` for those that add nothing. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>
  /** By the first character of what they add. */
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>
  /** Purpose → the flag that stands for it, where the file names one. */
  readonly flags: ReadonlyMap<FlagPurpose, string>
  /** What is often written → what is meant. */
  readonly replacements: readonly (readonly [written: string, meant: string])[]
  /** Letters of the language, the frequent ones first. */
  readonly letters: string
}

export interface Affix {
  /** Stems with this flag take it. */
  readonly flag: string
  /** What of the stem goes, and what comes instead. */
  readonly strip: string
  readonly add: string
  /** Flags that the word made with it has. */
  readonly gives: string
  /** May stand together with one on the other side. */
  readonly crosses: boolean
  /** The stem has to fit this, at its end (suffixes) or its start (prefixes). */
  readonly condition: RegExp | undefined
}

const purposes = {
  COMPOUNDBEGIN: 'begin',
  COMPOUNDMIDDLE: 'middle',
  COMPOUNDEND: 'end',
  COMPOUNDPERMITFLAG: 'permit',
  ONLYINCOMPOUND: 'onlyInCompound',
  NEEDAFFIX: 'needAffix',
  FORBIDDENWORD: 'forbidden',
  CIRCUMFIX: 'circumfix',
  NOSUGGEST: 'noSuggest',
} as const
export type FlagPurpose = (typeof purposes)[keyof typeof purposes]

function isPurpose(name: string): name is keyof typeof purposes {
  return Object.hasOwn(purposes, name)
}

/** Flags are single characters, as in the dictionaries we ship (hunspell(5): the default of `FLAG`). */
export function readAffixFile(text: string): AffixFile {
  const suffixes = new Map<string, Affix[]>()
  const prefixes = new Map<string, Affix[]>()
  const flags = new Map<FlagPurpose, string>()
  const replacements: [string, string][] = []
  const crossing = new Map<string, boolean>()
  let letters = ''
  for (const line of text.split(/\r?\n/)) {
    const [name = '', first = '', second = '', third = '', fourth = ''] = line.split(/\s+/)
    if (isPurpose(name)) flags.set(purposes[name], first)
    else if (name === 'TRY') letters = first
    else if (name === 'REP' && second !== '') replacements.push([first, second])
    else if (name === 'SFX' || name === 'PFX') {
      const rule = `${name} ${first}`
      const known = crossing.get(rule)
      if (known === undefined) {
        crossing.set(rule, second === 'Y')
        continue
      }
      const affix = affixOf(name, first, second, third, fourth, known)
      const key = name === 'SFX' ? (affix.add.at(-1) ?? '') : (affix.add[0] ?? '')
      const table = name === 'SFX' ? suffixes : prefixes
      table.set(key, [...(table.get(key) ?? []), affix])
    }
  }
  return { suffixes, prefixes, flags, replacements, letters }
}

function affixOf(kind: string, flag: string, strip: string, added: string, condition: string, crosses: boolean): Affix {
  const [add = '', gives = ''] = added.split('/')
  const pattern = condition === '' || condition === '.' ? undefined : condition
  return {
    flag,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    gives,
    crosses,
    condition: pattern === undefined ? undefined : new RegExp(kind === 'SFX' ? `${pattern}$` : `^${pattern}`, 'u'),
  }
}

import type { LanguageForms } from './language-forms.ts'

type Change = readonly [changed: string, base: string]

export interface SoundChanges {
  readonly vowels: readonly Change[]
  readonly consonants: readonly Change[]
}

function read(table: string | undefined): readonly Change[] {
  return (table ?? '').split(' ').flatMap((pair) => {
    const [changed, base] = pair.split(':')
    return changed && base ? [[changed, base] as const] : []
  })
}

export function soundChanges({ vowels, consonants }: LanguageForms): SoundChanges {
  return { vowels: read(vowels), consonants: read(consonants) }
}

/** The vowels a word ends or might end in, with what comes after the last of them. */
const lastVowels = /([aeiouyäöüåæøáéíóúąęóāēīū]+)([^aeiouyäöüåæøáéíóúąęóāēīū]*)$/
const finalCluster = /([^aeiouyäöåāēīū]+)([aeiouyäö]?)$/
const openSyllable = /(^|[^aeiou])([aeou])([bdfgklmnprstvz])$/
const doubled = /([bdfgklmnprst])\1$/

function undo(stem: string, sign: string, changes: SoundChanges): readonly string[] {
  if (sign === '+') return doubled.test(stem) ? [stem.slice(0, -1)] : []
  if (sign === '%') return openSyllable.test(stem) ? [stem.replace(openSyllable, '$1$2$2$3')] : []
  const [table, pattern] = sign === '^' ? [changes.vowels, lastVowels] : [changes.consonants, finalCluster]
  const match = pattern.exec(stem)
  const [sounds = '', after = ''] = match ? match.slice(1) : []
  const head = stem.slice(0, match?.index ?? 0)
  return table
    .filter(([changed]) => sounds.endsWith(changed))
    .map(([changed, base]) => `${head}${sounds.slice(0, -changed.length)}${base}${after}`)
}

/** What the stem was before an ending changed it as its signs say; none where the stem does not show the change. */
export function stemsBefore(stem: string, signs: string, changes: SoundChanges): readonly string[] {
  let stems: readonly string[] = [stem]
  for (const sign of signs) stems = stems.flatMap((each) => undo(each, sign, changes))
  return stems
}

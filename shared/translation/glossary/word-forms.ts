import type { LanguageForms } from './language-forms.ts'
import { stemsBefore, soundChanges, type SoundChanges } from './sound-changes.ts'

/** One ending of one paradigm. */
interface Ending {
  readonly paradigm: number
  readonly signs: string
  readonly citation: boolean
  readonly adjective: boolean
  /** What a stem must end in; empty: anything. */
  readonly stems: readonly string[]
}

export interface WordForms {
  /**
   * Keys of a folded word as it may stand in a text. Two words are forms of one another when a key of the one is a
   * citation key of the other.
   */
  readonly keys: (word: string) => readonly string[]
  /** Keys of a folded word as a term shows it: read as a noun, an adjective, or either. */
  readonly citationKeys: (word: string, as: 'noun' | 'adjective' | 'either') => readonly string[]
}

const SHORTEST_STEM = 3
/** What stands before an ending that is told with its stems, or with letters of the stem in it. */
const SHORTEST_TOLD_STEM = 2

function readParadigm(text: string, paradigm: number, adjective: boolean): readonly (Ending & { ending: string })[] {
  const colon = text.indexOf(': ')
  const stems = colon === -1 ? [] : text.slice(0, colon).split(' ')
  const [citations = '', others = ''] = text.slice(colon === -1 ? 0 : colon + 2).split('|')
  const read = (list: string, citation: boolean) =>
    list
      .split(' ')
      .filter((ending) => ending !== '')
      .map((ending) => {
        const signs = /^[\^~+%]*/.exec(ending)?.[0] ?? ''
        const rest = ending.slice(signs.length)
        return { ending: rest === '-' ? '' : rest, signs, paradigm, citation, adjective, stems }
      })
  return [...read(citations, true), ...read(others, others === '')]
}

function readEndings(forms: LanguageForms): ReadonlyMap<string, readonly Ending[]> {
  const byEnding = new Map<string, Ending[]>()
  const paradigms = [
    ...forms.nouns.map((text) => ({ text, adjective: false })),
    ...forms.adjectives.map((text) => ({ text, adjective: true })),
  ]
  for (const [paradigm, { text, adjective }] of paradigms.entries()) {
    for (const { ending, ...rest } of readParadigm(text, paradigm, adjective)) {
      const known = byEnding.get(ending)
      if (known) known.push(rest)
      else byEnding.set(ending, [rest])
    }
  }
  return byEnding
}

/** `=alt` is the stem *alt*, `alt` any stem that ends so. */
function isTold(stem: string, told: string): boolean {
  return told.startsWith('=') ? stem === told.slice(1) : stem.endsWith(told)
}

const accents = /[\u0300\u0301\u0308]/g

/** The tables of a language, ready to take words apart. */
export function openWordForms(forms: LanguageForms): WordForms {
  const endings = readEndings(forms)
  const longest = Math.max(0, ...[...endings.keys()].map((ending) => ending.length))
  const changes: SoundChanges = soundChanges(forms)
  const clitics = (forms.clitics ?? '').split(' ').filter((clitic) => clitic !== '')

  const plain = (word: string): string =>
    forms.looseAccents ? word.normalize('NFD').replaceAll(accents, '').normalize('NFC') : word

  const add = (keys: Set<string>, word: string, wanted: (ending: Ending) => boolean): void => {
    for (let length = Math.min(longest, word.length - SHORTEST_TOLD_STEM); length >= 0; length--) {
      const stem = word.slice(0, word.length - length)
      for (const ending of endings.get(word.slice(stem.length)) ?? []) {
        if (!wanted(ending)) continue
        for (const base of stemsBefore(stem, ending.signs, changes)) {
          if (base.length < (ending.stems.length > 0 ? SHORTEST_TOLD_STEM : SHORTEST_STEM)) continue
          if (ending.stems.length > 0 && !ending.stems.some((told) => isTold(base, told))) continue
          keys.add(`${ending.paradigm} ${base}`)
        }
      }
    }
  }

  return {
    keys(word) {
      const bare = plain(word)
      const keys = new Set([`= ${bare}`])
      add(keys, bare, () => true)
      for (const clitic of clitics) {
        if (!bare.endsWith(clitic) || bare.length < SHORTEST_STEM + clitic.length) continue
        const host = bare.slice(0, -clitic.length)
        keys.add(`= ${host}`)
        add(keys, host, () => true)
      }
      return [...keys]
    },
    citationKeys(word, as) {
      const bare = plain(word)
      const keys = new Set([`= ${bare}`])
      add(keys, bare, ({ citation, adjective }) => citation && (as === 'either' || adjective === (as === 'adjective')))
      return [...keys]
    },
  }
}

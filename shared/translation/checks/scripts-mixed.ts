import { mapWords } from './coded-edit.ts'
import { faults, type SegmentCheck } from './segment-check.ts'

const latin = /\p{Script=Latin}/u
const other = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const words = /[\p{L}\p{M}\p{N}]+/gu
/** Greek letters that are signs: micro, ohm, and those of formulas beside figures. */
const unit =
  /^(?:\d{0,6}[μµ]\p{L}{0,2}|\p{L}{0,1}Ω|[αβγδΔπλσΣφω][\d\p{Script=Latin}]{0,1}|[\d\p{Script=Latin}]{1}[αβγδΔπλσΣφω])$/u

/** Letters that look alike: Cyrillic and Greek ones, and the Latin ones they are taken for. */
const lookAlikes: readonly (readonly [foreign: string, latin: string])[] = [
  ...zip('асеіјорхуѕԁһԛԝАВСЕНІЈКМОРТХУЅ', 'aceijopxysdhqwABCEHIJKMOPTXYS'),
  ...zip('αορνικτυχεΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'aopviktuxeABEZHIKMNOPTYX'),
]
const toLatin = new Map(lookAlikes)
const fromLatin = {
  cyrillic: new Map(zip('асеорхуАВСЕНКМОРТХ', 'aceopxyABCEHKMOPTX').map(([foreign, plain]) => [plain, foreign])),
  greek: new Map(zip('ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ovABEZHIKMNOPTYX').map(([foreign, plain]) => [plain, foreign])),
}

function zip(left: string, right: string): [string, string][] {
  const plain = [...right]
  return [...left].map((letter, at) => [letter, plain[at] ?? letter])
}

function isMixed(word: string): boolean {
  return other.test(word) && latin.test(word) && !unit.test(word)
}

/** One word of one script: the one most of its letters are of. */
function oneScript(word: string): string {
  const letters = [...word]
  const latinCount = letters.filter((letter) => latin.test(letter)).length
  const otherCount = letters.filter((letter) => other.test(letter)).length
  const table =
    latinCount >= otherCount ? toLatin : /\p{Script=Cyrillic}/u.test(word) ? fromLatin.cyrillic : fromLatin.greek
  return letters.map((letter) => table.get(letter) ?? letter).join('')
}

/** A word of letters of two scripts: it looks right, and no search, reader or spelling finds it. */
export const mixedScript: SegmentCheck = {
  find: ({ sourcePlain, targetPlain }) => {
    if (!other.test(targetPlain)) return undefined
    return faults((targetPlain.match(words) ?? []).filter((word) => isMixed(word) && !sourcePlain.includes(word)))
  },
  fix: ({ sourcePlain, target }) =>
    mapWords(target, (text) =>
      text.replaceAll(words, (word) => (isMixed(word) && !sourcePlain.includes(word) ? oneScript(word) : word)),
    ),
}

import { mapWords } from './coded-edit.ts'
import { faults, type CheckInput, type SegmentCheck } from './segment-check.ts'

/** Words that may stand twice in a row: a pronoun behind its like, an article behind a pronoun. */
const mayDouble: Readonly<Record<string, string>> = {
  en: 'had that is',
  de: 'die der das sie den dem des ihr dass es',
  fr: 'nous vous',
  it: 'via man mano piano quasi',
  pt: 'se',
  es: 'nos',
  da: 'der det den de som at',
  sv: 'den det de som att',
  nl: 'die dat er zijn het je u',
  lv: 'tā tas',
  fi: 'tuota',
  pl: 'to',
}
const allowed = new Map(Object.entries(mayDouble).map(([language, list]) => [language, new Set(list.split(' '))]))
const doubled = /(?<![\p{L}\p{M}\p{N}_'’-])(\p{L}[\p{L}\p{M}]{0,40})([ \t\u00a0]+)\1(?![\p{L}\p{M}\p{N}_'’-])/giu

/** What makes a doubled word a fault: neither its language nor the source ("Baden Baden") says it twice. */
function faultTest({ sourcePlain, to }: Pick<CheckInput, 'sourcePlain' | 'to'>): (word: string) => boolean {
  const named = new Set([...sourcePlain.matchAll(doubled)].map((match) => match[1]?.toLowerCase()))
  const own = allowed.get(to ?? '')
  return (word) => {
    const lower = word.toLowerCase()
    return word.length > 1 && !own?.has(lower) && !named.has(lower)
  }
}

export const doubledWord: SegmentCheck = {
  find: (input) => {
    const found = [...input.targetPlain.matchAll(doubled)].map(([, word = '']) => word)
    return found.length === 0 ? undefined : faults(found.filter(faultTest(input)))
  },
  fix: (input) => {
    const isFault = faultTest(input)
    return mapWords(input.target, (words) =>
      words.replaceAll(doubled, (both: string, word: string) => (isFault(word) ? word : both)),
    )
  },
}

const gaps = /[ \u00a0\u202f]{2,}/g

export const doubleSpace: SegmentCheck = {
  find: ({ targetPlain }) => (targetPlain.trim().search(gaps) >= 0 ? [] : undefined),
  // A no-break space among them was put there on purpose.
  fix: ({ target }) =>
    mapWords(target, (words) => words.replaceAll(gaps, (run) => /[\u00a0\u202f]/.exec(run)?.[0] ?? ' ')),
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** `a)` and `1)` before a point of a list; only where more brackets close than open. */
const pointMark = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,3}\)(?=\s)/gu

function withoutPointMarks(text: string): string {
  const isList = (text.match(/\)/g)?.length ?? 0) > (text.match(/\(/g)?.length ?? 0)
  return isList ? text.replaceAll(pointMark, ' ') : text
}

/** Brackets that do not pair up. */
function unpaired(text: string): readonly string[] {
  const stack: string[] = []
  const lone: string[] = []
  for (const mark of withoutPointMarks(text).match(/[()[\]{}]/g) ?? []) {
    const open = closing[mark]
    if (open === undefined) stack.push(mark)
    else if (stack.at(-1) === open) stack.pop()
    else lone.push(mark)
  }
  return [...lone, ...stack]
}

export const brackets: SegmentCheck = {
  find: ({ sourcePlain, targetPlain }) => {
    const found = unpaired(targetPlain)
    // The source goes over into the next segment: so does the target.
    return found.join('') === unpaired(sourcePlain).join('') ? undefined : faults(found)
  },
}

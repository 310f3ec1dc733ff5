import { mapWords } from './coded-edit.ts'
import { faults, type SegmentCheck } from './segment-check.ts'

/** The characters Windows-1252 has at 0x80 to 0x9F; the others up to 0xFF are those of Unicode. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map([...windows].map((character, at) => [character, 0x80 + at]))

/**
 * UTF-8 that was read as Windows-1252: the lead byte of a letter and what may follow it. The Danish `Å` and German `Ä` are
 * lead bytes as well, but what follows them here stands in no text behind a letter.
 */
const broken =
  /[ÂÃ][\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“•˜™š›œžŸ]|[ÄÅ][\u0080-\u009f\u00a1-\u00aa\u00ac\u00ad\u00af-\u00ba\u00bc-\u00bf€ƒ†‡ˆ‰Š‹ŒŽ˜™œžŸ]|[ÄÅ]«(?=\p{Ll})|(?<=\p{Ll})[ÄÅ][«»®]|â(?:€.|‚¬|\u0080.)|ï»¿|[ÎÏÐÑ][\u0080-\u009f\u00a1-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“•˜™š›œžŸ]{1}[ÎÏÐÑ]/u
const replacement = '\ufffd'
/** Runs that can have been bytes of UTF-8: from a lead byte on. */
const runs = /[\u00a0-\u00ff\u0080-\u009f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu

export const mojibake: SegmentCheck = {
  find: ({ sourcePlain, targetPlain }) => {
    if (targetPlain.includes(replacement) && !sourcePlain.includes(replacement)) return [replacement]
    const found = broken.exec(targetPlain)?.[0]
    return found === undefined || sourcePlain.includes(found) ? undefined : faults([found])
  },
  // What was lost to U+FFFD is lost; what is only misread can be read again.
  fix: ({ target }) => mapWords(target, (words) => words.replaceAll(runs, (run) => readAgain(run))),
}

/** Each letter of UTF-8 in a misread run, put together; what is none stays. */
function readAgain(run: string): string {
  const characters = [...run]
  const bytes = characters.map((character) => byteOf.get(character) ?? character.codePointAt(0) ?? 0)
  let text = ''
  let at = 0
  while (at < characters.length) {
    const lead = bytes[at] ?? 0
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 1
    const tail = bytes.slice(at + 1, at + length)
    const isLetter = length > 1 && tail.length === length - 1 && tail.every((byte) => byte >= 0x80 && byte < 0xc0)
    if (!isLetter) {
      text += characters[at] ?? ''
      at += 1
      continue
    }
    const point = tail.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0xff >> (length + 1)))
    text += point === 0xfeff || point > 0x10ffff ? '' : String.fromCodePoint(point)
    at += length
  }
  return text
}

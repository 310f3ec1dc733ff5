import { sentencesOf, type SentenceSplitter } from './split-sentences.ts'

/** Lines drawn with characters, and the dots that lead to a page number: they say nothing. */
const drawn = /([_=*~#/\\—–-])\1{4,}|(?<=\s)\.{5,}|\.{5,}(?=[^\s"'”’)\]])/g

/**
 * The sentences of a plain text of several lines, such as an e-mail or a text file. A blank line always ends one. A
 * single line break does too, unless the sentence plainly flows on: a small letter or a bracket follows, and the line
 * ends in a space (as format=flowed marks a soft break, RFC 3676 §4.1) or has begun with a capital and ended with no mark.
 * A line that ends in a comma flows on whatever follows.
 */
export function plainTextSentences(text: string, locale: string, rules?: SentenceSplitter): string[] {
  return paragraphsOf(text).flatMap((paragraph) => sentencesOf(paragraph, locale, rules))
}

function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  let isOpen = false
  for (const line of text.replaceAll(drawn, ' ').split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() === '') {
      isOpen = false
      continue
    }
    const last = isOpen ? paragraphs.at(-1) : undefined
    if (last !== undefined && flowsOn(last, line)) paragraphs[paragraphs.length - 1] = `${last}\n${line}`
    else paragraphs.push(line)
    isOpen = true
  }
  return paragraphs
}

function flowsOn(before: string, line: string): boolean {
  if (/,\s*$/.test(before)) return true
  if (!/^\s*[\p{Ll}(]/u.test(line) || /^\s*[([]?(?:\p{L}|[ivx]{1,4})[.)\]]\s/u.test(line)) return false
  return /[ \t]$/.test(before) || (/^\W*\p{Lu}/u.test(before) && !/[.!?:;…]["'”’»)]?$/u.test(before))
}

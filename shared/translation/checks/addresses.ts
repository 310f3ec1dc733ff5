import { mapWords } from './coded-edit.ts'
import { faults, type CheckInput, type SegmentCheck } from './segment-check.ts'

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu
const url = /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"“”„«»‘’()[\]{}]{3,500}/giu

function emailsIn(text: string): string[] {
  // Most texts have none, and the pattern starts at every word.
  if (!text.includes('@')) return []
  return (text.match(email) ?? []).map((found) => found.replace(/[.-]+$/, ''))
}

function urlsIn(text: string): string[] {
  if (!/:\/\/|www\./i.test(text)) return []
  return (text.match(url) ?? []).map(withoutEnd)
}

/** A text of the same length without addresses: their figures and points are none of the sentence. */
export function withoutAddresses(text: string): string {
  if (!text.includes('@') && !/https?:|www\./i.test(text)) return text
  const blank = (found: string) => '\u0000'.repeat(found.length)
  return text.replaceAll(email, blank).replaceAll(url, blank)
}

/** The stop of the sentence is not part of the address. */
function withoutEnd(address: string): string {
  let end = address.length
  while (end > 0 && ".,;:!?…'*".includes(address[end - 1] ?? '')) end -= 1
  return address.slice(0, end)
}

/**
 * Where two addresses may differ and be the same page: the scheme, a slash at the end, and the part that says the language
 * (`/en/`, `_en.htm`, `?lang=en`), which a translation should change.
 */
function comparableUrl(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replaceAll(/([/_.-])(?:[a-z]{2})(?=$|[/_.?#-])/g, '$1*')
    .replaceAll(/([?&](?:lang|language|locale|hl|l)=)[a-z]{2}(?:[-_][a-z]{2})?/g, '$1*')
    .replace(/(?:\/\*)?\/?$/, '')
}

interface Difference {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

function difference(
  { sourcePlain, targetPlain }: CheckInput,
  addressesIn: (text: string) => string[],
  comparable: (address: string) => string,
): Difference {
  const wanted = addressesIn(sourcePlain)
  const found = addressesIn(targetPlain)
  const [left, right] = [new Set(wanted.map(comparable)), new Set(found.map(comparable))]
  return {
    missing: wanted.filter((address) => !right.has(comparable(address))),
    extra: found.filter((address) => !left.has(comparable(address))),
  }
}

function addressCheck(addressesIn: (text: string) => string[], comparable: (address: string) => string): SegmentCheck {
  return {
    find: (input) => {
      const { missing, extra } = difference(input, addressesIn, comparable)
      return faults(missing.length > 0 ? missing : extra)
    },
    // One is missing and another is in its place: a typing mistake.
    fix: (input) => {
      const { missing, extra } = difference(input, addressesIn, comparable)
      const [right, wrong] = [missing[0], extra[0]]
      if (missing.length !== 1 || extra.length !== 1 || right === undefined || wrong === undefined) return input.target
      return mapWords(input.target, (words) => words.replaceAll(wrong, () => right))
    },
  }
}

export const emailCheck = addressCheck(emailsIn, (address) => address.toLowerCase())
export const urlCheck = addressCheck(urlsIn, comparableUrl)

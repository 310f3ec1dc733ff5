import type { IcleiMembership } from '../../model/organisation.ts'
import { fold } from '../../text/fold.ts'

/** Why a value was not taken. The page words them under `recruitment:import.problem.<code>`. */
export const valueProblems = {
  'name-missing': 'every organisation needs a name',
  'country-missing': 'there is no country and no default was chosen',
  'country-unknown': 'no country has this name or code',
  'email-invalid': 'not an e-mail address',
  'website-invalid': 'not a web address',
  'phone-invalid': 'a phone number has at least four digits',
  'number-invalid': 'not a figure',
  'number-ambiguous': 'the style of the figures was not chosen',
  'number-not-whole': 'people are counted in whole numbers',
  'number-zeros': 'figures with zeros in front may be codes, and nobody said which',
  'number-shortened': 'a spreadsheet shortened a long number to a power of ten',
  'date-invalid': 'not a day of the calendar',
  'date-ambiguous': 'the order of day and month was not chosen',
  'nuts-invalid': 'not a NUTS code',
  'nuts-elsewhere': 'a NUTS code of another country',
  'coordinate-invalid': 'not degrees of latitude or longitude',
  'location-half': 'a latitude without a longitude, or the other way round',
  'custom-invalid': 'does not fit the field of the focal point',
  'contact-name-missing': 'details of a person whose name is missing',
  'language-unknown': 'not a language',
  'cell-error': 'the spreadsheet shows an error here',
  'text-too-long': 'longer than a field may be',
  'card-broken': 'a card without its end',
  'perhaps-there': 'perhaps the same as one that is there, and left out until somebody decides',
  'too-many-cells': 'more cells than the header has columns: often a delimiter inside a value without quotation marks',
  'quote-broken': 'a quotation mark is missing or stands alone',
} as const
export type ValueProblem = keyof typeof valueProblems

export type Checked<T> = { readonly value: T } | { readonly problem: ValueProblem }

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/
const SCHEME = /^https?:\/\//i
/** Most hosts; the other form, for letters of all languages, takes ten times as long. */
const PLAIN_HOST = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/i
const HOST =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?)+\.?(?::\d+)?$/u

/** Anything but single spaces between words. */
const UNTIDY = /[^\S ]| {2}/

/** Trims, and turns runs of spaces, no-break ones too, into one. Line breaks stay where `multiline`. */
export function tidy(text: string, multiline = false): string {
  if (!UNTIDY.test(text)) return text.trim()
  const spaced = multiline ? text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\S\n]+/g, ' ') : text.replaceAll(/\s+/g, ' ')
  return spaced.trim()
}

export function checkEmail(text: string): Checked<string> {
  const address = text.replace(/^mailto:/i, '').trim()
  const at = address.lastIndexOf('@')
  return EMAIL.test(address)
    ? { value: address.slice(0, at) + address.slice(at).toLowerCase() }
    : { problem: 'email-invalid' }
}

/** Adds the scheme that lists leave out; only http and https are links to an authority. */
export function checkWebsite(text: string): Checked<string> {
  const address = SCHEME.test(text) ? text : `https://${text}`
  const host = address.replace(SCHEME, '').split(/[/?#]/)[0] ?? ''
  const spelled = address.replace(SCHEME, (scheme) => scheme.toLowerCase()).replaceAll(' ', '%20')
  return PLAIN_HOST.test(host) || HOST.test(host) ? { value: spelled } : { problem: 'website-invalid' }
}

export function checkPhone(text: string): Checked<string> {
  const digits = text.replaceAll(/\D/g, '').length
  return digits >= 4 && text.length <= 80 ? { value: tidy(text) } : { problem: 'phone-invalid' }
}

const YES = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  'member',
  'ja',
  'mitglied',
  'oui',
  'si',
  'sim',
  'medlem',
  'ja medlem',
])
const NO = new Set(['no', 'n', 'false', '0', 'nein', 'nej', 'non', 'nao', 'ne', 'not a member', 'kein mitglied'])

/** Anything but a clear yes or no is unknown. */
export function readIclei(text: string): IcleiMembership {
  const word = fold(text)
  return YES.has(word) ? 'yes' : NO.has(word) ? 'no' : 'unknown'
}

/** Several names in one cell. A comma separates only where nothing stronger does: names have commas. */
export function splitList(text: string): readonly string[] {
  const separator = [';', '|', '\n'].find((mark) => text.includes(mark)) ?? ','
  return [...new Set(text.split(separator).map((part) => tidy(part)))].filter((part) => part !== '')
}

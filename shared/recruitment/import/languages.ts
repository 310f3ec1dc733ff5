import { fold } from '../../text/fold.ts'
import type { Checked } from './values.ts'

/** Languages of Europe that a contact may be written to in. */
const LANGUAGES =
  'bg bs ca cs cy da de el en es et eu fi fr ga gl hr hu is it lb lt lv mk mt nb nl nn no pl pt ro ru se sk sl sq sr sv tr uk'.split(
    ' ',
  )
const NAMED_IN = ['en', 'de', 'da', 'sv', 'fr', 'it', 'pt', 'lv']

let names: Map<string, string> | undefined

/** The BCP 47 tag of a language given by tag or by name in a language of the network, or in itself. */
export function resolveLanguage(text: string): Checked<string> {
  names ??= languageNames()
  const known = names.get(fold(text))
  if (known !== undefined) return { value: known }
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})+$/.test(text) ? { value: text } : { problem: 'language-unknown' }
}

function languageNames(): Map<string, string> {
  const found = new Map<string, string>()
  for (const tag of LANGUAGES) {
    for (const locale of [...NAMED_IN, tag]) {
      found.set(fold(new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag), tag)
    }
  }
  for (const tag of LANGUAGES) found.set(tag, tag)
  return found
}

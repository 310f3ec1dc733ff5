import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { checkPhone, type Checked } from './values.ts'

/**
 * A phone number in E.164 (`+453366…`), read as one of the row's country; an extension follows it. One that fits no numbering
 * plan is kept as it stands: it may be an internal one, and nothing is lost.
 */
export function normalisePhone(text: string, country: string | undefined): Checked<string> {
  const checked = checkPhone(text)
  if ('problem' in checked) return checked
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(checked.value.replace(/^00/, '+'), {
    ...(home && { defaultCountry: home }),
    extract: false,
  })
  if (number?.isPossible() !== true) return checked
  return { value: number.ext === undefined ? number.number : `${number.number} ext. ${number.ext}` }
}

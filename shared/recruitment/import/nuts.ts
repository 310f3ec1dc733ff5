import type { Checked } from './values.ts'

const CODE = /^[A-Z]{2}[0-9A-Z]{0,3}$/
/** NUTS has its own prefixes where ISO 3166 has others. */
const PREFIXES: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' }

/** A NUTS code of any level, in upper case and with the prefix that NUTS uses: `gr301` is `EL301`. */
export function checkNuts(text: string): Checked<string> {
  const code = text.replaceAll(/[\s.-]/g, '').toUpperCase()
  if (!CODE.test(code)) return { problem: 'nuts-invalid' }
  const prefix = code.slice(0, 2)
  return { value: (PREFIXES[prefix] ?? prefix) + code.slice(2) }
}

/** Whether a NUTS code lies in a country (ISO 3166-1 alpha-2). */
export function isNutsOf(code: string, country: string): boolean {
  return code.startsWith(PREFIXES[country] ?? country)
}

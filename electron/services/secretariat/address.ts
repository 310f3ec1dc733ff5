import { ok, type Result } from '../../../shared/result.ts'
import { fail } from '../../fail.ts'

/** Names and numbers that never leave this computer (RFC 6761 §6.3, RFC 1122 §3.2.1.3). */
function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  )
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

/**
 * What a person typed, as the address calls are made to: scheme, host, port and path, without a slash at the end. Only
 * https leaves this computer; http is for a secretariat on it.
 */
export function normaliseAddress(typed: string): Result<string> {
  const text = typed.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? parseUrl(text) : parseUrl(`https://${text}`)
  if (!withScheme || withScheme.username !== '' || withScheme.password !== '') return fail('secretariat.bad-address')
  const url = text.includes('://') || !isLoopback(withScheme.hostname) ? withScheme : new URL(`http://${text}`)
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  if (!allowed || url.hostname === '') return fail('secretariat.bad-address')
  return ok(`${url.origin}${url.pathname.replace(/\/(v1\/?)?$/, '')}`)
}

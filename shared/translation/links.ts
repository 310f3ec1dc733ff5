/** Schemes a page may link to. Everything else (javascript:, data:, file:, relative) is dropped or refused. */
const safeSchemes = ['https:', 'http:', 'mailto:'] as const

const scheme = /^([a-z][a-z0-9+.-]*:)/i
/** Control characters, spaces, quotes and angle brackets never occur in a canonical address. */
const unsafeCharacters = /[\p{Cc}\p{Z}"<>\\`]/u

/** True for an absolute address with a safe scheme, in a form that can stand in an attribute as it is. */
export function isSafeHref(href: string): boolean {
  const found = scheme.exec(href)?.[1]?.toLowerCase()
  if (found === undefined || !safeSchemes.some((safe) => safe === found)) return false
  const rest = href.slice(found.length)
  if (unsafeCharacters.test(href)) return false
  return found === 'mailto:' ? rest.includes('@') : /^\/\/[^/?#]+/.test(rest)
}

/**
 * An address as a person types or pastes it, made canonical: `www.example.org` becomes `https://www.example.org`,
 * `info@example.org` a mailto link. Undefined where no safe address can be made of it.
 */
export function toSafeHref(typed: string): string | undefined {
  const trimmed = typed
    .trim()
    .replaceAll(' ', '%20')
    .replaceAll('"', '%22')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
  if (trimmed === '') return undefined
  if (isSafeHref(trimmed)) return trimmed
  if (scheme.test(trimmed) && !/^[\w.-]+:\d/.test(trimmed)) return undefined
  if (/^[^@\s/]+@[^@\s/]+\.[^@\s/]+$/.test(trimmed)) return safe(`mailto:${trimmed}`)
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([:/?#].*)?$/u.test(trimmed)) return safe(`https://${trimmed}`)
  return undefined
}

function safe(href: string): string | undefined {
  return isSafeHref(href) ? href : undefined
}

import { hostWords } from '../host-words.ts'

/** A page that needs no script and no style: what a window sees that has no session. */
export function noSessionPage(acceptLanguage = ''): string {
  const tags = acceptLanguage.split(',').map((part) => part.split(';')[0]?.trim() ?? '')
  const { locale, words } = hostWords(tags)
  const { title, text } = words.noSession
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`
}

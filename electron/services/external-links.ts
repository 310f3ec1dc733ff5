import { ok, type Result } from '../../shared/result.ts'
import { fail } from '../fail.ts'

const openable: ReadonlySet<string> = new Set(['https:', 'mailto:'])

/** The link as it may be handed to the operating system; nothing for a scheme that could start a program or read a file. */
export function externalUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && openable.has(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined
}

/** `show` is the host's own way to the person's browser or mail program. */
export function createExternalLinks(show: (url: string) => Promise<void>): {
  open(url: string): Promise<Result<Record<never, never>>>
} {
  return {
    async open(text) {
      const url = externalUrl(text)
      if (url === undefined) return fail('host.link-refused')
      await show(url)
      return ok({})
    },
  }
}

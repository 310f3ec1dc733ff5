import type { Translation } from '../../model/page.ts'
import { isSafeHref } from '../links.ts'
import { linksMark, type SentSegment } from './sent-mark.ts'

export interface ChangedLinks {
  readonly theirs: Readonly<Record<string, string>>
  /** The links here are those that were sent. */
  readonly isAsSent: boolean
}

/**
 * Where the links of a text lead that came back with the words it was sent with; `undefined`: where they did, or as here.
 * Addresses a page may not have do not count (`isSafeHref`). Without a text here there is nothing to hold them.
 */
export function linksOf(
  theirs: Pick<Translation, 'hrefs'>,
  mine: Pick<Translation, 'hrefs'> | undefined,
  sent: SentSegment | undefined,
): ChangedLinks | undefined {
  if (!mine) return undefined
  const hrefs = Object.fromEntries(Object.entries(theirs.hrefs ?? {}).filter(([, href]) => isSafeHref(href)))
  const [back, here] = [linksMark(hrefs), linksMark(mine.hrefs)]
  if (back === here || (sent !== undefined && back === sent.links)) return undefined
  return { theirs: hrefs, isAsSent: sent !== undefined && here === sent.links }
}

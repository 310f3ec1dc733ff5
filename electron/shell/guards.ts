import { externalUrl } from '../services/external-links.ts'
import { isOurPage } from './app-origin.ts'

/** What happens with a wish to leave the page: stay, go to our own page, or hand the link to the person's browser. */
export type Leaving =
  | { readonly to: 'page' }
  | { readonly to: 'outside'; readonly url: string }
  | { readonly to: 'nowhere' }

export function decideNavigation(url: string): Leaving {
  if (isOurPage(url)) return { to: 'page' }
  const outside = externalUrl(url)
  return outside === undefined ? { to: 'nowhere' } : { to: 'outside', url: outside }
}

/** A new window is never ours: our own page opens none, and a link goes to the person's browser. */
export function decideNewWindow(url: string): Leaving {
  const leaving = decideNavigation(url)
  return leaving.to === 'page' ? { to: 'nowhere' } : leaving
}

/** Downloads are files the page itself has made: exports and rejected rows. */
export function mayDownload(url: string): boolean {
  return url.startsWith('blob:') && isOurPage(url.slice('blob:'.length))
}

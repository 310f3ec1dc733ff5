import { isOurPage } from './app-origin.ts'

/** What the page may ask the browser for, each with its reason. Everything else is denied, now and in later Electron versions. */
export const grantedPermissions: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'copying a quote, a link or a list, at a click of the person',
  'persistent-storage': 'the browser must not clear the database when the disk runs low',
}

/** The answer for permission requests and permission checks alike. */
export function mayUse(permission: string, requestingUrl: string | undefined): boolean {
  return Object.hasOwn(grantedPermissions, permission) && isOurPage(requestingUrl)
}

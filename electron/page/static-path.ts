import { isAbsolute, join, relative, sep } from 'node:path'

/** Letters of the file names our build makes; everything else is refused before it can mean something to a file system. */
const plainName = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/

/**
 * The file a request for `pathname` (as it stands in the URL, percent-encoding and all) means, inside `folder`; nothing
 * where it means none. Pure: it does not look whether the file is there. Both doors use it, app:// and HTTP.
 */
export function resolveStatic(folder: string, pathname: string): string | undefined {
  if (pathname === '/' || pathname === '') return join(folder, 'index.html')
  if (!pathname.startsWith('/')) return undefined
  const names = pathname.slice(1).split('/')
  if (!names.every((name) => plainName.test(name))) return undefined
  const file = join(folder, ...names)
  const inside = relative(folder, file)
  return inside === '' || isAbsolute(inside) || inside.split(sep).includes('..') ? undefined : file
}

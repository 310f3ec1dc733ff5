/** Signs that some file system refuses in a name, and control characters. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu
const LONGEST = 80

/** A name as a file name: readable, allowed on every system, never empty, never a device of Windows. */
export function safeFileName(name: string): string {
  const clean = Array.from(name.normalize('NFC').replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ').trim())
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
  return clean === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(clean) ? `_${clean}` : clean
}

/** Names that are all different, also to a system that ignores case: `Name`, `Name (2)`. In the order given. */
export function distinctFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = safeFileName(name)
    let distinct = safe
    for (let n = 2; taken.has(distinct.toLowerCase()); n += 1) distinct = `${safe} (${n})`
    taken.add(distinct.toLowerCase())
    return distinct
  })
}

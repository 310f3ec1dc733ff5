import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'

export interface Pair {
  readonly key: string
  readonly source: string
  readonly target: string
}

export const pairLanguages = ['de', 'fr', 'it', 'pt', 'da', 'lv', 'nl'] as const

/** Where the eForms texts are, or undefined where they are not at hand. */
export function eformsFolder(root: string): string | undefined {
  const folder = join(root, '..', 'shared', 'data', 'eforms')
  return existsSync(join(folder, 'code_en.xml')) ? folder : undefined
}

/** English entries with their translation, by key. Entries without text in either language are no pairs. */
export function readPairs(folder: string, language: string): Pair[] {
  return ['code', 'business-term'].flatMap((file) => {
    const source = readEntries(join(folder, `${file}_en.xml`))
    const target = readEntries(join(folder, `${file}_${language}.xml`))
    return [...source].flatMap(([key, text]) => {
      const translation = target.get(key)
      return text.trim() === '' || translation === undefined || translation.trim() === ''
        ? []
        : [{ key, source: text.trim(), target: translation.trim() }]
    })
  })
}

/** English is the other half of every language: read once. */
const read = new Map<string, ReadonlyMap<string, string>>()

function readEntries(path: string): ReadonlyMap<string, string> {
  const known = read.get(path)
  if (known) return known
  const entries = new Map<string, string>()
  const parser = new SaxesParser()
  let key: string | undefined
  let text = ''
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'entry') return
    key = attributes.key
    text = ''
  })
  parser.on('text', (piece) => (text += piece))
  parser.on('cdata', (piece) => (text += piece))
  parser.on('closetag', ({ name }) => {
    if (name === 'entry' && key !== undefined) entries.set(key, text)
  })
  parser.write(readFileSync(path, 'utf8')).close()
  read.set(path, entries)
  return entries
}

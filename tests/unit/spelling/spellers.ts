import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DictionaryLanguage } from '../../../renderer/workers/spelling/dictionaries.ts'
import { loadSpeller } from '../../../renderer/workers/spelling/load-speller.ts'
import type { Speller } from '../../../renderer/workers/spelling/speller.ts'

const modules = join(import.meta.dirname, '..', '..', '..', 'node_modules')

/** A speller on the dictionary the build ships. */
export function spellerOf(language: DictionaryLanguage): Promise<Speller> {
  return loadSpeller(language, (name) => {
    const [from = '', kind = ''] = name.split('.')
    return readFile(join(modules, `dictionary-${from}`, `index.${kind}`), 'utf8')
  })
}

/** Puts the spelling dictionaries beside the page, as the data they are, with their licences. */
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Language → package, as `renderer/workers/spelling/dictionaries.ts` has them. */
const packages: Readonly<Record<string, string>> = { en: 'dictionary-en', de: 'dictionary-de' }

/** The German dictionary is under either, and says that both come along. */
const texts = ['gpl-2.0.txt', 'gpl-3.0.txt']

export async function shipDictionaries(root: string, page: string): Promise<void> {
  const folder = join(page, 'dictionaries')
  await mkdir(folder, { recursive: true })
  for (const [language, name] of Object.entries(packages)) {
    const from = join(root, 'node_modules', name)
    await copyFile(join(from, 'index.aff'), join(folder, `${language}.aff`))
    await copyFile(join(from, 'index.dic'), join(folder, `${language}.dic`))
    await copyFile(join(from, 'license'), join(folder, `${language}.licence.txt`))
  }
  for (const text of texts) await copyFile(join(root, 'resources', 'licences', text), join(folder, text))
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '../../shared/errors.ts'
import { readCatalogues } from './catalogue.ts'
import { readDecisions, readOwnFiles } from './files.ts'
import type { Finding } from './finding.ts'
import { checkComments, checkLength, checkLibraries, checkStyles } from './house.ts'
import { checkImports } from './imports.ts'
import { checkLaws } from './laws.ts'
import { isScript, parseSource, type SourceText } from './source.ts'
import { checkTextUse } from './text-use.ts'
import { checkFormat, checkLint, checkTypes, layersWithTypes } from './tools.ts'
import { checkCatalogues, checkErrorWords } from './translations.ts'

export interface Check {
  readonly name: string
  /** What is refused; empty where all is well. */
  readonly run: () => Promise<readonly Finding[]> | readonly Finding[]
}

/** The checks of ours, on any set of files: the real ones, or those a test made up. */
export function ownChecks(files: readonly SourceText[], codes: readonly string[]): readonly Check[] {
  const sources = files.filter(({ path }) => isScript(path)).map(parseSource)
  const spoken = sources.filter(({ path }) => /^(renderer|shared|electron)\//.test(path))
  const catalogues = readCatalogues(files)
  return [
    { name: 'imports', run: () => checkImports(sources) },
    { name: 'laws', run: () => checkLaws(sources) },
    { name: 'comments', run: () => checkComments(sources) },
    { name: 'length', run: () => checkLength(files) },
    { name: 'styles', run: () => checkStyles(files) },
    { name: 'translations', run: () => checkCatalogues(catalogues) },
    { name: 'error words', run: () => checkErrorWords(codes, catalogues) },
    {
      name: 'text use',
      run: () =>
        catalogues.filter(({ locale }) => locale === 'en').flatMap((catalogue) => checkTextUse(spoken, catalogue)),
    },
  ]
}

/** Everything `npm run check` runs, the slow ones first so that two cores end together. */
export function allChecks(root: string): readonly Check[] {
  return [
    { name: 'lint', run: () => checkLint(root) },
    ...[...layersWithTypes].reverse().map((layer) => ({ name: `types ${layer}`, run: () => checkTypes(root, layer) })),
    { name: 'format', run: () => checkFormat(root) },
    {
      name: 'libraries',
      run: () => checkLibraries(readFileSync(join(root, 'package.json'), 'utf8'), readDecisions(root)),
    },
    ...ownChecks(readOwnFiles(root), Object.keys(errorCodes)),
  ]
}

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eformsFolder, pairLanguages, readPairs } from '../../../../scripts/check-checks/eforms-pairs.ts'
import { falsePositives } from '../../../../scripts/check-checks/false-positives.ts'

const folder = eformsFolder(join(import.meta.dirname, '../../../..'))

describe('translations by professionals (../shared/data/eforms)', () => {
  // A quarter of them: `npm run check:checks` looks at all.
  it.skipIf(folder === undefined).each(pairLanguages)(
    'are rarely found fault with by any warning, and never by what blocks: %s',
    (language) => {
      const pairs = readPairs(folder ?? '', language).filter((_pair, at) => at % 4 === 0)
      expect(pairs.length).toBeGreaterThan(2_000)
      const failed = falsePositives([{ language, pairs }]).filter(({ passed }) => !passed)
      expect(failed).toEqual([])
    },
    60_000,
  )
})

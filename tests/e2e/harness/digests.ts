import type { Page } from 'playwright-core'
import { entities, entityTypes } from '../../../shared/model/entities.ts'
import { differingTypes, digestOf } from '../../../shared/sync/digest.ts'
import type { DigestResponse } from '../../../shared/sync/wire.ts'
import { readTable } from './page-database.ts'

interface Kept {
  readonly id: string
  readonly rev: number
}

/** Digest of what a desk holds of the secretariat's records, taken from its disk: records that were never sent have rev 0. */
async function digestOfDesk(page: Page): Promise<DigestResponse['types']> {
  const types = entityTypes.filter((type) => entities[type].sync !== 'never')
  const digests = await Promise.all(
    types.map(async (type) => {
      const records = await readTable<Kept>(page, type)
      return [type, digestOf(records.filter(({ rev }) => rev > 0))] as const
    }),
  )
  return Object.fromEntries(digests)
}

/** Types on which a desk and its secretariat do not hold the same, by both their own accounts. Empty: they agree. */
export async function differences(page: Page): Promise<readonly string[]> {
  const answer = await page.evaluate(() => window.desk.call('secretariat.digest', {}))
  if (!answer.ok) throw new Error(`the secretariat gave no digest: ${answer.error.code}`)
  return differingTypes(await digestOfDesk(page), answer.value.types)
}

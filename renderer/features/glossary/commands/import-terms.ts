import { ok, type Result } from '../../../../shared/result.ts'
import type { TermImportPlan } from '../../../../shared/translation/glossary/exchange/plan-import.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Small enough that no transaction takes long. */
const CHUNK = 1_000

/** Writes what an import plans: one step of undo, however many terms. Answers how many. */
export async function importTerms(
  door: WriteDoor,
  batchId: string,
  plan: TermImportPlan,
  importedFrom: string,
): Promise<Result<number>> {
  for (let at = 0; at < plan.create.length; at += CHUNK) {
    const create = plan.create.slice(at, at + CHUNK).map((term) => ({ ...term, importedFrom }))
    const written = await door.writeBatch(batchId, 'glossaryTerm', { create, update: [] })
    if (!written.ok) {
      // Nothing is imported by half.
      await door.undoBatch(batchId)
      return written
    }
  }
  return ok(plan.create.length)
}

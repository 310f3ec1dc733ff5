import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { typedFault } from '../../../../shared/translation/tm/typed-codes.ts'
import { mergeUnits, type NewUnit } from '../../../../shared/translation/tm/unit-for.ts'
import { tmUnitId } from '../../../../shared/translation/tm/unit-id.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Coded texts of both sides. */
export type UnitTexts = Pick<TmUnit, 'source' | 'target'>

/**
 * Other words for a unit, its codes kept. The id of a unit follows from what it says, so the old one goes and a new one
 * comes, or joins the one that says the same already. Whoever changes it vouches for it. Errors: `record.missing`,
 * `memory.empty`, `memory.codes-changed`.
 */
export function editUnit(door: WriteDoor, id: string, texts: UnitTexts): Promise<Result<void>> {
  return door.run({ key: 'memory.edit' }, async (writer) => {
    const unit = await writer.get('tmUnit', id)
    if (!unit) return err('record.missing')
    const faults = [typedFault(unit.source, texts.source), typedFault(unit.target, texts.target)]
    if (faults.includes('empty')) return err('memory.empty')
    if (faults.includes('codes')) return err('memory.codes-changed')
    if (unit.source === texts.source && unit.target === texts.target) return ok(undefined)
    const fresh = edited(unit, texts, writer.memberId)
    await writer.remove('tmUnit', id)
    const there = await writer.get('tmUnit', fresh.id)
    if (!there) {
      await writer.create('tmUnit', fresh)
      return ok(undefined)
    }
    const { contexts, origin, importedFrom } = mergeUnits(there, fresh) ?? there
    await writer.update('tmUnit', there.id, {
      contexts,
      origin,
      importedFrom: importedFrom ?? null,
      memberId: writer.memberId,
    })
    return ok(undefined)
  })
}

function edited(unit: TmUnit, { source, target }: UnitTexts, memberId: string): NewUnit {
  const { sourceLocale, targetLocale, codes, contexts, pageId } = unit
  const text = { sourceLocale, targetLocale, source, target, codes }
  const place = pageId === undefined ? {} : { pageId }
  return { ...text, id: tmUnitId(text), contexts, origin: 'human', memberId, ...place }
}

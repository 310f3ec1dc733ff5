import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { fieldOfDraft, type CustomFieldDraft } from '../../../../shared/recruitment/custom-field-draft.ts'
import { inOrder } from '../../../../shared/recruitment/custom-values.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Adds a field behind the others. */
export function createCustomField(
  door: WriteDoor,
  draft: CustomFieldDraft,
  others: readonly CustomField[],
): Promise<Result<CustomField>> {
  const last = inOrder(others).at(-1)?.order ?? 0
  return door.run({ key: 'customFields.create', params: { name: draft.name } }, async (writer) =>
    ok(await writer.create('customField', { ...fieldOfDraft(draft), order: last + 1 })),
  )
}

/** Renames a field, and changes its help and its answers. The kind of a field stays. */
export function editCustomField(door: WriteDoor, field: CustomField, draft: CustomFieldDraft): Promise<Result<void>> {
  return door.run({ key: 'customFields.edit', params: { name: field.name } }, async (writer) => {
    const { name, options, help } = fieldOfDraft({ ...draft, kind: field.kind })
    await writer.update('customField', field.id, { name, options, help: help ?? null })
    return ok(undefined)
  })
}

/** Retires a field, or takes it into use again; its values stay where they are. */
export function retireCustomField(door: WriteDoor, field: CustomField, isRetired: boolean): Promise<Result<void>> {
  const key = isRetired ? 'customFields.retire' : 'customFields.restore'
  return door.run({ key, params: { name: field.name } }, async (writer) => {
    await writer.update('customField', field.id, { retiredAt: isRetired ? writer.now : null })
    return ok(undefined)
  })
}

/** Puts the fields in the order given. */
export function orderCustomFields(door: WriteDoor, ids: readonly string[]): Promise<Result<void>> {
  return door.run({ key: 'customFields.order' }, async (writer) => {
    for (const [order, id] of ids.entries()) {
      const field = await writer.get('customField', id)
      if (field === undefined) return err('record.missing', { type: 'customField' })
      if (field.order !== order + 1) await writer.update('customField', id, { order: order + 1 })
    }
    return ok(undefined)
  })
}

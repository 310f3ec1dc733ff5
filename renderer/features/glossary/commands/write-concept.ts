import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import type { ConceptChanges } from '../concept-draft.ts'

/** Writes what a form changed of a concept, as one step of undo; `name` is told with it. */
export function saveConcept(
  door: WriteDoor,
  conceptId: string,
  changes: ConceptChanges,
  undo: { readonly isNew: boolean; readonly name: string },
): Promise<Result<void>> {
  const key = undo.isNew ? 'glossary.create' : 'glossary.edit'
  return door.run({ key, params: { name: undo.name } }, async (writer) => {
    for (const fields of changes.create) await writer.create('glossaryTerm', { ...fields, conceptId })
    for (const { id, patch } of changes.update) await writer.update('glossaryTerm', id, patch)
    for (const id of changes.remove) await writer.remove('glossaryTerm', id)
    return ok(undefined)
  })
}

export function removeConcept(door: WriteDoor, terms: readonly GlossaryTerm[], name: string): Promise<Result<void>> {
  return door.run({ key: 'glossary.remove', params: { name } }, async (writer) => {
    for (const { id } of terms) await writer.remove('glossaryTerm', id)
    return ok(undefined)
  })
}

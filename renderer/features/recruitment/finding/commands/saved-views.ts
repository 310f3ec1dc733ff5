import type { SavedView } from '../../../../../shared/model/saved-view.ts'
import { ok, type Result } from '../../../../../shared/result.ts'
import type { WriteDoor } from '../../../../data/door-types.ts'
import type { ViewFields } from '../view-query.ts'

/** Saves a list behind the others. */
export function saveView(
  door: WriteDoor,
  name: string,
  fields: ViewFields,
  others: readonly SavedView[],
): Promise<Result<SavedView>> {
  const order = Math.max(0, ...others.map((view) => view.order)) + 1
  return door.run({ key: 'finding.saveView', params: { name } }, async (writer) =>
    ok(await writer.create('savedView', { ...fields, name, order })),
  )
}

/** What the list shows now becomes the saved list. */
export function updateView(door: WriteDoor, view: SavedView, fields: ViewFields): Promise<Result<void>> {
  return door.run({ key: 'finding.updateView', params: { name: view.name } }, async (writer) => {
    const { text, stages, country, sharing, ownerId, attention, group, segment, sort, columns } = fields
    await writer.update('savedView', view.id, {
      text: text ?? null,
      stages,
      country: country ?? null,
      sharing: sharing ?? null,
      ownerId: ownerId ?? null,
      attention: attention ?? null,
      group: group ?? null,
      segment,
      sort,
      columns: columns ?? null,
    })
    return ok(undefined)
  })
}

export function renameView(door: WriteDoor, view: SavedView, name: string): Promise<Result<void>> {
  return door.run({ key: 'finding.renameView', params: { name: view.name } }, async (writer) => {
    await writer.update('savedView', view.id, { name })
    return ok(undefined)
  })
}

/** The list goes, its organisations stay. */
export function removeView(door: WriteDoor, view: SavedView): Promise<Result<void>> {
  return door.run({ key: 'finding.removeView', params: { name: view.name } }, async (writer) =>
    ok(await writer.remove('savedView', view.id)),
  )
}

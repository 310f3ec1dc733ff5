import { MAX_BOILERPLATE_CHARACTERS, type Boilerplate } from '../../../../shared/model/boilerplate.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { boilerplateSource } from '../../../../shared/translation/boilerplate/boilerplate-source.ts'
import { editBoilerplate, type BoilerplateEdit } from '../../../../shared/translation/boilerplate/edit-boilerplate.ts'
import { pageApprovers } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { detachPlace, type BlockPlace } from './place-boilerplate.ts'

async function refusal(writer: Writer, edit: BoilerplateEdit): Promise<Result<never> | undefined> {
  if (!pageApprovers.includes(await memberRole(writer))) return err('pages.not-allowed')
  const { length } = edit.markup
  const isComplete = edit.name.trim() !== '' && boilerplateSource(edit).source !== ''
  return isComplete && length <= MAX_BOILERPLATE_CHARACTERS
    ? undefined
    : err('boilerplate.incomplete', { most: MAX_BOILERPLATE_CHARACTERS })
}

/** A snippet for pages written in one language. Errors: `pages.not-allowed`, `boilerplate.incomplete`. */
export function createBoilerplate(
  door: WriteDoor,
  sourceLocale: string,
  edit: BoilerplateEdit,
): Promise<Result<string>> {
  return door.run({ key: 'boilerplate.create', params: { name: edit.name } }, async (writer) => {
    const refused = await refusal(writer, edit)
    if (refused) return refused
    const empty = { name: '', markup: edit.markup, translations: {}, version: 1 }
    const words = { ...editBoilerplate(empty, edit), version: 1 }
    const { id } = await writer.create('boilerplate', { sourceLocale, ...words })
    return ok(id)
  })
}

/** Other words make a new version, which is then proposed to every place. Errors: as above, `boilerplate.gone`. */
export function saveBoilerplate(door: WriteDoor, id: string, edit: BoilerplateEdit): Promise<Result<void>> {
  return door.run({ key: 'boilerplate.edit', params: { name: edit.name } }, async (writer) => {
    const refused = await refusal(writer, edit)
    if (refused) return refused
    const before = await writer.get('boilerplate', id)
    if (!before) return err('boilerplate.gone')
    await writer.update('boilerplate', id, editBoilerplate(before, edit))
    return ok(undefined)
  })
}

/** Takes a snippet away. Its places keep their words, as text of their own. */
export function removeBoilerplate(
  door: WriteDoor,
  { id, name }: Pick<Boilerplate, 'id' | 'name'>,
  places: readonly BlockPlace[],
): Promise<Result<void>> {
  return door.run({ key: 'boilerplate.remove', params: { name } }, async (writer) => {
    if (!pageApprovers.includes(await memberRole(writer))) return err('pages.not-allowed')
    for (const place of places) await detachPlace(writer, place)
    await writer.remove('boilerplate', id)
    return ok(undefined)
  })
}

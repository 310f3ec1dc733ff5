import { derivedId } from '../../../../../shared/ids.ts'
import { MAX_BODY_CHARACTERS, MAX_SUBJECT_CHARACTERS } from '../../../../../shared/model/letter-template.ts'
import { err, ok, type Result } from '../../../../../shared/result.ts'
import type { TemplateWords, UsableTemplate } from '../../../../../shared/writing/letter-templates.ts'
import { unknownFields } from '../../../../../shared/writing/template-text.ts'
import type { WriteDoor, Writer } from '../../../../data/door-types.ts'

function refusal({ name, subject, body }: TemplateWords, ownFields: readonly string[]): Result<never> | undefined {
  const isComplete = name.trim() !== '' && subject.trim() !== '' && body.trim() !== ''
  if (!isComplete || subject.length > MAX_SUBJECT_CHARACTERS || body.length > MAX_BODY_CHARACTERS)
    return err('writing.template-incomplete', { most: MAX_BODY_CHARACTERS })
  const unknown = unknownFields(`${subject}\n${body}`, ownFields)
  return unknown.length === 0 ? undefined : err('writing.unknown-field', { names: unknown.slice(0, 5).join(', ') })
}

/** The record of a shipped template's own version: the same on every desk of the focal point. */
function versionId(focalPointId: string, shippedKey: string): string {
  return derivedId(focalPointId, 'letterTemplate', shippedKey)
}

async function write(
  writer: Writer,
  focalPointId: string,
  shippedKey: string | undefined,
  id: string | undefined,
  words: TemplateWords,
): Promise<string> {
  const recordId = shippedKey === undefined ? id : versionId(focalPointId, shippedKey)
  if (recordId !== undefined && (await writer.get('letterTemplate', recordId)) !== undefined) {
    await writer.update('letterTemplate', recordId, words)
    return recordId
  }
  const created = await writer.create('letterTemplate', {
    ...words,
    ...(recordId === undefined ? {} : { id: recordId }),
    ...(shippedKey === undefined ? {} : { shippedKey }),
  })
  return created.id
}

/** Stores the words of a template. Errors: `writing.template-incomplete`, `writing.unknown-field`. Answers the record's id. */
export function saveTemplate(
  door: WriteDoor,
  focalPointId: string,
  template: Pick<UsableTemplate, 'id' | 'shippedKey' | 'state'> | undefined,
  words: TemplateWords,
  ownFields: readonly string[],
): Promise<Result<string>> {
  return door.run({ key: 'writing.saveTemplate', params: { name: words.name } }, async (writer) => {
    const refused = refusal(words, ownFields)
    if (refused) return refused
    const id = template?.state === 'own' ? template.id : undefined
    const shippedKey = template?.state === 'own' ? undefined : template?.shippedKey
    return ok(await write(writer, focalPointId, shippedKey, id, words))
  })
}

/** One's own template with the words of another, under a name of its own. Answers its id. */
export function copyTemplate(door: WriteDoor, template: TemplateWords, name: string): Promise<Result<string>> {
  const { purpose, channel, locale, subject, body } = template
  return door.run({ key: 'writing.copyTemplate', params: { name } }, async (writer) => {
    const created = await writer.create('letterTemplate', { name, purpose, channel, locale, subject, body })
    return ok(created.id)
  })
}

/** Puts a changed template back to the words that came with the desk. The record stays: a sync in between keeps its history. */
export function resetTemplate(
  door: WriteDoor,
  focalPointId: string,
  shippedKey: string,
  words: TemplateWords,
): Promise<Result<string>> {
  return door.run({ key: 'writing.resetTemplate', params: { name: words.name } }, async (writer) =>
    ok(await write(writer, focalPointId, shippedKey, undefined, words)),
  )
}

/** Takes one's own template away. Letters written with it stay as they are. */
export function removeTemplate(
  door: WriteDoor,
  { id, name }: Pick<UsableTemplate, 'id' | 'name'>,
): Promise<Result<void>> {
  return door.run({ key: 'writing.removeTemplate', params: { name } }, async (writer) =>
    ok(await writer.remove('letterTemplate', id)),
  )
}

import { ownWordId } from '../../../../shared/model/own-word.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** A word that is right in a language, for everyone of the team. One that is there already stays. */
export function addOwnWord(door: WriteDoor, locale: string, text: string): Promise<Result<void>> {
  return door.run({ key: 'spelling.addWord', params: { word: text } }, async (writer) => {
    const id = ownWordId(locale, text)
    if (!(await writer.get('ownWord', id))) await writer.create('ownWord', { id, locale, text: text.trim() })
    return ok(undefined)
  })
}

export function removeOwnWord(door: WriteDoor, id: string, text: string): Promise<Result<void>> {
  return door.run({ key: 'spelling.removeWord', params: { word: text } }, async (writer) => {
    await writer.remove('ownWord', id)
    return ok(undefined)
  })
}

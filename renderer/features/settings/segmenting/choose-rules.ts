import { err, ok, type Result } from '../../../../shared/result.ts'
import type { SegmentationRules } from '../../../../shared/model/segmentation-rules.ts'
import { rulesNamed } from '../../../../shared/translation/segmenting/keep-rules.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import type { RulesOffer } from '../../../workers/segmenting/protocol.ts'

/** New text is cut by these rules from now on, on every desk of the workspace. What is written stays cut as it is. */
export function chooseRules(door: WriteDoor, offer: RulesOffer | SegmentationRules): Promise<Result<void>> {
  return door.run({ key: 'settings.chooseRules', params: { name: offer.fileName } }, async (writer) => {
    await chooseNone(writer)
    if (await writer.get('segmentationRules', offer.id)) {
      await writer.update('segmentationRules', offer.id, { chosenAt: writer.now })
    } else {
      const { id, fileName, isCascading, languages, maps, leftOut, leftOutCount } = offer
      const record = { id, fileName, isCascading, languages, maps, leftOut, leftOutCount }
      await writer.create('segmentationRules', { ...record, chosenAt: writer.now })
    }
    return ok(undefined)
  })
}

/** Back to the desk's own rules. Files that paragraphs were cut by are kept. */
export function chooseOwnRules(door: WriteDoor): Promise<Result<void>> {
  return door.run({ key: 'settings.chooseOwnRules' }, async (writer) => {
    await chooseNone(writer)
    return ok(undefined)
  })
}

/** Forgets a file. Errors: `srx.in-use` where a paragraph of some page is still cut by it, or new text is. */
export function removeRules(door: WriteDoor, id: string): Promise<Result<void>> {
  return door.run({ key: 'settings.removeRules' }, async (writer) => {
    const record = await writer.get('segmentationRules', id)
    const sections = await writer.all('pageSection')
    if (record?.chosenAt !== undefined || sections.some(({ blocks }) => rulesNamed(blocks).includes(id))) {
      return err('srx.in-use')
    }
    await writer.remove('segmentationRules', id)
    return ok(undefined)
  })
}

async function chooseNone(writer: Writer): Promise<void> {
  for (const { id, chosenAt } of await writer.all('segmentationRules')) {
    if (chosenAt !== undefined) await writer.update('segmentationRules', id, { chosenAt: null })
  }
}

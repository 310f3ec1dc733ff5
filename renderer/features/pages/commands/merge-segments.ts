import { ok, type Result } from '../../../../shared/result.ts'
import { joinBlock } from '../../../../shared/translation/segmenting/cut-block.ts'
import { cutByRules } from '../../../../shared/translation/segmenting/keep-rules.ts'
import { rulesInUse } from '../../../../shared/translation/segmenting/rule-sets.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { recutBlock } from './recut-block.ts'

/**
 * Makes a segment and the next of its block one, with their translations and whatever was said about them. Answers the
 * ids of the block's segments, in order. Errors: `pages.gone`, `pages.cannot-merge` (the last of its block), `pages.locked`.
 */
export function mergeWithNext(door: WriteDoor, segmentId: string): Promise<Result<readonly string[]>> {
  return door.run({ key: 'pages.mergeSegments' }, (writer) =>
    recutBlock(writer, segmentId, ({ block, order, sourceLocale, sets }) =>
      joinBlock(block, sourceLocale, order, sets),
    ),
  )
}

/**
 * Cuts the block of a segment as the rules in use do, without what people changed about it. Errors: `pages.gone`,
 * `pages.locked`.
 */
export function resegmentBlock(door: WriteDoor, segmentId: string): Promise<Result<readonly string[]>> {
  return door.run({ key: 'pages.resegment' }, async (writer) => {
    const rules = rulesInUse(await writer.all('segmentationRules'))?.id
    return recutBlock(writer, segmentId, ({ block }) => ok(cutByRules(block, rules)))
  })
}

import type { Result } from '../../../../shared/result.ts'
import { splitBlock } from '../../../../shared/translation/segmenting/cut-block.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { recutBlock } from './recut-block.ts'

/**
 * Cuts a segment in two at the white space nearest to an offset of its plain source (UTF-16 units). Its translations are
 * divided too, see `carryTranslations`. Answers the ids of the block's segments, in order. Errors: `pages.gone`,
 * `pages.cannot-split`, `pages.locked` (a translation of it is), `pages.section-too-large`.
 */
export function splitSegment(door: WriteDoor, segmentId: string, offset: number): Promise<Result<readonly string[]>> {
  return door.run({ key: 'pages.splitSegment' }, (writer) =>
    recutBlock(writer, segmentId, ({ block, order, sourceLocale, sets }) =>
      splitBlock(block, sourceLocale, { order, offset }, sets),
    ),
  )
}

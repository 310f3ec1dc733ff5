import { err, ok, type Result } from '../../../../shared/result.ts'
import { withRules } from '../../../../shared/translation/segmenting/keep-rules.ts'
import { isCutByRules, planRecut } from '../../../../shared/translation/segmenting/plan-recut.ts'
import { ruleSetsOf, rulesInUse } from '../../../../shared/translation/segmenting/rule-sets.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { recutBlock } from './recut-block.ts'
import type { TakeProgress } from './take-returned.ts'

export interface RecutPage {
  /** Paragraphs that are cut otherwise now. */
  readonly cut: number
  /** Paragraphs that stay as they were, because a translation in them is locked. */
  readonly locked: number
}

/**
 * Cuts all of a page by the rules in use, as one step; translations go along as when a person cuts. What a person cut or
 * joined stays. Errors: `pages.gone`, `cut.stopped` (nothing is changed then).
 */
export function recutPage(
  door: WriteDoor,
  pageId: string,
  { signal, onProgress }: TakeProgress,
): Promise<Result<RecutPage>> {
  return door.run({ key: 'pages.recutPage' }, async (writer) => {
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    const records = await writer.all('segmentationRules')
    const inUse = rulesInUse(records)?.id
    const sections = await writer.list('pageSection', 'pageId', pageId)
    const plan = planRecut(sections, page.sourceLocale, { sets: ruleSetsOf(records), inUse })
    const translations = await writer.list('translation', 'pageId', pageId)
    const locked = new Set(translations.flatMap((each) => (each.lockedBy === undefined ? [] : [each.segmentId])))
    const stays = new Set<string>()
    for (const [at, { sectionId, block }] of plan.entries()) {
      if (signal.aborted) return err('cut.stopped')
      const own = (await writer.list('segment', 'sectionId', sectionId)).filter(({ blockId }) => blockId === block.id)
      const first = own[0]
      if (own.some(({ id }) => locked.has(id))) stays.add(`${sectionId} ${block.id}`)
      else if (first) {
        const done = await recutBlock(writer, first.id, (spot) => ok(withRules(spot.block, inUse)))
        if (!done.ok) return done
      }
      onProgress(at + 1, plan.length)
    }
    // Where both rules agree nothing moves, and the next edit goes by those in use.
    for (const { id } of sections) {
      const section = await writer.get('pageSection', id)
      if (!section) continue
      const blocks = section.blocks.map((block) =>
        isCutByRules(block) && !stays.has(`${id} ${block.id}`) ? withRules(block, inUse) : block,
      )
      if (blocks.some((block, index) => block !== section.blocks[index])) {
        await writer.update('pageSection', id, { blocks })
      }
    }
    return ok({ cut: plan.length - stays.size, locked: stays.size })
  })
}

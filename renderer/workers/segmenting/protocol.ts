import type { SegmentationRules } from '../../../shared/model/segmentation-rules.ts'
import type { DeskError, Result } from '../../../shared/result.ts'

/** Rules of a file, ready to be taken: all of a record but what the door sets. */
export type RulesOffer = Omit<SegmentationRules, 'createdAt' | 'updatedAt' | 'rev' | 'chosenAt'>

/** `seq` comes back with the answer. */
export interface SegmentingRequest {
  readonly seq: number
  readonly file: File
}

export type SegmentingReply =
  | { readonly kind: 'read'; readonly seq: number; readonly result: Result<RulesOffer> }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: DeskError }

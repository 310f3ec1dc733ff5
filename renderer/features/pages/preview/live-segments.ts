import type { RenderNode } from '../../../../shared/translation/render-tree.ts'

export type SegmentNode = Extract<RenderNode, { kind: 'segment' }>

/** The sentences of a page as they are now: later than the page they stand on, which is drawn anew at the next pause. */
export interface LiveSegments {
  readonly subscribe: (listener: () => void) => () => void
  /** `undefined`: as it stands on the page. The same object while nothing changes. */
  readonly nodeOf: (segmentId: string) => SegmentNode | undefined
}

export const nothingLive: LiveSegments = { subscribe: () => () => undefined, nodeOf: () => undefined }

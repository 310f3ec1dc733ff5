export const removalKinds = [
  'script',
  'style',
  'wordMarkup',
  'comment',
  'commentMark',
  'deadLink',
  'unsafeLink',
  'navigation',
  'blankLine',
  'noBreakSpace',
  'image',
  'formatting',
] as const
export type RemovalKind = (typeof removalKinds)[number]

/** Counts what is taken out while cleaning. */
export class RemovalLog {
  readonly counts: Partial<Record<RemovalKind, number>> = {}
  note(kind: RemovalKind, times = 1): void {
    if (times > 0) this.counts[kind] = (this.counts[kind] ?? 0) + times
  }
}

/** What the demo's last line says. Each figure is read from the page, from a desk's disk, or from the secretariat. */
export interface DemoResult {
  readonly read: number
  readonly imported: number
  readonly rejected: number
  readonly joined: number
  readonly segments: number
  readonly approved: number
  readonly pushed: number
  readonly pulled: number
  readonly conflicts: number
  readonly resolved: number
  readonly digestsEqual: boolean
  readonly published: readonly string[]
  readonly seconds: number
}

/** What must hold after each demo; the sentence is said where it does not. */
const expectations: readonly { readonly say: string; readonly holds: (result: DemoResult) => boolean }[] = [
  { say: 'rows were read', holds: ({ read }) => read > 0 },
  {
    say: 'every row was imported or rejected with a reason',
    holds: ({ read, imported, rejected }) => read === imported + rejected,
  },
  { say: 'rows were imported', holds: ({ imported }) => imported > 0 },
  { say: 'one authority joined', holds: ({ joined }) => joined === 1 },
  { say: 'the page has sentences', holds: ({ segments }) => segments > 0 },
  { say: 'every sentence is translated and approved', holds: ({ segments, approved }) => segments === approved },
  { say: 'records were sent', holds: ({ pushed }) => pushed > 0 },
  { say: 'the second desk received records', holds: ({ pulled }) => pulled > 0 },
  { say: 'the same field changed on both desks became one conflict', holds: ({ conflicts }) => conflicts === 1 },
  { say: 'the conflict was resolved', holds: ({ conflicts, resolved }) => conflicts === resolved },
  { say: 'both desks and the secretariat hold the same', holds: ({ digestsEqual }) => digestsEqual },
  { say: 'the page is published in both languages', holds: ({ published }) => published.join() === 'en,de' },
]

export function unmet(result: DemoResult): readonly string[] {
  return expectations.filter(({ holds }) => !holds(result)).map(({ say }) => say)
}

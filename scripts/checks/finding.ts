/** One thing a check refuses. The message says what to do instead, because whoever reads it wants to go on working. */
export interface Finding {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string
  /** From 1; absent where the whole file is meant. */
  readonly line?: number
  readonly message: string
}

export function formatFinding(finding: Finding): string {
  return `${finding.path}${finding.line === undefined ? '' : `:${finding.line}`}  ${finding.message}`
}

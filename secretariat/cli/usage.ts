/** The command line was not understood: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export const EXIT = { done: 0, failed: 1, usage: 2 } as const

interface FlagHelp {
  readonly value: string
  readonly help: string
  readonly needed?: boolean
}

/** One line per flag, in two columns. */
export function flagLines(flags: Readonly<Record<string, FlagHelp>>): string {
  const rows = Object.entries(flags).map(([name, flag]) => ({
    left: flag.value === '' ? `--${name}` : `--${name} ${flag.value}`,
    right: flag.needed ? `${flag.help} (needed)` : flag.help,
  }))
  const width = Math.max(0, ...rows.map((row) => row.left.length))
  return rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}\n`).join('')
}

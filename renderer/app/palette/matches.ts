import { fold } from '../../../shared/text/fold.ts'
import type { Command } from '../../ui/commands.ts'

/**
 * Commands that fit what was typed, best first: every typed word must begin a word of the label or its group; a label that
 * begins with the whole text comes first. Nothing typed: all of them, in their order.
 */
export function matchingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const unique = [...new Map(commands.map((command) => [command.id, command])).values()]
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return unique
  const ranked = unique.flatMap((command) => {
    const label = fold(command.label)
    const starts = `${label} ${fold(command.group ?? '')}`.split(/[^\p{L}\p{N}]+/u)
    if (!words.every((word) => starts.some((start) => start.startsWith(word)))) return []
    return [{ command, rank: label.startsWith(words.join(' ')) ? 0 : 1 }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ command }) => command)
}

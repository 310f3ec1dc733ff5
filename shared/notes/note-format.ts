import * as z from 'zod'

export const noteMarks = ['bold', 'italic', 'bullet'] as const
export type NoteMark = (typeof noteMarks)[number]

/**
 * How a note is set, beside its plain text: ranges of characters (UTF-16), `bullet` for whole lines. It holds no words, so
 * that whoever searches, merges, prints or erases the text need not know of it. `of` says which text it was made for: of
 * another one, for example after a merge, it is not shown.
 */
export const noteFormatSchema = z.object({
  of: z.int().nonnegative(),
  marks: z
    .array(z.object({ from: z.int().nonnegative(), to: z.int().nonnegative(), mark: z.enum(noteMarks) }))
    .max(2_000),
})
export type NoteFormat = z.infer<typeof noteFormatSchema>

export interface NoteRun {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}
export interface NoteLine {
  readonly isBullet: boolean
  readonly runs: readonly NoteRun[]
}

/** FNV-1a, 32 bit: tells one text from another, nothing more. */
export function textMark(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A note as lines of runs; plain where the format belongs to another text. */
export function noteLines(text: string, format: NoteFormat | undefined): readonly NoteLine[] {
  const marks = format?.of === textMark(text) ? format.marks : []
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    const to = from + line.length
    start = to + 1
    const here = marks.filter((mark) => mark.from < to && mark.to > from && mark.mark !== 'bullet')
    const cuts = [...new Set([from, to, ...here.flatMap((mark) => [mark.from, mark.to])])]
      .filter((cut) => cut >= from && cut <= to)
      .toSorted((a, b) => a - b)
    const runs = cuts.slice(1).map((cut, at): NoteRun => {
      const begins = cuts[at] ?? from
      const has = (mark: NoteMark) => here.some((each) => each.mark === mark && each.from <= begins && each.to >= cut)
      return { text: text.slice(begins, cut), bold: has('bold'), italic: has('italic') }
    })
    return { isBullet: marks.some((mark) => mark.mark === 'bullet' && mark.from <= from && mark.to >= to), runs }
  })
}

/** Lines as they are kept: the text, and its format where it has any. The inverse of `noteLines`. */
export function writtenNote(lines: readonly NoteLine[]): { readonly text: string; readonly format?: NoteFormat } {
  const marks: NoteFormat['marks'] = []
  const texts: string[] = []
  let at = 0
  for (const { isBullet, runs } of lines) {
    const begins = at
    for (const { text, bold, italic } of runs) {
      if (bold) marks.push({ from: at, to: at + text.length, mark: 'bold' })
      if (italic) marks.push({ from: at, to: at + text.length, mark: 'italic' })
      at += text.length
    }
    if (isBullet) marks.push({ from: begins, to: at, mark: 'bullet' })
    texts.push(runs.map(({ text }) => text).join(''))
    at += 1
  }
  const text = texts.join('\n')
  return marks.length === 0 ? { text } : { text, format: { of: textMark(text), marks } }
}

import { diffArrays } from 'diff'
import { diffTexts } from '../diff-words.ts'
import { languageName } from '../render-page.ts'

/** Lines of a page that differ between two editions; `before` or `after` is absent where a line was added or taken out. */
export interface ChangedLine {
  readonly before?: string
  readonly after?: string
}

/** What changed, line by line in the order of the page. A line that took another's place is one change, not two. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const changes: ChangedLine[] = []
  let removed: readonly string[] = []
  const settle = (added: readonly string[]) => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      const [old, fresh] = [removed[at], added[at]]
      changes.push({
        ...(old === undefined ? {} : { before: old }),
        ...(fresh === undefined ? {} : { after: fresh }),
      })
    }
    removed = []
  }
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) {
      settle([])
      removed = part.value
    } else settle(part.added ? part.value : [])
  }
  settle([])
  return changes
}

export interface NoteLanguage {
  readonly locale: string
  readonly approvedAt: string
  readonly lines: readonly string[]
  /** The edition before; absent: there was none, or its words were not kept. */
  readonly before?: { readonly approvedAt: string; readonly lines: readonly string[] } | undefined
}

export interface ChangeNote {
  readonly title: string
  readonly slug: string
  /** Who hands over. */
  readonly from: string
  /** Calendar date. */
  readonly madeOn: string
  readonly languages: readonly NoteLanguage[]
  readonly leftOut: readonly { readonly locale: string; readonly why: 'notApproved' | 'changedSince' }[]
}

const reasons = {
  notApproved: 'not approved yet',
  changedSince: 'changed since it was approved, and not approved again yet',
} as const

/**
 * What changed since the last edition, as Markdown for whoever puts the page on the website. In English, the language in
 * which the network works.
 */
export function changeNoteMarkdown(note: ChangeNote): string {
  const head = [
    `# Changes: ${escaped(note.title)}`,
    `Page \`${note.slug}\`, handed over on ${note.madeOn} by ${escaped(note.from)}.`,
  ]
  const left = note.leftOut.map(({ locale, why }) => `- ${languageName(locale, 'en')} (${locale}): ${reasons[why]}`)
  return [
    ...head,
    ...note.languages.flatMap(languagePart),
    ...(left.length > 0 ? ['## Not in this bundle', left.join('\n')] : []),
    '',
  ].join('\n\n')
}

function languagePart({ locale, approvedAt, lines, before }: NoteLanguage): string[] {
  const heading = `## ${languageName(locale, 'en')} (${locale})`
  const approved = `Approved on ${approvedAt.slice(0, 10)}.`
  if (!before) return [heading, `${approved} No earlier edition to compare with: the whole page is new.`]
  const changes = changedLines(before.lines, lines)
  const since = `the edition of ${before.approvedAt.slice(0, 10)}`
  if (changes.length === 0) return [heading, `${approved} No word differs from ${since}.`]
  return [heading, `${approved} Compared with ${since}:`, changes.map(changeLine).join('\n')]
}

function changeLine({ before, after }: ChangedLine): string {
  if (before === undefined) return `- New: ${escaped(after ?? '')}`
  if (after === undefined) return `- Taken out: ~~${escaped(before)}~~`
  const words = diffTexts(before, after).map(({ kind, text }) => {
    if (kind === 'same' || text.trim() === '') return escaped(text)
    const mark = kind === 'added' ? '**' : '~~'
    const [, start = '', core = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
    return `${start}${mark}${escaped(core)}${mark}${end}`
  })
  return `- Changed: ${words.join('')}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~#|]/g, String.raw`\$&`)
}

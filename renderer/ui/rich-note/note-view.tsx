import type { ReactNode } from 'react'
import { noteLines, type NoteFormat, type NoteLine, type NoteRun } from '../../../shared/notes/note-format.ts'
import styles from './rich-note.module.css'

interface NoteViewProps {
  readonly text: string
  readonly format: NoteFormat | undefined
  /** How the words of a run are shown, for example with mentions marked. */
  readonly words?: (text: string) => ReactNode
}

/** A note as it was written. Bullets in a row are one list. */
export function NoteView({ text, format, words = (each) => each }: NoteViewProps) {
  const groups: { readonly isList: boolean; readonly lines: NoteLine[] }[] = []
  for (const line of noteLines(text, format)) {
    const last = groups.at(-1)
    if (last?.isList === line.isBullet) last.lines.push(line)
    else groups.push({ isList: line.isBullet, lines: [line] })
  }
  return (
    <div className={styles.note}>
      {groups.map(({ isList, lines }, at) =>
        isList ? (
          <ul key={`list ${String(at)}`}>
            {lines.map((line, number) => (
              <li key={`line ${String(number)}`}>
                <Runs runs={line.runs} words={words} />
              </li>
            ))}
          </ul>
        ) : (
          lines.map((line, number) => (
            <p key={`${String(at)} ${String(number)}`}>
              <Runs runs={line.runs} words={words} />
            </p>
          ))
        ),
      )}
    </div>
  )
}

function Runs({ runs, words }: { readonly runs: readonly NoteRun[]; readonly words: (text: string) => ReactNode }) {
  // An empty line is as high as one with words.
  if (runs.length === 0) return <br />
  return runs.map((run, at) => {
    const shown = words(run.text)
    const leaning = run.italic ? <i>{shown}</i> : shown
    return <span key={`run ${String(at)}`}>{run.bold ? <b>{leaning}</b> : leaning}</span>
  })
}

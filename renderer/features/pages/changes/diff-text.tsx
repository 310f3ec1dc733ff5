import { diffCoded } from '../../../../shared/translation/diff-words.ts'

interface DiffTextProps {
  /** Coded texts. */
  readonly before: string
  readonly after: string
  readonly lang: string
  /** `before` and `after` show one side each, with its own marks. */
  readonly side?: 'both' | 'before' | 'after'
}

/** Two versions of a text, word by word: what went is struck out, what came is underlined. */
export function DiffText({ before, after, lang, side = 'both' }: DiffTextProps) {
  const hidden = { both: undefined, before: 'added', after: 'removed' }[side]
  const parts = diffCoded(before, after).filter(({ kind }) => kind !== hidden)
  return (
    <span lang={lang}>
      {parts.map((part, index) => {
        const key = `${index} ${part.kind}`
        if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
        if (part.kind === 'removed') return <del key={key}>{part.text}</del>
        return <span key={key}>{part.text}</span>
      })}
    </span>
  )
}

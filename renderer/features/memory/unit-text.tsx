import { useTranslation } from 'react-i18next'
import type { InlineCode } from '../../../shared/model/page.ts'
import { markWords, type MarkedPiece } from '../../../shared/translation/tm/mark-words.ts'
import styles from './memory.module.css'

interface UnitTextProps {
  readonly coded: string
  readonly codes: readonly InlineCode[]
  readonly lang: string
  /** Words to mark; empty: none. */
  readonly words: string
}

/** One side of a unit to read: its words, those that were looked for marked, and its codes as chips. */
export function UnitText({ coded, codes, lang, words }: UnitTextProps) {
  const { t } = useTranslation('memory')
  const meaning = (n: number) => {
    const code = codes[n - 1]
    if (!code) return undefined
    return code.kind === 'link' ? t('code.link', { href: code.href }) : t(`code.${code.kind}`)
  }
  return (
    <span lang={lang}>
      {withPlaces(markWords(coded, words)).map(({ piece, at }) => {
        if (piece.kind !== 'text') {
          return (
            <span key={at} className={styles.chip} title={meaning(piece.n)}>
              {piece.kind === 'open' ? `${piece.n}›` : `‹${piece.n}`}
            </span>
          )
        }
        return piece.isHit ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>
      })}
    </span>
  )
}

/** Each piece with its place in the text, which tells equal ones apart. */
function withPlaces(pieces: readonly MarkedPiece[]): { readonly piece: MarkedPiece; readonly at: number }[] {
  let at = 0
  return pieces.map((piece) => {
    const place = at
    at += piece.kind === 'text' ? piece.text.length : 1
    return { piece, at: place }
  })
}

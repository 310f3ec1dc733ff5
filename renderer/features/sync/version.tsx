import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldConflict } from '../../../shared/model/field-conflict.ts'
import { isAbsent } from '../../../shared/sync/merge-values.ts'
import { diffTexts } from '../../../shared/translation/diff-words.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './decisions.module.css'
import { useValueWords } from './value-words.ts'

interface VersionProps {
  readonly label: string
  readonly by?: string
  readonly conflict: FieldConflict
  readonly value: unknown
  /** Shows, word by word, what is different from before. */
  readonly compare?: boolean
  /** A word beside the label. */
  readonly mark?: string
}

/** One version of a field. What was added and removed is underlined and struck through, not only coloured. */
export function Version({ label, by, conflict, value, compare = false, mark }: VersionProps) {
  const { t } = useTranslation('sync')
  const labelId = useId()
  const say = useValueWords()
  const whole = conflict.field === '*'
  const text = whole ? (isAbsent(value) ? t('decide.removedValue') : t('decide.keptValue')) : say(conflict.field, value)
  const before = say(conflict.field, conflict.base)
  const canCompare = compare && !whole && typeof value === 'string' && typeof conflict.base === 'string'
  if (whole && !compare) return null
  return (
    <section className={styles.version} aria-labelledby={labelId}>
      <h4 id={labelId}>
        {label} {mark ? <Badge tone="info">{mark}</Badge> : null}
      </h4>
      {by ? <p className={styles.by}>{by}</p> : null}
      <p className={styles.value}>
        {canCompare
          ? diffTexts(before, text).map((part, index) => {
              const key = `${index}-${part.kind}`
              if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
              return part.kind === 'removed' ? <del key={key}>{part.text}</del> : <span key={key}>{part.text}</span>
            })
          : text}
      </p>
    </section>
  )
}

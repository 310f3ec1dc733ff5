import { useTranslation } from 'react-i18next'
import type { MergedPart } from '../../../../shared/writing/merge.ts'
import { cx } from '../../../ui/cx.ts'
import styles from './writing.module.css'

/** A merged text: values tinted, fallbacks underlined, what is missing marked and named. */
export function MergedView({ parts }: { readonly parts: readonly MergedPart[] }) {
  const { t } = useTranslation('writing')
  return placed(parts).map(({ part, start }) => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'missing') {
      return (
        <mark key={start} className={styles.missing} title={t('preview.noValue')}>
          {part.text}
        </mark>
      )
    }
    return (
      <span key={start} className={cx(styles.value, part.kind === 'fallback' && styles.fallback)} title={part.name}>
        {part.text}
      </span>
    )
  })
}

/** Where a part begins tells it from the others, which may say the same. */
function placed(parts: readonly MergedPart[]): readonly { readonly part: MergedPart; readonly start: number }[] {
  const found: { part: MergedPart; start: number }[] = []
  let start = 0
  for (const part of parts) {
    found.push({ part, start })
    start += part.text.length + 1
  }
  return found
}

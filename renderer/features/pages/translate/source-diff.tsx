import { useTranslation } from 'react-i18next'
import { diffCoded } from '../../../../shared/translation/diff-words.ts'
import styles from './translate.module.css'

interface SourceDiffProps {
  readonly before: string
  readonly after: string
  readonly lang: string
}

/** What changed in the source since the translation was made, word by word. */
export function SourceDiff({ before, after, lang }: SourceDiffProps) {
  const { t } = useTranslation('pages')
  return (
    <div className={styles.diff}>
      <span className={styles.diffLabel}>{t('translation.sourceWas')}</span>
      <span lang={lang}>
        {diffCoded(before, after).map((part, index) => {
          const key = `${index} ${part.kind}`
          if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
          if (part.kind === 'removed') return <del key={key}>{part.text}</del>
          return <span key={key}>{part.text}</span>
        })}
      </span>
    </div>
  )
}

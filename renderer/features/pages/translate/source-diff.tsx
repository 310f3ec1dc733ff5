import { useTranslation } from 'react-i18next'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { ChangeClass } from '../changes/change-class.tsx'
import { DiffText } from '../changes/diff-text.tsx'
import { knownChange } from '../changes/use-change.ts'
import styles from './translate.module.css'

interface SourceDiffProps {
  readonly segment: Segment
  readonly translation: Translation
  readonly lang: string
}

/** What changed in the source since the translation was made, word by word, and of what class that is. */
export function SourceDiff({ segment, translation, lang }: SourceDiffProps) {
  const { t } = useTranslation('pages')
  const change = knownChange(segment, translation, lang)
  return (
    <div className={styles.diff}>
      <span className={styles.diffLabel}>{t('translation.sourceWas')}</span>
      <DiffText before={translation.sourceText} after={segment.source} lang={lang} />
      {change ? (
        <span>
          <ChangeClass change={change} />
        </span>
      ) : null}
    </div>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { CheckboxField } from '../../../ui/fields.tsx'
import { DiffText } from '../changes/diff-text.tsx'
import { isChangeable, type ReplaceMatch } from './find-matches.ts'
import styles from './replace.module.css'

/** Rows to begin with, and to go on with. */
const STEP = 100

interface MatchListProps {
  readonly matches: readonly ReplaceMatch[]
  readonly locale: string
  readonly isChosen: (match: ReplaceMatch) => boolean
  readonly onChoose: (segmentId: string, isChosen: boolean) => void
}

/** What would be replaced, sentence by sentence, each with a mark to leave it out. */
export function MatchList({ matches, locale, isChosen, onChoose }: MatchListProps) {
  const { t } = useTranslation('workbench')
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <ul className={styles.matches} aria-label={t('replace.preview')}>
        {matches.slice(0, shown).map((match) => (
          <li key={match.segmentId}>
            <CheckboxField
              label={t('replace.sentence', { page: match.page.title, n: match.n })}
              value={isChangeable(match) && isChosen(match)}
              isDisabled={!isChangeable(match)}
              onChange={(chosen) => onChoose(match.segmentId, chosen)}
            />
            <p>
              <DiffText before={match.before} after={match.after} lang={locale} />
            </p>
            {match.isLocked ? <p className={styles.why}>{t('lock.text')}</p> : null}
            {match.left > 0 ? <p className={styles.why}>{t('replace.acrossCode', { count: match.left })}</p> : null}
          </li>
        ))}
      </ul>
      {matches.length > shown ? (
        <Button size="small" onPress={() => setShown(shown + STEP)}>
          {t('replace.more', { count: matches.length - shown })}
        </Button>
      ) : null}
    </>
  )
}

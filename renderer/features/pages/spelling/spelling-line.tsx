import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnWord } from '../../../../shared/model/own-word.ts'
import type { Misspelling } from '../../../data/spelling-client.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { dictionaryFor } from '../../../workers/spelling/dictionaries.ts'
import { segmentKeys } from '../translate/segment-keys.ts'
import { useLanguageName } from '../use-language-name.ts'
import { primary } from './accepted-words.ts'
import { OwnWordsDialog } from './own-words-dialog.tsx'
import styles from './spelling.module.css'

interface SpellingLineProps {
  readonly locale: string
  readonly found: readonly Misspelling[]
  readonly isUnavailable: boolean
  readonly ownWords: readonly OwnWord[]
  readonly onNext: () => void
}

/** What the wavy lines say, in words: a screen reader does not see them. Nothing where all is well. */
export const SpellingLine = memo(function SpellingLine(props: SpellingLineProps) {
  const { locale, found, isUnavailable, ownWords, onNext } = props
  const { t } = useTranslation('spelling')
  const languageName = useLanguageName()
  const [isListing, setListing] = useState(false)
  const own = ownWords.filter((word) => primary(word.locale) === primary(locale))
  const language = languageName(locale)
  if (dictionaryFor(locale) === undefined) return <p className={styles.line}>{t('noDictionary', { language })}</p>
  if (isUnavailable) return <p className={styles.line}>{t('unavailable', { language })}</p>
  if (found.length === 0 && own.length === 0) return null
  const words = [...new Set(found.map(({ word }) => word))]
  return (
    <div className={styles.line}>
      {words.length > 0 ? (
        <>
          <span>
            {t('found', { count: words.length })} <span lang={locale}>{words.join(', ')}</span>
          </span>
          <Button size="small" variant="quiet" onPress={onNext}>
            {t('suggestions')} <Kbd keys={segmentKeys.spelling} />
          </Button>
        </>
      ) : null}
      {own.length > 0 ? (
        <Button size="small" variant="quiet" onPress={() => setListing(true)}>
          {t('ownWords', { count: own.length })}
        </Button>
      ) : null}
      {isListing ? <OwnWordsDialog language={language} words={own} onClose={() => setListing(false)} /> : null}
    </div>
  )
})

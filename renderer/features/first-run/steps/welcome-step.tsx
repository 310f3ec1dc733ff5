import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskError } from '../../../../shared/result.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { RadioField } from '../../../ui/fields.tsx'
import { languageNames, languages, setPreferences, usePreferences } from '../../../ui/preferences.ts'
import { openSample } from '../open-sample.ts'
import styles from '../first-run.module.css'

/** The language, and the way into made-up data for those who first want to look around. */
export function WelcomeStep({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation('firstRun')
  const { language } = usePreferences()
  const [opening, setOpening] = useState(false)
  const [error, setError] = useState<DeskError>()
  const open = async () => {
    setOpening(true)
    const opened = await openSample()
    if (opened.ok) return onOpened()
    setError(opened.error)
    setOpening(false)
  }
  return (
    <>
      <RadioField
        label={t('welcome.language')}
        options={languages.map((id) => ({ id, label: languageNames[id] }))}
        value={language}
        onChange={(id) => {
          const chosen = languages.find((each) => each === id)
          if (chosen) setPreferences({ language: chosen })
        }}
        orientation="horizontal"
      />
      <section className={styles.aside} aria-labelledby="sample-title">
        <div>
          <h2 id="sample-title">{t('sample.title')}</h2>
          <p>{t('sample.text')}</p>
        </div>
        <Button onPress={() => void open()} isDisabled={opening}>
          <FlaskConical aria-hidden="true" />
          {opening ? t('sample.opening') : t('sample.open')}
        </Button>
      </section>
      {error ? <ErrorNotice error={error} /> : null}
    </>
  )
}

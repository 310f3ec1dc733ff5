import { useTranslation } from 'react-i18next'
import { RadioField } from '../../ui/fields.tsx'
import { densities, languageNames, languages, setPreferences, themes, usePreferences } from '../../ui/preferences.ts'
import styles from './settings.module.css'

/** The member of a list that a radio's id names. */
function chosen<T extends string>(all: readonly T[], id: string, set: (value: T) => void): void {
  const found = all.find((each) => each === id)
  if (found !== undefined) set(found)
}

/** How the desk looks on this computer; every choice shows at once. */
export function AppearancePanel() {
  const { t } = useTranslation('settings')
  const { language, theme, density } = usePreferences()
  return (
    <div className={styles.form}>
      <RadioField
        label={t('appearance.language')}
        options={languages.map((id) => ({ id, label: languageNames[id] }))}
        value={language}
        onChange={(id) => chosen(languages, id, (value) => setPreferences({ language: value }))}
        orientation="horizontal"
      />
      <RadioField
        label={t('appearance.theme')}
        options={themes.map((id) => ({ id, label: t(`appearance.${id}`) }))}
        value={theme}
        onChange={(id) => chosen(themes, id, (value) => setPreferences({ theme: value }))}
        orientation="horizontal"
      />
      <RadioField
        label={t('appearance.density')}
        options={densities.map((id) => ({ id, label: t(`appearance.${id}`) }))}
        value={density}
        onChange={(id) => chosen(densities, id, (value) => setPreferences({ density: value }))}
        orientation="horizontal"
      />
      <p className={styles.note}>{t('appearance.note')}</p>
    </div>
  )
}

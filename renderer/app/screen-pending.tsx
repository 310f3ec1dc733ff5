import { useTranslation } from 'react-i18next'
import { Screen, ScreenBody } from '../ui/screen.tsx'
import { Spinner } from '../ui/progress.tsx'
import styles from './screen-pending.module.css'

/** While a screen's code is being fetched; appears only if that takes noticeably long. */
export function ScreenPending() {
  const { t } = useTranslation('common')
  return (
    <Screen layout="flow">
      <ScreenBody>
        <div className={styles.place}>
          <Spinner label={t('loading')} />
        </div>
      </ScreenBody>
    </Screen>
  )
}

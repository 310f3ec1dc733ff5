import { useTranslation } from 'react-i18next'
import { checkCodes, isDismissable, type CheckCode } from '../../../../shared/translation/checks/check-codes.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from './checks.module.css'

interface CheckExplanationProps {
  /** The check to explain; absent: all of them. */
  readonly code?: CheckCode | undefined
  readonly onClose: () => void
}

/** The page of a check: why it matters, an example, how to correct it, and when it is no issue. */
export function CheckExplanation({ code, onClose }: CheckExplanationProps) {
  const { t } = useTranslation('checks')
  return (
    <Dialog title={code === undefined ? t('page.title') : t(`name.${code}`)} isOpen onClose={onClose} size="large">
      {(code === undefined ? checkCodes : [code]).map((each) => (
        <section key={each} className={styles.explanation} aria-label={t(`name.${each}`)}>
          {code === undefined ? <h3>{t(`name.${each}`)}</h3> : null}
          <dl>
            <dt>{t('page.whyTitle')}</dt>
            <dd>{t(`why.${each}`)}</dd>
            <dt>{t('page.exampleTitle')}</dt>
            <dd>{t(`example.${each}`)}</dd>
            <dt>{t('page.fixTitle')}</dt>
            <dd>{t(`fix.${each}`)}</dd>
            <dt>{t('page.dismissTitle')}</dt>
            <dd>{isDismissable(each) ? t(`dismiss.${each}`) : t('page.cannotDismiss')}</dd>
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

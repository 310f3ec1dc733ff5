import { CircleAlert, CircleHelp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDismissable } from '../../../../shared/translation/checks/check-codes.ts'
import type { Finding } from '../../../../shared/translation/checks/finding.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { CheckExplanation } from './check-explanation.tsx'
import { DismissFindingForm } from './dismiss-finding-form.tsx'
import styles from './checks.module.css'

interface FindingItemProps {
  readonly finding: Finding
  /** Absent where there is no fix. */
  readonly onFix?: (() => void) | undefined
  /** The key of the fix; only the first fix of a segment has it. */
  readonly fixKeys?: string | undefined
  readonly onDismiss: (reason: string) => void
  /** To where the finding is, in a list of findings of the whole page. */
  readonly onGo?: (() => void) | undefined
}

/** One finding with what can be done about it. */
export function FindingItem({ finding, onFix, fixKeys, onDismiss, onGo }: FindingItemProps) {
  const { t } = useTranslation('checks')
  const [isExplaining, setExplaining] = useState(false)
  const { code, severity, about } = finding
  const name = t(`name.${code}`)
  return (
    <li className={styles.item} data-severity={severity}>
      <span className={styles.severity}>
        {severity === 'blocking' ? <CircleAlert aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
        {t(severity)}
      </span>
      <span className={styles.words}>
        <strong>{name}</strong> <span>{t(`message.${code}`, { about: about ?? '' })}</span>
      </span>
      <span className={styles.buttons}>
        {onGo ? (
          <Button size="small" onPress={onGo}>
            {t('goTo')}
          </Button>
        ) : null}
        {onFix ? (
          <Button size="small" onPress={onFix}>
            {t('applyFix')} {fixKeys === undefined ? null : <Kbd keys={fixKeys} />}
          </Button>
        ) : null}
        {isDismissable(code) ? (
          <Popover
            label={t('dismissTitle')}
            trigger={
              <Button size="small" variant="quiet">
                {t('notAnIssue')}
              </Button>
            }
          >
            {(close) => (
              <DismissFindingForm
                onDismiss={(reason) => {
                  close()
                  onDismiss(reason)
                }}
              />
            )}
          </Popover>
        ) : null}
        <IconButton
          label={t('explain', { name })}
          icon={<CircleHelp />}
          size="small"
          onPress={() => setExplaining(true)}
        />
      </span>
      {isExplaining ? <CheckExplanation code={code} onClose={() => setExplaining(false)} /> : null}
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import { applyAction } from '../../../../shared/translation/translation-rules.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import type { StepAction } from '../commands/translate-segment.ts'
import { segmentKeys } from './segment-keys.ts'
import styles from './translate.module.css'

interface SegmentActionsProps {
  readonly status: SegmentStatus
  readonly role: MemberRole
  readonly hasCodes: boolean
  readonly onConfirm: () => void
  readonly onStep: (action: StepAction) => void
  readonly onCopySource: () => void
  readonly onInsertCode: () => void
}

/** What can be done with the segment in hand, each with its key. Only what the rules allow now is shown. */
export function SegmentActions(props: SegmentActionsProps) {
  const { status, role, hasCodes, onConfirm, onStep, onCopySource, onInsertCode } = props
  const { t } = useTranslation('pages')
  const allows = (action: StepAction) => applyAction(action, role, status).ok
  return (
    <div className={styles.actions} role="group" aria-label={t('action.group')}>
      <Button size="small" variant="primary" onPress={onConfirm}>
        {t('action.confirm')} <Kbd keys={segmentKeys.confirm} />
      </Button>
      {status.isOutdated ? (
        <Button size="small" onPress={() => onStep('keep')}>
          {t('action.keep')}
        </Button>
      ) : null}
      {status.state === 'translated' && allows('review') ? (
        <Button size="small" onPress={() => onStep('review')}>
          {t('action.review')} <Kbd keys={segmentKeys.advance} />
        </Button>
      ) : null}
      {status.state === 'reviewed' && allows('approve') ? (
        <Button size="small" onPress={() => onStep('approve')}>
          {t('action.approve')} <Kbd keys={segmentKeys.advance} />
        </Button>
      ) : null}
      {allows('return') ? (
        <Button size="small" onPress={() => onStep('return')}>
          {t('action.return')}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" onPress={onCopySource}>
        {t('action.copySource')} <Kbd keys={segmentKeys.copySource} />
      </Button>
      {hasCodes ? (
        <Button size="small" variant="quiet" onPress={onInsertCode}>
          {t('action.insertCode')} <Kbd keys={segmentKeys.insertCode} />
        </Button>
      ) : null}
    </div>
  )
}

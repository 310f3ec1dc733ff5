import { History, Lock, LockOpen, MessageSquare } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import { applyAction, mayUnlock } from '../../../../shared/translation/translation-rules.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import type { StepAction } from '../commands/translate-segment.ts'
import { segmentKeys } from './segment-keys.ts'
import styles from './translate.module.css'

/** What is done beside the translating. */
export interface SegmentTools {
  readonly toggle: (panel: 'comments' | 'history') => void
  readonly toggleLock: () => void
}

export interface SegmentActionSteps {
  readonly onConfirm: () => void
  readonly onStep: (action: StepAction) => void
  readonly onCopySource: () => void
  readonly onInsertCode: () => void
}

interface SegmentActionsProps extends Pick<SegmentStatus, 'state' | 'isOutdated' | 'hasBlockingFinding'> {
  readonly role: MemberRole
  readonly hasCodes: boolean
  readonly steps: SegmentActionSteps
  readonly tools: SegmentTools
  /** The member who keeps it from being changed. */
  readonly lockedBy: string | undefined
  /** What is done now and then. */
  readonly children?: ReactNode
}

/** What can be done with the segment in hand, each with its key. Only what the rules allow now is shown. */
export const SegmentActions = memo(function SegmentActions(props: SegmentActionsProps) {
  const { state, isOutdated, hasBlockingFinding, role, hasCodes, steps, tools, lockedBy } = props
  const { onConfirm, onStep, onCopySource, onInsertCode } = steps
  const { t } = useTranslation(['pages', 'workbench'])
  const { workspace } = useDesk()
  const isLocked = lockedBy !== undefined
  const mayTurnLock = isLocked ? mayUnlock(role, workspace.memberId, lockedBy) : state !== 'untranslated'
  const allows = (action: StepAction) =>
    applyAction(action, role, { state, isOutdated, hasBlockingFinding, isLocked }).ok
  return (
    <div className={styles.actions} role="group" aria-label={t('action.group')}>
      {isLocked ? null : (
        <Button size="small" variant="primary" onPress={onConfirm}>
          {t('action.confirm')} <Kbd keys={segmentKeys.confirm} />
        </Button>
      )}
      {state === 'translated' && allows('review') ? (
        <Button size="small" onPress={() => onStep('review')}>
          {t('action.review')} <Kbd keys={segmentKeys.advance} />
        </Button>
      ) : null}
      {state === 'reviewed' && allows('approve') ? (
        <Button size="small" onPress={() => onStep('approve')}>
          {t('action.approve')} <Kbd keys={segmentKeys.advance} />
        </Button>
      ) : null}
      {allows('return') ? (
        <Button size="small" onPress={() => onStep('return')}>
          {t('action.return')}
        </Button>
      ) : null}
      {isLocked ? null : (
        <Button size="small" variant="quiet" onPress={onCopySource}>
          {t('action.copySource')} <Kbd keys={segmentKeys.copySource} />
        </Button>
      )}
      {hasCodes && !isLocked ? (
        <Button size="small" variant="quiet" onPress={onInsertCode}>
          {t('action.insertCode')} <Kbd keys={segmentKeys.insertCode} />
        </Button>
      ) : null}
      <span className={styles.tools}>
        <IconButton
          size="small"
          label={t('workbench:comments.button')}
          icon={<MessageSquare />}
          keys={segmentKeys.comment}
          onPress={() => tools.toggle('comments')}
        />
        <IconButton
          size="small"
          label={t('workbench:history.title')}
          icon={<History />}
          keys={segmentKeys.history}
          onPress={() => tools.toggle('history')}
        />
        {mayTurnLock ? (
          <IconButton
            size="small"
            label={t(isLocked ? 'workbench:lock.off' : 'workbench:lock.on')}
            icon={isLocked ? <LockOpen /> : <Lock />}
            keys={segmentKeys.lock}
            onPress={tools.toggleLock}
          />
        ) : null}
        {props.children}
      </span>
    </div>
  )
})

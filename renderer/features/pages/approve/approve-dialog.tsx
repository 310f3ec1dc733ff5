import { useTranslation } from 'react-i18next'
import { pageReadiness, type Readiness } from '../../../../shared/translation/page-readiness.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { approvePage } from '../commands/approve-page.ts'
import { contentIn, type PageData } from '../load-page.ts'
import type { SegmentFilter } from '../translate/segment-filter.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import styles from './approve.module.css'

interface ApproveDialogProps {
  readonly data: PageData
  readonly locale: string
  readonly onClose: () => void
  /** Shows the sentences a reason is about. */
  readonly onShow?: (filter: SegmentFilter) => void
}

/** Freezes a page language for the website, or says plainly what is missing. */
export function ApproveDialog({ data, locale, onClose, onShow }: ApproveDialogProps) {
  const { t } = useTranslation(['pages', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const language = useLanguageName()(locale)
  const content = contentIn(data, locale)
  const readiness = pageReadiness(content, locale)
  const reasons = useReasons(readiness, content.segments.length === 0)

  async function approve() {
    if (!(await run(approvePage(door, data.page.id, locale)))) return
    showToast({ text: t('approve.approved', { language }), tone: 'good' })
    onClose()
  }

  return (
    <Dialog
      title={t('approve.title', { language })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!readiness.isReady}
            onPress={() => void approve()}
            autoFocus={readiness.isReady}
          >
            {t('approve.button')}
          </Button>
        </>
      }
    >
      {readiness.isReady ? (
        <p>{t('approve.text')}</p>
      ) : (
        <>
          <p>{t('approve.notReady')}</p>
          <ul className={styles.reasons}>
            {reasons.map(({ text, filter }) => (
              <li key={text}>
                {text}
                {filter && onShow ? (
                  <Button
                    size="small"
                    onPress={() => {
                      onShow(filter)
                      onClose()
                    }}
                  >
                    {t('approve.show')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

interface Reason {
  readonly text: string
  readonly filter?: SegmentFilter
}

function useReasons({ progress, withoutAlt }: Readiness, isEmpty: boolean): Reason[] {
  const { t } = useTranslation('pages')
  const reasons: Reason[] = []
  if (isEmpty) reasons.push({ text: t('approve.noText') })
  if (withoutAlt.length > 0) reasons.push({ text: t('approve.noAlt') })
  if (!progress) return reasons
  const { byState, outdatedSegments, findings } = progress
  const states = {
    untranslated: 'toTranslate',
    draft: 'toTranslate',
    translated: 'toReview',
    reviewed: 'toApprove',
  } as const
  for (const state of ['untranslated', 'draft', 'translated', 'reviewed'] as const) {
    const count = byState[state]
    if (count > 0)
      reasons.push({ text: t('approve.open', { count, state: t(`state.${state}`) }), filter: states[state] })
  }
  if (outdatedSegments > 0)
    reasons.push({ text: t('approve.outdated', { count: outdatedSegments }), filter: 'outdated' })
  if (findings > 0) reasons.push({ text: t('approve.findings', { count: findings }), filter: 'withFindings' })
  return reasons
}

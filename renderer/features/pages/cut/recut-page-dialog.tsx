import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { planRecut, type RecutBlock } from '../../../../shared/translation/segmenting/plan-recut.ts'
import { ruleSetsOf, rulesInUse } from '../../../../shared/translation/segmenting/rule-sets.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar, Spinner } from '../../../ui/progress.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useRun } from '../../../ui/use-run.ts'
import { recutPage } from '../commands/recut-page.ts'
import type { PageData } from '../load-page.ts'
import { whileSaving } from '../saver.ts'
import styles from './cut.module.css'

interface RecutPageDialogProps {
  readonly data: PageData
  readonly onClose: () => void
}

/** Paragraphs to begin with, and to go on with. */
const STEP = 20

/** Before a page is cut by the rules in use: which paragraphs, and into what. */
export function RecutPageDialog({ data, onClose }: RecutPageDialogProps) {
  const { t } = useTranslation(['cut', 'common'])
  const { db, door } = useDesk()
  const run = useRun('cut.stopped')
  const format = useFormat()
  const { page, sections } = data
  const records = useLive(() => db.segmentationRules.toArray(), [db])
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>()
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])
  const inUse = records && rulesInUse(records)
  const plan = useMemo(
    () => records && planRecut(sections, page.sourceLocale, { sets: ruleSetsOf(records), inUse: inUse?.id }),
    [records, sections, page.sourceLocale, inUse?.id],
  )

  async function cut() {
    const controller = new AbortController()
    work.current = controller
    setProgress({ done: 0, total: plan?.length ?? 0 })
    const onProgress = (done: number, total: number) => setProgress({ done, total })
    await whileSaving(async () => {
      const done = await run(recutPage(door, page.id, { signal: controller.signal, onProgress }))
      setProgress(undefined)
      if (!done) return false
      const { cut: count, locked } = done.value
      const said = t('page.done', { count, shown: format.number(count) })
      showToast({ text: locked > 0 ? `${said} ${t('page.locked', { count: locked })}` : said, tone: 'good' })
      onClose()
      return true
    })
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t('page.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {plan && plan.length > 0 ? (
            <Button variant="primary" autoFocus isDisabled={progress !== undefined} onPress={() => void cut()}>
              {t('page.cut', { count: plan.length, shown: format.number(plan.length) })}
            </Button>
          ) : null}
        </>
      }
    >
      <p className={styles.about}>
        {inUse ? t('page.byFile', { name: inUse.fileName }) : t('page.byDesk')} {t('page.text')}
      </p>
      {progress ? (
        <ProgressBar
          label={t('page.cutting')}
          value={progress.done}
          max={Math.max(progress.total, 1)}
          onCancel={() => work.current?.abort()}
        />
      ) : null}
      {plan === undefined ? <Spinner label={t('common:loading')} /> : null}
      {plan?.length === 0 ? <p role="status">{t('page.nothing')}</p> : null}
      {plan && plan.length > 0 ? <PlannedBlocks plan={plan} lang={page.sourceLocale} /> : null}
    </Dialog>
  )
}

function PlannedBlocks({ plan, lang }: { readonly plan: readonly RecutBlock[]; readonly lang: string }) {
  const { t } = useTranslation('cut')
  const [shown, setShown] = useState(STEP)
  const left = plan.length - shown
  return (
    <>
      <ul className={styles.blocks} aria-label={t('page.list')}>
        {plan.slice(0, shown).map(({ sectionId, block, before, after }) => (
          <li key={`${sectionId} ${block.id}`} className={styles.block}>
            <p className={styles.count}>{t('page.becomes', { before: before.length, after: after.length })}</p>
            <ol lang={lang}>
              {after.map(({ from, text }) => (
                <li key={from}>{text}</li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button size="small" onPress={() => setShown(shown + STEP)}>
          {t('page.more', { count: Math.min(STEP, left) })}
        </Button>
      ) : null}
    </>
  )
}

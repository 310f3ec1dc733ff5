import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../../../ui/language-name.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import type { PageData } from '../load-page.ts'
import { planAt, thresholds } from './find-matches.ts'
import styles from './pre-translate.module.css'
import { PlannedList } from './planned-list.tsx'
import { usePreTranslation } from './use-pre-translation.ts'

interface PreTranslateDialogProps {
  readonly data: PageData
  readonly locale: string
  /** Only these; absent: the whole page. */
  readonly segmentIds?: readonly string[]
  readonly onClose: () => void
}

/** Fills untranslated segments from the memory: first shown, then done as one step. */
export function PreTranslateDialog({ data, locale, segmentIds, onClose }: PreTranslateDialogProps) {
  const { t } = useTranslation(['memory', 'common'])
  const format = useFormat()
  const language = useLanguageName()(locale)
  const [threshold, setThreshold] = useState<number>(95)
  const { found, running, apply, stop } = usePreTranslation(data, locale, segmentIds)
  const plan = useMemo(() => found && planAt(found.segments, threshold), [found, threshold])
  const words = (count: number) => ({ count, shown: format.number(count) })
  const count = plan?.planned.length ?? 0

  /** While it looks, there is nothing to go back to; while it fills, what was filled is taken back. */
  function cancel() {
    stop()
    if (running?.doing !== 'filling') onClose()
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t('preTranslate.title', { language })}
      onClose={cancel}
      actions={
        <>
          <Button onPress={cancel}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={count === 0 || running !== undefined}
            onPress={() => {
              if (plan) void apply(plan.planned).then((isDone) => isDone && onClose())
            }}
          >
            {t('preTranslate.do', words(count))}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {segmentIds ? (
          <p className={styles.plain}>{t('statistics.ofSelection', { count: segmentIds.length })}</p>
        ) : null}
        <RadioField
          label={t('preTranslate.threshold')}
          description={t('preTranslate.text')}
          orientation="horizontal"
          options={thresholds.map((each) => ({
            id: String(each),
            label:
              each === 100 ? t('preTranslate.exact') : t('preTranslate.from', { percent: format.percent(each / 100) }),
          }))}
          value={String(threshold)}
          onChange={(id) => setThreshold(Number(id))}
        />
        {running ? (
          <ProgressBar
            label={t(`preTranslate.${running.doing}`)}
            {...(running.total > 0 ? { value: running.done, max: running.total } : {})}
            onCancel={cancel}
          />
        ) : null}
        <div role="status">
          {found && plan ? (
            <ul className={styles.sums}>
              <li>{t('preTranslate.translated', words(plan.translated))}</li>
              <li>{t('preTranslate.draft', words(plan.draft))}</li>
              <li>{t('preTranslate.without', words(plan.without))}</li>
              <li>{t('preTranslate.withText', words(found.withText))}</li>
              {found.isComplete ? null : <li>{t('preTranslate.incomplete')}</li>}
            </ul>
          ) : null}
        </div>
        {found && plan && count > 0 ? (
          <PlannedList
            planned={plan.planned}
            segments={found.segments}
            sourceLocale={data.page.sourceLocale}
            locale={locale}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

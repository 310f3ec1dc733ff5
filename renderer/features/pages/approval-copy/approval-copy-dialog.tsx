import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { approvalCopyHtml } from '../../../../shared/translation/publication/approval-copy.ts'
import { approvalWords } from '../../../../shared/translation/publication/approval-words.ts'
import { pageReadiness } from '../../../../shared/translation/page-readiness.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useHostPdf } from '../../../data/use-host-pdf.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, DateField, SelectField, TextField } from '../../../ui/fields.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { handOverCopy } from '../commands/ask-participant.ts'
import { contentIn, type PageData } from '../load-page.ts'
import { today } from '../../../data/clock.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import { useCopyFiles, type CopyFile } from './use-copy-files.ts'
import styles from './approval-copy.module.css'

/** The page for its participant to check: a file to send, as PDF where the host can make one, else on paper. */
export function ApprovalCopyDialog({ data, onClose }: { readonly data: PageData; readonly onClose: () => void }) {
  const { t } = useTranslation(['review', 'common'])
  const { db, door, workspace } = useDesk()
  const run = useRun()
  const languageName = useLanguageName()
  const files = useCopyFiles()
  const canPdf = useHostPdf()
  const { page, organisation } = data
  const locales = [...page.targetLocales, page.sourceLocale]
  const [locale, setLocale] = useState(locales[0] ?? page.sourceLocale)
  const [answerTo, setAnswerTo] = useState('')
  const [answerBy, setAnswerBy] = useState<string | undefined>()
  const [isNoted, setNoted] = useState(true)
  const who = useLive(async () => {
    const member = await db.member.get(workspace.memberId)
    const focalPoint = await db.focalPoint.get(workspace.focalPointId)
    return [member?.name, focalPoint?.name].filter((name) => name !== undefined).join(', ')
  }, [db, workspace])
  const untranslated = useMemo(
    () => pageReadiness(contentIn(data, locale), locale).progress?.byState.untranslated ?? 0,
    [data, locale],
  )
  const participant = organisation?.name ?? page.title

  function file(): CopyFile {
    const date = today()
    return {
      html: approvalCopyHtml({
        content: contentIn(data, locale),
        participant,
        locale,
        date,
        preparedBy: who ?? '',
        answerTo: answerTo.trim(),
        answerBy,
      }),
      title: `${approvalWords(locale).heading}: ${participant}`,
      lang: locale,
      name: `${page.slug}-${locale}-${date}`,
    }
  }

  async function handOver(way: (copy: CopyFile) => boolean | Promise<boolean>, isLast: boolean) {
    if (!(await way(file()))) return
    if (isNoted && !(await run(handOverCopy(door, page.id)))) return
    showToast({ text: t('copy.done'), tone: 'good' })
    if (isLast) onClose()
  }

  return (
    <Dialog
      title={t('copy.title', { title: participant })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button onPress={() => void handOver(files.saveHtml, false)}>{t('copy.html')}</Button>
          {canPdf === false ? (
            <Button variant="primary" onPress={() => void handOver(files.print, true)}>
              {t('copy.print')}
            </Button>
          ) : (
            <Button
              variant="primary"
              isDisabled={canPdf === undefined || files.isPrinting}
              onPress={() => void handOver(files.savePdf, true)}
            >
              {t(files.isPrinting ? 'copy.making' : 'copy.pdf')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('copy.text')}</p>
        <SelectField
          label={t('copy.language')}
          options={locales.map((id) => ({ id, label: languageName(id) }))}
          value={locale}
          onChange={setLocale}
          autoFocus
        />
        {untranslated > 0 ? (
          <p className={styles.warning} role="status">
            {t('copy.untranslated', { count: untranslated })}
          </p>
        ) : null}
        <TextField
          label={t('copy.answerTo')}
          description={t('copy.answerToHint')}
          value={answerTo}
          onChange={setAnswerTo}
          maxLength={200}
        />
        <DateField label={t('copy.answerBy')} value={answerBy} onChange={setAnswerBy} />
        <CheckboxField label={t('copy.noted')} value={isNoted} onChange={setNoted} />
        {canPdf === false ? <p>{t('copy.noPdf')}</p> : null}
      </div>
    </Dialog>
  )
}

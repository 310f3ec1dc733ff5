import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { outgoingFiles, outgoingFormats } from '../../../../shared/translation/exchange/write-outgoing.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useErrorWords } from '../../../ui/error-words.ts'
import { RadioField } from '../../../ui/fields.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toast.tsx'
import type { PageData } from '../load-page.ts'
import { today } from '../../../data/clock.ts'
import { useLanguageName } from '../use-language-name.ts'
import { ContentsList } from './contents-list.tsx'
import styles from './exchange.module.css'
import { useExchangeClient } from './use-exchange-client.ts'
import { useGathered } from './use-gathered.ts'
import { useTableWords } from './use-table-words.ts'

interface SendOutDialogProps {
  readonly data: PageData
  readonly locale: string
  readonly onClose: () => void
}

/** One language of a page as a file for a person or a tool, with what is in it said before it leaves. */
export function SendOutDialog({ data, locale, onClose }: SendOutDialogProps) {
  const { t } = useTranslation(['exchange', 'common'])
  const { db, bridge, workspace } = useDesk()
  const errorWords = useErrorWords()
  const client = useExchangeClient()
  const words = useTableWords()
  const language = useLanguageName()(locale)
  const [format, setFormat] = useState<(typeof outgoingFormats)[number]>('xliff21')
  const [isWriting, setWriting] = useState(false)
  const isPackage = format === 'package'
  const { gathered, progress } = useGathered(data, locale, isPackage)
  const maker = useLive(async () => (await db.member.get(workspace.memberId))?.name ?? '', [db, workspace.memberId])
  const name = `${data.page.slug}.${locale}.${today()}.${outgoingFiles[format].ending}`
  const isReady = gathered !== undefined && gathered !== null && maker !== undefined && !isWriting

  async function save() {
    if (!gathered || maker === undefined) return
    setWriting(true)
    const info = await bridge.call('host.info', {})
    const { records, sent, sentSections, direction } = gathered
    const facts = {
      direction,
      sent,
      sentSections,
      targetLocale: locale,
      madeAt: new Date().toISOString(),
      madeBy: maker,
    }
    const version = info.ok ? info.value.version : ''
    const written = await client.write({ records, facts, version }, format, words)
    setWriting(false)
    if (!written.ok) {
      const { title, next } = errorWords(written.error)
      showToast({ text: `${title} ${next}`, tone: written.error.code === 'exchange.cancelled' ? 'neutral' : 'bad' })
      return
    }
    saveFile(written.value, name)
    showToast({ text: t('send.done', { name }), tone: 'good' })
    onClose()
  }

  return (
    <Dialog
      isOpen
      title={t('send.title', { title: data.organisation?.name ?? data.page.title, language })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void save()}>
            {t('send.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioField
          label={t('format.label')}
          options={outgoingFormats.map((id) => ({ id, label: t(`format.${id}`) }))}
          value={format}
          onChange={(id) => setFormat(outgoingFormats.find((each) => each === id) ?? format)}
        />
        <p className={styles.about}>{t(`format.about.${format}`)}</p>
        <section aria-live="polite">
          <h3 className={styles.heading}>{t('send.inIt')}</h3>
          {gathered === null ? (
            <p>{t('send.gone')}</p>
          ) : gathered === undefined ? (
            <ProgressBar
              label={t('send.gathering')}
              {...(progress ? { value: progress.done, max: progress.total } : {})}
            />
          ) : (
            <ContentsList records={gathered.records} isPackage={isPackage} maker={maker} />
          )}
        </section>
        <p className={styles.about}>{t('send.fileName', { name })}</p>
        {isWriting ? <ProgressBar label={t('send.writing')} onCancel={() => client.cancel()} /> : null}
      </div>
    </Dialog>
  )
}

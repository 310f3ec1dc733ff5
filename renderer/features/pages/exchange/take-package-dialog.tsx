import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskError } from '../../../../shared/result.ts'
import type { PagePackage } from '../../../../shared/translation/exchange/page-package.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { FilesDrop } from '../../../ui/files-drop.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { takePackage } from '../commands/take-package.ts'
import { useLanguageName } from '../use-language-name.ts'
import { ContentsList } from './contents-list.tsx'
import { exchangeError } from './exchange-error.ts'
import styles from './exchange.module.css'
import { useExchangeClient } from './use-exchange-client.ts'

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly error: DeskError }
  | { readonly kind: 'notPackage' }
  | { readonly kind: 'preview'; readonly name: string; readonly content: PagePackage }
  | { readonly kind: 'taking' }

/** A page of another desk, shown with what is in it before it is taken in. */
export function TakePackageDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['exchange', 'common'])
  const { db, door } = useDesk()
  const navigate = useNavigate()
  const client = useExchangeClient()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const taking = useRef<AbortController>(undefined)
  useEffect(() => () => taking.current?.abort(), [])

  async function read(file: File) {
    setStep({ kind: 'reading', name: file.name })
    const result = await client.read(file)
    if (!result.ok) return setStep(stepOfRefusal(result.error))
    if (result.value.kind !== 'package') return setStep({ kind: 'notPackage' })
    const { content } = result.value
    const isHere = (await db.participantPage.get(content.manifest.pageId)) !== undefined
    if (isHere) return setStep({ kind: 'refused', error: { code: 'exchange.already-here' } })
    if (content.manifest.direction === 'back') {
      return setStep({ kind: 'refused', error: { code: 'exchange.not-here' } })
    }
    setStep({ kind: 'preview', name: file.name, content })
  }

  async function take(content: PagePackage, fileName: string) {
    const controller = new AbortController()
    taking.current = controller
    setStep({ kind: 'taking' })
    const takenSlugs = new Set((await db.participantPage.toArray()).map(({ slug }) => slug))
    const progress = { signal: controller.signal, onProgress: () => undefined }
    const taken = await takePackage(door, { content, fileName, takenSlugs }, progress)
    if (!taken.ok) return setStep(stepOfRefusal(taken.error))
    showToast({ text: t('package.done', { title: content.records.page.title }), tone: 'good' })
    onClose()
    const { pageId, locale } = taken.value
    void navigate({ to: '/pages/$pageId/$locale', params: { pageId, locale } })
  }

  return (
    <Dialog
      isOpen
      title={t('package.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {step.kind === 'preview' ? (
            <Button variant="primary" autoFocus onPress={() => void take(step.content, step.name)}>
              {t('package.take')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.form}>
        {step.kind === 'choose' || step.kind === 'refused' || step.kind === 'notPackage' ? (
          <>
            {step.kind === 'refused' ? <ErrorNotice error={step.error} /> : null}
            {step.kind === 'notPackage' ? <p role="alert">{t('package.notPackage')}</p> : null}
            <FilesDrop
              accept={['.zip']}
              label={t('package.drop')}
              hint={t('package.hint')}
              onFiles={([file]) => {
                if (file) void read(file)
              }}
            />
          </>
        ) : null}
        {step.kind === 'reading' ? (
          <ProgressBar label={t('take.reading', { name: step.name })} onCancel={() => client.cancel()} />
        ) : null}
        {step.kind === 'preview' ? <PackageFacts content={step.content} /> : null}
        {step.kind === 'taking' ? (
          <ProgressBar label={t('package.applying')} onCancel={() => taking.current?.abort()} />
        ) : null}
      </div>
    </Dialog>
  )
}

function PackageFacts({ content: { manifest, records } }: { readonly content: PagePackage }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const languageName = useLanguageName()
  const pair = { source: languageName(manifest.sourceLocale), target: languageName(manifest.targetLocale) }
  return (
    <DefinitionList
      items={[
        { id: 'organisation', term: t('package.organisation'), value: records.organisationName },
        { id: 'page', term: t('package.page'), value: records.page.title },
        { id: 'languages', term: t('package.languages'), value: t('package.pair', pair) },
        {
          id: 'from',
          term: t('package.from'),
          value: t('package.maker', { name: manifest.madeBy, when: format.dateTime(manifest.madeAt) }),
        },
        {
          id: 'content',
          term: t('package.content'),
          value: <ContentsList records={records} isPackage maker={manifest.madeBy} />,
        },
      ]}
    />
  )
}

/** What the person stopped themselves needs no telling. */
function stepOfRefusal(error: DeskError): Step {
  return error.code === 'exchange.cancelled' ? { kind: 'choose' } : { kind: 'refused', error: exchangeError(error) }
}

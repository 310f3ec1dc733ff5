import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meetingProblems } from '../../../../shared/writing/meeting.ts'
import { useHostPdf } from '../../../data/use-host-pdf.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { ComposeStep } from './compose-step.tsx'
import { DoneStep } from './done-step.tsx'
import { MAX_BATCH_BYTES, MAX_ORGANISATIONS } from './intent.ts'
import { OutputButtons } from './output-buttons.tsx'
import { PreviewStep } from './preview-step.tsx'
import { useMaking } from './use-making.ts'
import { useWriting } from './use-writing.ts'

interface WriteDialogProps {
  readonly organisationIds: readonly string[]
  readonly onClose: () => void
}

/** From "whom and why" over a look at each letter to drafts on the timelines. */
export function WriteDialog({ organisationIds, onClose }: WriteDialogProps) {
  const { t } = useTranslation(['writing', 'common'])
  const format = useFormat()
  const [step, setStep] = useState<'compose' | 'preview'>('compose')
  const [usedLabels, setUsedLabels] = useState(0)
  const ids = organisationIds.length > MAX_ORGANISATIONS ? [] : organisationIds
  const writing = useWriting(ids)
  const making = useMaking()
  const canPdf = useHostPdf()
  const { intent, letters, facts } = writing
  const ready = letters.filter(
    ({ letter }) => letter.missing.length === 0 && letter.subject !== '' && letter.text !== '',
  )
  const attached = intent.files.reduce((sum, { bytes }) => sum + bytes, 0) * ready.length
  const isTooHeavy = intent.channel === 'email' && attached > MAX_BATCH_BYTES
  const mayGoOn = letters.length > 0 && (intent.meeting === undefined || meetingProblems(intent.meeting).length === 0)
  const { noted, progress } = making

  const close = () => {
    making.cancel()
    onClose()
  }
  const outputs =
    facts === undefined || canPdf === undefined ? null : (
      <OutputButtons
        intent={intent}
        canPdf={canPdf}
        count={(noted?.letters ?? ready).length}
        isAgain={noted !== undefined}
        isDisabled={progress !== undefined || isTooHeavy}
        onMake={(output) =>
          void making.make(output, noted?.letters ?? ready, {
            intent,
            senderFacts: facts.senderFacts,
            canPdf,
            usedLabels,
            onNoted: writing.finish,
          })
        }
      />
    )
  const actions =
    noted !== undefined ? (
      <>
        {outputs}
        <Button variant="primary" onPress={close}>
          {t('common:done')}
        </Button>
      </>
    ) : step === 'compose' ? (
      <>
        <Button onPress={close}>{t('common:cancel')}</Button>
        <Button variant="primary" isDisabled={!mayGoOn} onPress={() => setStep('preview')}>
          {t('toPreview')}
        </Button>
      </>
    ) : (
      <>
        <Button onPress={() => setStep('compose')} isDisabled={progress !== undefined}>
          {t('common:back')}
        </Button>
        {outputs}
      </>
    )

  return (
    <Dialog
      isOpen
      size="large"
      title={t('title', { count: organisationIds.length, shown: format.number(organisationIds.length) })}
      onClose={close}
      actions={actions}
    >
      {organisationIds.length > MAX_ORGANISATIONS ? (
        <p role="alert">{t('tooMany', { most: format.number(MAX_ORGANISATIONS) })}</p>
      ) : progress !== undefined ? (
        <ProgressBar
          label={t(`making.${progress.output}`)}
          value={progress.done}
          max={progress.total}
          onCancel={making.cancel}
        />
      ) : noted !== undefined ? (
        <DoneStep batchId={noted.batchId} letters={noted.letters} purpose={intent.purpose} />
      ) : writing.isLoading ? (
        <ProgressBar label={t('loading')} value={writing.loaded} max={ids.length} />
      ) : step === 'compose' ? (
        <ComposeStep writing={writing} />
      ) : (
        <PreviewStep writing={writing} isTooHeavy={isTooHeavy} usedLabels={usedLabels} onUsedLabels={setUsedLabels} />
      )}
    </Dialog>
  )
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskError } from '../../../../shared/result.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar, Spinner } from '../../../ui/progress.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useRun } from '../../../ui/use-run.ts'
import type { RulesOffer } from '../../../workers/segmenting/protocol.ts'
import styles from '../settings.module.css'
import { chooseOwnRules, chooseRules } from './choose-rules.ts'
import { KeptRules } from './kept-rules.tsx'
import { LanguageRules } from './language-rules.tsx'
import { RulesClient } from './rules-client.ts'
import { RulesPreview } from './rules-preview.tsx'
import { TrySentences } from './try-sentences.tsx'
import { useRules } from './use-rules.ts'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly error: DeskError }
  | { readonly kind: 'offer'; readonly offer: RulesOffer }

const idle: Step = { kind: 'idle' }

/** By which rules new text is cut into sentences: the desk's own, or those of a file. */
export function SegmentingPanel() {
  const { t } = useTranslation(['segmenting', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const here = useRules()
  const [client] = useState(() => new RulesClient())
  useEffect(() => () => client.stop(), [client])
  const [step, setStep] = useState<Step>(idle)

  async function read(file: File) {
    setStep({ kind: 'reading', name: file.name })
    const result = await client.read(file)
    if (result.ok) setStep({ kind: 'offer', offer: result.value })
    // A later file is being read by now, or the person stopped it.
    else if (result.error.code !== 'srx.stopped') setStep({ kind: 'refused', error: result.error })
  }

  async function choose(offer: RulesOffer) {
    if (!(await run(chooseRules(door, offer)))) return
    setStep(idle)
    showToast({ text: t('chosen', { name: offer.fileName }), tone: 'good' })
  }

  async function chooseOwn() {
    if (await run(chooseOwnRules(door))) showToast({ text: t('ownChosen'), tone: 'good' })
  }

  if (!here) return <Spinner label={t('common:loading')} />
  const { inUse, others, locales } = here
  const offer = step.kind === 'offer' ? step.offer : undefined
  return (
    <div className={styles.form}>
      <Card
        title={t('inUse')}
        actions={
          inUse ? (
            <Button size="small" onPress={() => void chooseOwn()}>
              {t('backToOwn')}
            </Button>
          ) : null
        }
      >
        <div className={styles.card}>
          <p>
            {inUse
              ? t('byFile', { name: inUse.fileName, when: format.date(inUse.chosenAt ?? inUse.createdAt) })
              : t('byDesk')}
          </p>
          <p className={styles.note}>{t('text')}</p>
          <LanguageRules rules={inUse} locales={locales} />
        </div>
      </Card>
      <Card title={t('file.title')}>
        <div className={styles.card}>
          {step.kind === 'refused' ? <ErrorNotice error={step.error} /> : null}
          {step.kind === 'reading' ? (
            <ProgressBar
              label={t('file.reading', { name: step.name })}
              onCancel={() => {
                client.stop()
                setStep(idle)
              }}
            />
          ) : null}
          {offer ? (
            <>
              <RulesPreview offer={offer} locales={locales} />
              <div className={styles.foot}>
                <Button onPress={() => setStep(idle)}>{t('common:cancel')}</Button>
                <Button
                  variant="primary"
                  autoFocus
                  isDisabled={offer.id === inUse?.id}
                  onPress={() => void choose(offer)}
                >
                  {t('file.use')}
                </Button>
              </div>
            </>
          ) : step.kind === 'reading' ? null : (
            <FileDrop
              accept={['.srx', '.xml']}
              label={t('file.drop')}
              hint={t('file.hint')}
              onFile={(file) => void read(file)}
            />
          )}
        </div>
      </Card>
      {others.length > 0 ? <KeptRules kept={others} onChoose={(record) => void choose(record)} /> : null}
      <TrySentences rules={offer ?? inUse} locales={locales} />
    </div>
  )
}

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LABELS_PER_SHEET } from '../../../../shared/writing/label-sheet.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { NumberField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MAX_BATCH_BYTES } from './intent.ts'
import { LetterView } from './letter-view.tsx'
import type { Writing } from './use-writing.ts'
import styles from './writing.module.css'

interface PreviewStepProps {
  readonly writing: Writing
  readonly isTooHeavy: boolean
  readonly usedLabels: number
  readonly onUsedLabels: (used: number) => void
}

/** Each letter as it goes out, one after the other; any of them can be worded anew or taken out. */
export function PreviewStep({ writing, isTooHeavy, usedLabels, onUsedLabels }: PreviewStepProps) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const { letters, intent } = writing
  const [wanted, setAt] = useState(0)
  const at = Math.min(wanted, Math.max(0, letters.length - 1))
  const shown = letters[at]
  const lacking = letters.flatMap(({ letter }, index) => (letter.missing.length > 0 ? [index] : []))
  const step = (by: 1 | -1) => setAt(Math.min(Math.max(at + by, 0), letters.length - 1))
  useCommands([
    {
      id: 'writing.next',
      label: t('preview.next'),
      keys: 'Alt+ArrowDown',
      scope: 'modal',
      group: t('write'),
      run: () => step(1),
    },
    {
      id: 'writing.previous',
      label: t('preview.previous'),
      keys: 'Alt+ArrowUp',
      scope: 'modal',
      group: t('write'),
      run: () => step(-1),
    },
  ])
  const toLacking = () => setAt(lacking.find((index) => index > at) ?? lacking[0] ?? at)
  if (shown === undefined) return <p className={styles.notice}>{t('to.nobody')}</p>
  return (
    <div className={styles.preview}>
      <div className={styles.stepper}>
        <IconButton
          label={t('preview.previous')}
          keys="Alt+ArrowUp"
          icon={<ChevronLeft />}
          isDisabled={at === 0}
          onPress={() => step(-1)}
        />
        <span role="status">{t('preview.at', { at: format.number(at + 1), of: format.number(letters.length) })}</span>
        <IconButton
          label={t('preview.next')}
          keys="Alt+ArrowDown"
          icon={<ChevronRight />}
          isDisabled={at === letters.length - 1}
          onPress={() => step(1)}
        />
        <span className={styles.gap} />
        {lacking.length > 0 ? (
          <Button size="small" onPress={toLacking}>
            {t('preview.lacking', { count: lacking.length, shown: format.number(lacking.length) })}
          </Button>
        ) : null}
      </div>
      {lacking.length > 0 ? <p className={styles.notice}>{t('preview.lackingText')}</p> : null}
      {isTooHeavy ? (
        <p role="alert" className={styles.problem}>
          {t('attachments.batchTooHeavy', { most: format.number(MAX_BATCH_BYTES / 1024 / 1024) })}
        </p>
      ) : null}
      <LetterView key={`${shown.letter.recipient.key} ${intent.purpose}`} ready={shown} writing={writing} />
      {intent.channel === 'letter' ? (
        <div className={styles.labels}>
          <NumberField
            label={t('labels.used')}
            description={t('labels.usedText')}
            value={usedLabels}
            minValue={0}
            maxValue={LABELS_PER_SHEET - 1}
            onChange={(used) => onUsedLabels(used ?? 0)}
          />
        </div>
      ) : null}
    </div>
  )
}

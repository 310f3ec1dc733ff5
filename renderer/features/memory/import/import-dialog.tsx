import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takenAs } from '../../../../shared/translation/tmx/file-languages.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import styles from '../memory.module.css'
import type { Pair } from '../use-pairs.ts'
import { ImportFailure } from './import-failure.tsx'
import { ImportLanguages } from './import-languages.tsx'
import { ImportReport } from './import-report.tsx'
import { useImport } from './use-import.ts'
import { VariantList } from './variant-list.tsx'

const accepted = ['.tmx', '.xml']

interface ImportDialogProps {
  readonly pairs: readonly Pair[]
  readonly onClose: () => void
}

/** Files are read to their end and shown, with their languages and problems, before anything is written. */
export function ImportDialog({ pairs, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['memory', 'common'])
  const format = useFormat()
  const { files, step, ...work } = useImport(pairs, onClose)
  const [confirmed, setConfirmed] = useState<string>()
  const read = step.kind === 'read' ? step.read : undefined
  const variants = read ? takenAs(read.languages, read.wish) : []
  // What was confirmed counts for these variants only.
  const asked = variants.map(({ tag, locale }) => `${tag} ${locale}`).join('|')
  const count = read ? read.sums.fresh + read.sums.merged : 0
  const canWrite = count > 0 && (asked === '' || asked === confirmed)
  const isRunning = step.kind === 'running'

  return (
    <Dialog
      isOpen
      size="large"
      title={t('import.title')}
      // What is under way is stopped first, and taken back.
      onClose={isRunning ? work.cancel : onClose}
      actions={
        <>
          <Button onPress={isRunning ? work.cancel : onClose}>{t('common:cancel')}</Button>
          <Button
            // A new one once there is something to import: what had the focus before, the choice of a file, is gone.
            key={canWrite ? 'write' : 'wait'}
            autoFocus={canWrite}
            variant="primary"
            isDisabled={!canWrite}
            onPress={() => void work.write()}
          >
            {count > 0 ? t('import.write', { count, shown: format.number(count) }) : t('import.open')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {step.kind === 'failed' ? <ImportFailure failure={step.failure} /> : null}
        {isRunning ? (
          <ProgressBar
            label={t(`import.${step.progress.phase}`)}
            {...(step.progress.total > 0 ? { value: step.progress.done, max: step.progress.total } : {})}
          />
        ) : read ? (
          <>
            <p className={styles.files}>{format.listOf(files.map(({ name }) => name))}</p>
            <ImportLanguages read={read} onChange={(wish) => void work.changeWish(wish)} />
            {variants.length > 0 ? (
              <VariantList
                variants={variants}
                isConfirmed={asked === confirmed}
                onConfirm={(is) => setConfirmed(is ? asked : undefined)}
              />
            ) : null}
            <ImportReport sums={read.sums} />
            <div>
              <Button autoFocus={!canWrite} onPress={work.startOver}>
                {t('import.another')}
              </Button>
            </div>
          </>
        ) : null}
        {isRunning ? null : (
          <FileDrop
            accept={accepted}
            label={t(read ? 'import.dropMore' : 'import.drop')}
            hint={t('import.hint')}
            onFile={(file) => void work.readFiles([...files, file])}
          />
        )}
      </div>
    </Dialog>
  )
}

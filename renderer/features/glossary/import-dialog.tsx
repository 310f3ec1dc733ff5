import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../shared/ids.ts'
import type { CsvLocales } from '../../../shared/translation/glossary/exchange/read-terms-csv.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useFormat } from '../../ui/format.ts'
import { showToast } from '../../ui/toast.tsx'
import { useRun } from '../../ui/use-run.ts'
import { importTerms } from './commands/import-terms.ts'
import type { ImportOffer } from '../../workers/glossary/protocol.ts'
import { GlossaryClient } from './glossary-client.ts'
import { ImportPreview } from './import-preview.tsx'
import { SourceAndTarget } from './source-and-target.tsx'
import styles from './glossary.module.css'

const accepted = ['.tbx', '.xml', '.csv', '.tsv', '.txt']

/** A file is read and shown, with its problems, before anything is written. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['glossary', 'common'])
  const { db, door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const [client] = useState(() => new GlossaryClient())
  useEffect(() => () => client.close(), [client])
  const [files, setFiles] = useState<readonly File[]>([])
  const [locales, setLocales] = useState<CsvLocales>({})
  const [read, setRead] = useState<ImportOffer>()
  const asked = useRef(0)
  const plan = read?.plan
  const canWrite = plan !== undefined && plan.create.length > 0
  const wantsLocales = read?.problems.some(({ code }) => code === 'localesNeeded') || locales.source !== undefined

  async function readFiles(chosen: readonly File[], as: CsvLocales) {
    const turn = ++asked.current
    setFiles(chosen)
    setLocales(as)
    const found = await run(client.read(db.name, chosen, as))
    // A later choice may be read sooner.
    if (turn !== asked.current) return
    setRead(found?.value)
    if (!found) setFiles([])
  }

  async function write() {
    if (!plan) return
    const batchId = randomIds.next()
    const written = await run(importTerms(door, batchId, plan, files.map(({ name }) => name).join(', ')))
    if (!written) return
    const { value } = written
    showToast({
      text: t('import.done', { count: value, shown: format.number(value) }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void run(door.undoBatch(batchId)) },
    })
    onClose()
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t('import.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            // A new one once there is something to import: what had the focus before, the choice of a file, is gone.
            key={canWrite ? 'write' : 'wait'}
            autoFocus={canWrite}
            variant="primary"
            isDisabled={!canWrite}
            onPress={() => void write()}
          >
            {plan && plan.create.length > 0
              ? t('import.write', { count: plan.create.length, shown: format.number(plan.create.length) })
              : t('import.open')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {read === undefined || read.wantsMore ? (
          <FileDrop
            accept={accepted}
            label={t(read?.wantsMore ? 'import.dropMore' : 'import.drop')}
            hint={t('import.hint')}
            onFile={(file) => void readFiles([...files, file], locales)}
          />
        ) : null}
        {wantsLocales ? <SourceAndTarget value={locales} onChange={(chosen) => void readFiles(files, chosen)} /> : null}
        {read ? <ImportPreview files={files} offer={read} /> : null}
        {read && !read.wantsMore ? (
          <div>
            <Button
              autoFocus={!canWrite}
              onPress={() => {
                setFiles([])
                setRead(undefined)
                setLocales({})
              }}
            >
              {t('import.another')}
            </Button>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}

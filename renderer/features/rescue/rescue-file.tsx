import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readRescueFile } from '../../data/rescue.ts'
import { activeDatabase } from '../../data/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Spinner } from '../../ui/progress.tsx'
import styles from './rescue.module.css'

type State = { readonly kind: 'ready' | 'reading' | 'failed' } | { readonly kind: 'saved'; readonly records: number }

/** Saves whatever can still be read, for whoever helps. */
export function RescueFile() {
  const { t } = useTranslation('rescue')
  const [state, setState] = useState<State>({ kind: 'ready' })
  const save = async () => {
    setState({ kind: 'reading' })
    const read = await readRescueFile(activeDatabase())
    if (read.records === 0) return setState({ kind: 'failed' })
    download(read.file, `focal-point-desk-rescue-${new Date().toISOString().slice(0, 10)}.json`)
    setState({ kind: 'saved', records: read.records })
  }
  return (
    <Card title={t('save')}>
      <div className={styles.step}>
        <p>{t('saveText')}</p>
        <div>
          <Button isDisabled={state.kind === 'reading'} onPress={() => void save()}>
            {t('save')}
          </Button>
        </div>
        <output>
          {state.kind === 'reading' ? <Spinner label={t('saving')} /> : null}
          {state.kind === 'failed' ? t('saveFailed') : null}
          {state.kind === 'saved' ? t('saved', { count: state.records }) : null}
        </output>
      </div>
    </Card>
  )
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the blob by then; freeing it at once cancels the download in some.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

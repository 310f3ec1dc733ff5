import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSaveState } from './saver.ts'
import styles from './save-note.module.css'

const words = { saving: 'page.saving', saved: 'page.saved', refused: 'page.notSaved' } as const

/** "Saved on this computer", said politely. */
export function SaveNote() {
  const { t } = useTranslation('pages')
  const state = useSaveState()
  return (
    <span className={styles.note} role="status">
      {state === 'saved' ? <Check aria-hidden="true" /> : null}
      {state === 'idle' ? '' : t(words[state])}
    </span>
  )
}

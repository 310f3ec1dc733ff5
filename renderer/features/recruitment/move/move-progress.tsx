import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'

export interface MoveProgressState {
  readonly done: number
  readonly total: number
  readonly stop: () => void
}

/** How far something done to thousands is, and the way to stop it. */
export function MoveProgress({ title, done, total, stop }: MoveProgressState & { readonly title: string }) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  return (
    <Dialog isOpen role="alertdialog" size="small" title={title} onClose={stop}>
      <ProgressBar
        label={t('moving.progress', { done: format.number(done), total: format.number(total) })}
        value={done}
        max={total}
        onCancel={stop}
      />
    </Dialog>
  )
}

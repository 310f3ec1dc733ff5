import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { memoryOf } from '../../data/memory-client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import type { Found, Side } from './use-found.ts'
import type { Pair } from './use-pairs.ts'
import { useRemoval } from './use-removal.ts'

interface RemoveFoundDialogProps {
  readonly pair: Pair
  readonly found: Found
  readonly side: Side
  readonly onClose: () => void
}

/** Asks before all that a search found is deleted, shown or not. */
export function RemoveFoundDialog({ pair, found, side, onClose }: RemoveFoundDialogProps) {
  const { t } = useTranslation(['memory', 'common'])
  const { db } = useDesk()
  const format = useFormat()
  const { progress, remove, stop } = useRemoval()
  const [isLooking, setLooking] = useState(false)
  const isBusy = isLooking || progress !== undefined

  async function removeAll() {
    setLooking(true)
    const { sourceLocale, targetLocale } = pair
    const search = { sourceLocale, targetLocale, text: found.text, side, limit: found.total }
    const { units } = await memoryOf(db.name).concordance(search)
    setLooking(false)
    const ids = units.map(({ id }) => id)
    if (await remove(ids)) onClose()
  }

  return (
    <Dialog
      isOpen
      size="small"
      role="alertdialog"
      title={t('removeFound', { count: found.total, shown: format.number(found.total) })}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="danger" isDisabled={isBusy} onPress={() => void removeAll()}>
            {t('common:delete')}
          </Button>
        </>
      }
    >
      <p>{t('removeFoundText', { words: found.text })}</p>
      {progress ? (
        <ProgressBar label={t('removing')} value={progress.done} max={progress.total} onCancel={stop} />
      ) : null}
    </Dialog>
  )
}

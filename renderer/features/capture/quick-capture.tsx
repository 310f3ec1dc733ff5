import { NotebookPen } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'

const CaptureDialog = lazy(async () => ({ default: (await import('./capture-dialog.tsx')).CaptureDialog }))

/** A button of the top bar, Ctrl+Shift+N on every screen, and in the palette: a line is noted without leaving what one is at. */
export function QuickCapture() {
  const { t } = useTranslation(['working', 'keys'])
  const [isOpen, setOpen] = useState(false)
  useCommands([
    {
      id: 'capture.open',
      label: t('capture.command'),
      keys: 'Mod+Shift+N',
      group: t('keys:group.general'),
      run: () => setOpen(true),
    },
  ])
  return (
    <>
      <IconButton
        label={t('capture.command')}
        keys="Mod+Shift+N"
        icon={<NotebookPen />}
        onPress={() => setOpen(true)}
      />
      {isOpen ? (
        <Suspense fallback={null}>
          <CaptureDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

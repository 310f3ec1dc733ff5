import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { useWriter } from './use-writer.tsx'

/** Writes to the organisation that is open; also by its key. */
export function WriteButton({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['writing', 'recruitment'])
  const { write, dialog } = useWriter()
  const start = () => write([organisationId])
  useCommands([{ id: 'writing.write', label: t('command'), keys: 'w', group: t('recruitment:title'), run: start }])
  return (
    <>
      <Button size="small" onPress={start}>
        <PenLine aria-hidden="true" />
        {t('write')}
      </Button>
      {dialog}
    </>
  )
}

import { Paperclip } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button.tsx'
import { ProgressBar } from '../../../../ui/progress.tsx'
import { useAttach } from './use-attach.ts'

interface AddFilesProps {
  readonly organisationId: string
  readonly activityId?: string
}

/** A button to add files, with how far it is while they are read. */
export function AddFiles(props: AddFilesProps) {
  const { t } = useTranslation('working')
  const { add, progress, cancel } = useAttach(props)
  if (progress !== undefined) {
    return <ProgressBar label={t('file.adding')} value={progress.done} max={progress.total} onCancel={cancel} />
  }
  return (
    <FileTrigger allowsMultiple onSelect={(chosen) => void add([...(chosen ?? [])])}>
      <Button size="small">
        <Paperclip aria-hidden="true" />
        {t('file.add')}
      </Button>
    </FileTrigger>
  )
}

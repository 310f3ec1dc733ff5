import { FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './file-drop.module.css'

interface FilesDropProps {
  /** File name endings or MIME types the chooser offers; what is dropped may be anything. */
  readonly accept: readonly string[]
  /** At least one, in the order they were given. */
  readonly onFiles: (files: readonly File[]) => void
  readonly label: string
  readonly hint: string
}

/** A place to drop files, or to choose them. By keyboard: the button, or paste into the zone. */
export function FilesDrop({ accept, onFiles, label, hint }: FilesDropProps) {
  const { t } = useTranslation('common')
  const give = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files)
  }
  return (
    <DropZone
      className={styles.zone ?? ''}
      aria-label={label}
      onDrop={(event) => {
        const files = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))
        void Promise.all(files).then(give)
      }}
    >
      <FileUp aria-hidden="true" className={styles.icon} />
      <Text slot="label" className={styles.label ?? ''}>
        {label}
      </Text>
      <p className={styles.hint}>{hint}</p>
      <FileTrigger allowsMultiple acceptedFileTypes={accept} onSelect={(files) => give([...(files ?? [])])}>
        <Button variant="primary" autoFocus>
          {t('chooseFile')}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}

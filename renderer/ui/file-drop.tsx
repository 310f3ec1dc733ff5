import { FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './file-drop.module.css'

interface FileDropProps {
  /** File name endings or MIME types, e.g. `['.csv', 'text/csv']`. */
  readonly accept: readonly string[]
  readonly onFile: (file: File) => void
  readonly label: string
  readonly hint?: string
}

/** A place to drop one file, or to choose it. By keyboard: the button, or paste into the zone. */
export function FileDrop({ accept, onFile, label, hint }: FileDropProps) {
  const { t } = useTranslation('common')
  return (
    <DropZone
      className={styles.zone ?? ''}
      aria-label={label}
      onDrop={(event) => {
        const first = event.items.find((item) => item.kind === 'file')
        if (first?.kind === 'file') void first.getFile().then(onFile)
      }}
    >
      <FileUp aria-hidden="true" className={styles.icon} />
      <Text slot="label" className={styles.label ?? ''}>
        {label}
      </Text>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) onFile(file)
        }}
      >
        <Button variant="primary">{t('chooseFile')}</Button>
      </FileTrigger>
    </DropZone>
  )
}

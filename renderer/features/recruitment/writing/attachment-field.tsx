import { Paperclip, X } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../../shared/ids.ts'
import { base64OfBytes } from '../../../../shared/text/base64.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MAX_ATTACHED_BYTES, type AttachedFile } from './intent.ts'
import styles from './writing.module.css'

interface AttachmentFieldProps {
  readonly files: readonly AttachedFile[]
  readonly onChange: (files: readonly AttachedFile[]) => void
}

const KIB = 1024
const MAX_FILES = 15

/** Files that every e-mail of the batch carries. */
export function AttachmentField({ files, onChange }: AttachmentFieldProps) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const [problem, setProblem] = useState<string>()
  const add = async (chosen: readonly File[]) => {
    const bytes = [...files, ...chosen.map(({ size }) => ({ bytes: size }))].reduce((sum, each) => sum + each.bytes, 0)
    if (bytes > MAX_ATTACHED_BYTES || files.length + chosen.length > MAX_FILES)
      return setProblem(
        t('attachments.tooMuch', { most: format.number(MAX_ATTACHED_BYTES / KIB / KIB), files: MAX_FILES }),
      )
    try {
      const read = await Promise.all(chosen.map(readFile))
      setProblem(undefined)
      onChange([...files, ...read])
    } catch {
      setProblem(t('attachments.unreadable'))
    }
  }
  return (
    <div className={styles.attachments} role="group" aria-label={t('attachments.label')}>
      <FileTrigger allowsMultiple onSelect={(chosen) => void add([...(chosen ?? [])])}>
        <Button size="small">
          <Paperclip aria-hidden="true" />
          {t('attachments.add')}
        </Button>
      </FileTrigger>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <bdi>{file.name}</bdi>
            <span className={styles.muted}>
              {t('attachments.size', { size: format.number(Math.max(1, Math.round(file.bytes / KIB))) })}
            </span>
            <IconButton
              size="small"
              icon={<X />}
              label={t('attachments.remove', { name: file.name })}
              onPress={() => onChange(files.filter((each) => each !== file))}
            />
          </li>
        ))}
      </ul>
      {problem === undefined ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

async function readFile(file: File): Promise<AttachedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // What the browser does not know is what every mail program offers to save.
  const type = /^[a-z]+\/[a-z0-9.+-]+$/.test(file.type) ? file.type : 'application/octet-stream'
  return {
    id: randomIds.next(),
    name: file.name.slice(0, 200),
    type,
    base64: base64OfBytes(bytes),
    bytes: bytes.length,
  }
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskDocument } from '../../../../../shared/model/document.ts'
import { base64OfBytes } from '../../../../../shared/text/base64.ts'
import { shownAs } from '../../../../../shared/timeline/file-type.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Spinner } from '../../../../ui/progress.tsx'
import styles from '../timeline.module.css'

interface FileDialogProps {
  readonly file: DeskDocument
  readonly content: Blob
  readonly onSave: () => void
  readonly onClose: () => void
}

/** Characters of a text that are shown; the rest is in the file. */
const SHOWN = 100_000

/** A picture or a text, as it is. */
export function FileDialog({ file, content, onSave, onClose }: FileDialogProps) {
  const { t } = useTranslation(['working', 'common'])
  const isPicture = shownAs(file.type) === 'picture'
  const [shown, setShown] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    const load = isPicture ? asAddress(content) : content.text().then((text) => text.slice(0, SHOWN))
    void load.then((loaded) => {
      if (isCurrent) setShown(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [content, isPicture])
  return (
    <Dialog
      isOpen
      size="large"
      title={file.name}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onSave}>{t('file.save')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      {shown === undefined ? <Spinner label={t('common:loading')} /> : null}
      {shown !== undefined && isPicture ? <img className={styles.picture} src={shown} alt={file.name} /> : null}
      {shown !== undefined && !isPicture ? (
        <textarea readOnly className={styles.fileText} aria-label={file.name} value={shown} />
      ) : null}
    </Dialog>
  )
}

/** The picture as an address the page may show; it holds the bytes itself and needs no cleaning up. */
async function asAddress(content: Blob): Promise<string> {
  return `data:${content.type};base64,${base64OfBytes(new Uint8Array(await content.arrayBuffer()))}`
}

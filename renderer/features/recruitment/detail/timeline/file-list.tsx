import { FileText, Image, Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskDocument } from '../../../../../shared/model/document.ts'
import { endingOf, shownAs } from '../../../../../shared/timeline/file-type.ts'
import { readDocument, removeDocument } from '../../../../data/documents.ts'
import { useDesk } from '../../../../data/desk-context.tsx'
import { useFormat } from '../../../../ui/format.ts'
import { MenuButton } from '../../../../ui/menu.tsx'
import { saveFile } from '../../../../ui/save-file.ts'
import { useTellError } from '../../../../ui/use-run.ts'
import styles from '../timeline.module.css'
import { FileDialog } from './file-dialog.tsx'
import { useDoorStep } from './use-door-step.ts'

const KIB = 1024

/** Files with their kind and size. A press opens what the desk can show, and saves the rest. */
export function FileList({ documents }: { readonly documents: readonly DeskDocument[] }) {
  if (documents.length === 0) return null
  return (
    <ul className={styles.files}>
      {documents.map((file) => (
        <FileLine key={file.id} file={file} />
      ))}
    </ul>
  )
}

const icons = { picture: <Image aria-hidden="true" />, text: <FileText aria-hidden="true" /> }

function FileLine({ file }: { readonly file: DeskDocument }) {
  const { bridge, workspace } = useDesk()
  const { t } = useTranslation('working')
  const format = useFormat()
  const tell = useTellError()
  const act = useDoorStep()
  const [shown, setShown] = useState<Blob>()
  const { name, type, bytes } = file
  const as = shownAs(type)
  const read = async (then: (content: Blob) => void) => {
    const content = await readDocument({ bridge, workspaceId: workspace.id }, file)
    if (content.ok) then(content.value)
    else tell(content.error)
  }
  const save = () => void read((content) => saveFile(content, name))
  const open = () => (as === undefined ? save() : void read(setShown))
  const remove = () =>
    void act(
      (door) => removeDocument(door, file),
      () => t('file.removed', { name }),
    )
  const actions: Readonly<Record<string, () => void>> = { open, save, remove }
  return (
    <li className={styles.file}>
      <button type="button" className={styles.fileName} onClick={open}>
        {as === undefined ? <Paperclip aria-hidden="true" /> : icons[as]}
        <bdi>{name}</bdi>
      </button>
      <span className={styles.when}>
        {t('file.facts', {
          kind: endingOf(name).toUpperCase() || t('file.unknown'),
          size: format.number(Math.max(1, Math.round(bytes / KIB))),
        })}
      </span>
      <MenuButton
        label={t('file.actions', { name })}
        icon={<span aria-hidden="true">⋯</span>}
        size="small"
        items={[
          ...(as === undefined ? [] : [{ id: 'open', label: t('file.open') }]),
          { id: 'save', label: t('file.save') },
          { id: 'remove', label: t('file.remove'), isDanger: true },
        ]}
        onAction={(id) => actions[id]?.()}
      />
      {shown === undefined ? null : (
        <FileDialog file={file} content={shown} onSave={save} onClose={() => setShown(undefined)} />
      )}
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import { DropZone } from 'react-aria-components'
import { Card } from '../../../ui/card.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { AddFiles } from './timeline/add-files.tsx'
import { FileList } from './timeline/file-list.tsx'
import styles from './timeline.module.css'
import { useAttach } from './timeline/use-attach.ts'
import { useTimeline } from './timeline/use-timeline.ts'

/** All files of an organisation, wherever on its timeline they stand; new ones are dropped here or chosen. */
export function DocumentsCard({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation('working')
  const documents = useTimeline(organisationId)?.documents
  const { add, progress, cancel } = useAttach({ organisationId })
  return (
    <div data-section="documents">
      <Card title={t('file.title')} flush actions={<AddFiles organisationId={organisationId} />}>
        <DropZone
          className={styles.drop ?? ''}
          aria-label={t('file.drop')}
          onDrop={(event) => {
            const dropped = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))
            void Promise.all(dropped).then(add)
          }}
        >
          {progress === undefined ? null : (
            <ProgressBar label={t('file.adding')} value={progress.done} max={progress.total} onCancel={cancel} />
          )}
          {documents?.length === 0 ? <p className={styles.none}>{t('file.none')}</p> : null}
          <FileList documents={documents ?? []} />
        </DropZone>
      </Card>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { Erasure } from '../../../../shared/model/erasure.ts'
import { reportHtml } from '../../../../shared/privacy/person-report.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { ErasureWork } from '../../../data/erasure-work.ts'
import { Button } from '../../../ui/button.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { printDocument } from '../../../ui/print-document.ts'
import { saveFile } from '../../../ui/save-file.ts'
import styles from '../privacy.module.css'
import { useCertificate } from './use-certificate.ts'

interface CertificateDialogProps {
  readonly erasure: Erasure
  /** What is still to be done; absent: nothing at this desk. */
  readonly work: ErasureWork | undefined
  readonly onClose: () => void
}

/** The certificate, to read, to save and to print. */
export function CertificateDialog({ erasure, work, onClose }: CertificateDialogProps) {
  const { erasure: control, sync } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const certificate = useCertificate(erasure, work)
  const html = () => reportHtml(certificate)
  const goOn = async () => {
    await control.resume()
    if (work?.places.includes('secretariat')) await sync.syncNow()
  }
  return (
    <Dialog
      isOpen
      size="large"
      title={certificate.title}
      onClose={onClose}
      actions={
        <>
          {work ? <Button onPress={() => void goOn()}>{t('certificate.goOn')}</Button> : null}
          <Button
            onPress={() =>
              saveFile(
                new Blob([html()], { type: 'text/html;charset=utf-8' }),
                `${t('certificate.fileName')}-${erasure.id}.html`,
              )
            }
          >
            {t('certificate.save')}
          </Button>
          <Button variant="primary" onPress={() => printDocument(html())}>
            {t('certificate.print')}
          </Button>
        </>
      }
    >
      <div className={styles.panel}>
        <p className={styles.lead}>{certificate.intro}</p>
        {certificate.sections.map(({ heading, empty, entries }) => (
          <section key={heading} className={styles.form}>
            <h3>{heading}</h3>
            {entries.length === 0 ? <p className={styles.muted}>{empty}</p> : null}
            {entries.map((lines) => (
              <DefinitionList
                key={lines.map(({ value }) => value).join(' ')}
                items={lines.map(({ term, value }) => ({ id: term, term, value }))}
              />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}

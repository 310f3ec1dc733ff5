import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { reportHtml } from '../../../../shared/privacy/person-report.ts'
import { bytesOfBase64 } from '../../../../shared/text/base64.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { PersonData } from '../../../data/person-data.ts'
import { useHostPdf } from '../../../data/use-host-pdf.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import { printDocument } from '../../../ui/print-document.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toast.tsx'
import { useTellError } from '../../../ui/use-run.ts'
import { usePersonReport } from './use-person-report.ts'

interface PersonExportProps {
  readonly contact: Contact
  readonly organisation: Organisation | undefined
  readonly data: PersonData
}

/** What is kept of a person, as files to hand to them: to read, and for programs. */
export function PersonExport({ contact, organisation, data }: PersonExportProps) {
  const { bridge } = useDesk()
  const { t } = useTranslation('privacy')
  const tell = useTellError()
  const canPdf = useHostPdf()
  const report = usePersonReport(contact, organisation, data)
  // Neither the name of the person nor of the authority: file names lie about in folders.
  const name = `${t('report.fileName')}-${today()}`

  const save = (content: Blob, ending: string) => {
    saveFile(content, `${name}.${ending}`)
    showToast({ text: t('report.saved', { file: `${name}.${ending}` }), tone: 'good' })
  }
  const pdf = async () => {
    const printed = await bridge.call('document.pdf', {
      html: reportHtml(report),
      title: report.title,
      lang: report.lang,
    })
    if (printed.ok) save(new Blob([bytesOfBase64(printed.value.base64)], { type: 'application/pdf' }), 'pdf')
    else tell(printed.error)
  }
  const actions: Readonly<Record<string, () => void>> = {
    html: () => save(new Blob([reportHtml(report)], { type: 'text/html;charset=utf-8' }), 'html'),
    json: () => {
      const json = { contact, organisation: organisation?.name, records: data.own, mentions: data.mentions }
      save(new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }), 'json')
    },
    pdf: () => void pdf(),
    print: () => printDocument(reportHtml(report)),
  }
  return (
    <MenuButton
      label={t('report.export')}
      items={[
        { id: 'html', label: t('report.html') },
        ...(canPdf ? [{ id: 'pdf', label: t('report.pdf') }] : []),
        { id: 'json', label: t('report.json') },
        { id: 'print', label: t('report.print') },
      ]}
      onAction={(id) => actions[id]?.()}
    />
  )
}

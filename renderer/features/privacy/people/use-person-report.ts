import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../shared/model/activity.ts'
import type { Contact } from '../../../../shared/model/contact.ts'
import type { LegalBasis } from '../../../../shared/model/legal-basis.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { PersonReport, ReportLine } from '../../../../shared/privacy/person-report.ts'
import { today } from '../../../data/clock.ts'
import type { FoundRecord, PersonData } from '../../../data/person-data.ts'
import { useFocalPoint } from '../../../data/use-focal-point.ts'
import { useFormat } from '../../../ui/format.ts'

/** What is kept of a person, in words. */
export function usePersonReport(
  contact: Contact,
  organisation: Organisation | undefined,
  { own, mentions }: PersonData,
): PersonReport {
  const { t, i18n } = useTranslation(['privacy', 'recruitment', 'sync'])
  const format = useFormat()
  const focalPoint = useFocalPoint()
  const line = (term: string, value: string | undefined): ReportLine[] =>
    value === undefined || value === '' ? [] : [{ term, value }]
  const ofType = (type: FoundRecord['type']) => own.filter((found) => found.type === type).map(({ record }) => record)

  const person = [
    ...line(t('report.name'), contact.name),
    ...line(t('report.role'), contact.role),
    ...line(t('report.organisation'), organisation?.name),
    ...line(t('report.emails'), contact.emails.join('\n')),
    ...line(t('report.phones'), contact.phones.join('\n')),
    ...line(t('report.since'), format.date(contact.createdAt)),
    ...line(t('report.onPage'), contact.isPageContact ? t('report.yes') : t('report.no')),
  ]
  const bases = (ofType('legalBasis') as unknown as readonly LegalBasis[]).map((basis) => [
    ...line(t('report.purpose'), t(`recruitment:contact.purpose.${basis.purpose}`)),
    ...line(t('report.basis'), t(`recruitment:contact.basis.${basis.basis}`)),
    ...line(t('report.evidence'), [basis.evidence, basis.evidenceSource, basis.givenBy].filter(Boolean).join('\n')),
    ...line(t('report.date'), format.date(basis.date)),
    ...line(t('report.withdrawnOn'), basis.withdrawnOn && format.date(basis.withdrawnOn)),
  ])
  const activities = (ofType('activity') as unknown as readonly Activity[]).map((activity) => [
    ...line(t('report.date'), format.dateTime(activity.at)),
    ...line(t('report.subject'), activity.subject),
    ...line(t('report.note'), activity.note),
  ])
  const others = own.filter(({ type }) => type !== 'legalBasis' && type !== 'activity').map(quoted)
  function quoted({ type, record, quotes }: FoundRecord): ReportLine[] {
    return [
      ...line(t('report.kind'), t(`sync:types.${type}`)),
      ...line(t('report.changed'), format.date(record.updatedAt)),
      ...line(t('report.words'), quotes.join('\n')),
    ]
  }
  const empty = t('report.nothing')
  return {
    title: t('report.title', { name: contact.name }),
    lang: i18n.language,
    intro: t('report.intro', { focalPoint: focalPoint?.name ?? '', date: format.date(today()) }),
    sections: [
      { heading: t('report.person'), empty, entries: [person] },
      { heading: t('report.bases'), empty, entries: bases },
      { heading: t('report.activities'), empty, entries: activities },
      { heading: t('report.others'), empty, entries: others },
      { heading: t('report.mentions'), empty, entries: mentions.map(quoted) },
    ],
  }
}

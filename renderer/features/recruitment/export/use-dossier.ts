import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../shared/model/activity.ts'
import type { Contact } from '../../../../shared/model/contact.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Task } from '../../../../shared/model/task.ts'
import { customValueOf, writeCustomText } from '../../../../shared/recruitment/custom-values.ts'
import { dossierDocument, type DossierEntry } from '../../../../shared/recruitment/export/dossier.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { mainActivities } from '../../../../shared/recruitment/main-activities.ts'
import { stageOf } from '../../../../shared/recruitment/stages.ts'
import { bytesOfBase64 } from '../../../../shared/text/base64.ts'
import { countryName } from '../../../../shared/text/countries.ts'
import { today } from '../../../data/clock.ts'
import { useCustomFields } from '../../../data/custom-fields.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useHostPdf } from '../../../data/use-host-pdf.ts'
import { useFormat } from '../../../ui/format.ts'
import { printDocument } from '../../../ui/print-document.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { useTellError } from '../../../ui/use-run.ts'

export interface DossierMaker {
  /** The host makes a PDF; else the page prints. */
  readonly isPdf: boolean
  readonly make: (organisationId: string) => Promise<void>
}

/** Everything about one organisation on paper, in the language of the desk. */
export function useDossier(): DossierMaker {
  const { db, bridge } = useDesk()
  const { t, i18n } = useTranslation(['finding', 'recruitment', 'codes'])
  const format = useFormat()
  const tell = useTellError()
  const customFields = useCustomFields()
  const isPdf = useHostPdf() === true

  const facts = (organisation: Organisation, stage: string) => {
    const { legalType, mainActivity, country, population, employees } = organisation
    const sourced = (figure: Organisation['population']) => {
      if (figure === undefined) return undefined
      const source = [figure.source, figure.date === undefined ? '' : format.date(figure.date)]
        .filter(Boolean)
        .join(', ')
      return t('dossier.source', { value: format.number(figure.value), source })
    }
    const legal = legalTypes.find((code) => code === legalType)
    const activity = mainActivities.find((code) => code === mainActivity)
    const pairs: readonly (readonly [string, string | undefined])[] = [
      [t('dossier.stage'), stage],
      [t('recruitment:field.aliases'), organisation.aliases.join('; ')],
      [t('recruitment:field.legalType'), legal === undefined ? legalType : t(`codes:legalType.${legal}`)],
      [
        t('recruitment:field.mainActivity'),
        activity === undefined ? mainActivity : t(`codes:mainActivity.${activity}`),
      ],
      [t('recruitment:field.country'), countryName(country, i18n.language)],
      [t('recruitment:field.nuts'), organisation.nuts],
      [t('recruitment:field.nationalId'), organisation.nationalId],
      [t('recruitment:field.place'), organisation.place],
      [t('recruitment:field.address'), organisation.address],
      [t('recruitment:field.website'), organisation.website],
      [t('recruitment:field.email'), organisation.email],
      [t('recruitment:field.phone'), organisation.phone],
      [t('recruitment:field.population'), sourced(population)],
      [t('recruitment:field.employees'), sourced(employees)],
      [t('recruitment:field.icleiMember'), t(`recruitment:iclei.${organisation.icleiMember}`)],
      [t('recruitment:field.replacedBy'), organisation.replacedBy],
      [t('recruitment:field.tags'), organisation.tags.join('; ')],
      ...customFields.map((field) => {
        const value = customValueOf(organisation, field.id)
        return [field.name, typeof value === 'number' ? format.number(value) : writeCustomText(field, value)] as const
      }),
      [t('recruitment:field.note'), organisation.note],
    ]
    return pairs.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [{ term, value }]))
  }

  const person = ({ name, role, emails, phones, leftOn }: Contact): DossierEntry => ({
    title: name,
    note: [
      role,
      ...emails,
      ...phones,
      leftOn === undefined ? undefined : t('dossier.left', { date: format.date(leftOn) }),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  })
  const task = ({ kind, title, due }: Task): DossierEntry => ({
    title: kind === 'custom' ? (title ?? '') : t(`recruitment:task.${kind}`),
    ...(due === undefined ? {} : { note: t('dossier.due', { date: format.date(due) }) }),
  })
  const happened = ({ kind, at, subject, note, toStage }: Activity): DossierEntry => ({
    title: kind === 'stage' ? t('dossier.stage') : t(`recruitment:timeline.kind.${kind}`),
    note: [format.date(at), kind === 'stage' ? stageWords(toStage) : subject].filter(Boolean).join(' · '),
    ...(note === undefined ? {} : { text: note }),
  })
  const stageWords = (stage: string | undefined) =>
    stage === undefined ? '' : t(`recruitment:stage.${stage as 'joined'}`)

  const make = async (organisationId: string): Promise<void> => {
    const [organisation, recruitment, people, tasks, timeline] = await Promise.all([
      db.organisation.get(organisationId),
      db.recruitment.get(organisationId),
      db.contact.where('organisationId').equals(organisationId).toArray(),
      db.task.where('organisationId').equals(organisationId).toArray(),
      db.activity.where('organisationId').equals(organisationId).toArray(),
    ])
    if (organisation === undefined) return
    const html = dossierDocument({
      lang: i18n.language,
      name: organisation.name,
      localName: organisation.localName,
      notes: [t('dossier.asOf', { date: format.date(today()) }), t('dossier.confidential')],
      facts: facts(organisation, t(`recruitment:stage.${stageOf(recruitment)}`)),
      people: people.map(person),
      tasks: tasks.filter(({ doneAt }) => doneAt === undefined).map(task),
      timeline: timeline.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(happened),
      headings: {
        facts: t('dossier.facts'),
        people: t('dossier.people'),
        tasks: t('dossier.tasks'),
        timeline: t('dossier.timeline'),
      },
      empty: { people: t('dossier.nobody'), tasks: t('dossier.noTasks'), timeline: t('dossier.nothing') },
    })
    if (!isPdf) {
      printDocument(html)
      return
    }
    const made = await bridge.call('document.pdf', {
      html,
      title: organisation.name.slice(0, 300),
      lang: i18n.language,
    })
    if (made.ok) {
      const file = new Blob([bytesOfBase64(made.value.base64)], { type: 'application/pdf' })
      saveFile(file, `${t('export.dossierFile')}-${fileWords(organisation.name)}-${today()}.pdf`)
    } else tell(made.error)
  }
  return { isPdf, make }
}

/** A name as part of a file's name, on every system. */
function fileWords(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-')
    .slice(0, 80)
}

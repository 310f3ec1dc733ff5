import type { Activity } from '../../../../shared/model/activity.ts'
import type { Contact } from '../../../../shared/model/contact.ts'
import type { LegalBasis } from '../../../../shared/model/legal-basis.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Recruitment } from '../../../../shared/model/recruitment.ts'
import type { Suppressions } from '../../../../shared/privacy/suppression.ts'
import { isExit, stageOf } from '../../../../shared/recruitment/stages.ts'
import type { OrganisationPeople } from '../../../../shared/writing/choose-recipients.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import { loadSuppressions } from '../../../data/suppressions.ts'

/** Organisations read at once: few enough to show progress and to stop between. */
const CHUNK = 200

export interface LoadProgress {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Organisations with what the rules about writing look at, in the order of the ids; those that are gone are left out. */
export async function loadPeople(
  db: ReadDatabase,
  organisationIds: readonly string[],
  { onProgress, signal }: LoadProgress = {},
): Promise<readonly OrganisationPeople[]> {
  const suppressions = await loadSuppressions(db)
  const loaded: OrganisationPeople[] = []
  for (let at = 0; at < organisationIds.length && signal?.aborted !== true; at += CHUNK) {
    const ids = organisationIds.slice(at, at + CHUNK)
    const [organisations, recruitments, contacts, bases, activities] = await Promise.all([
      db.organisation.bulkGet(ids),
      db.recruitment.bulkGet(ids),
      db.contact.where('organisationId').anyOf(ids).toArray(),
      db.legalBasis.where('organisationId').anyOf(ids).toArray(),
      db.activity.where('organisationId').anyOf(ids).toArray(),
    ])
    const contactsOf = Map.groupBy(contacts, ({ organisationId }) => organisationId)
    const activitiesOf = Map.groupBy(activities, ({ organisationId }) => organisationId)
    const basesOf = Map.groupBy(bases, ({ contactId }) => contactId)
    organisations.forEach((organisation, index) => {
      if (organisation === undefined) return
      loaded.push(
        peopleOf(
          organisation,
          recruitments[index],
          contactsOf.get(organisation.id) ?? [],
          basesOf,
          activitiesOf.get(organisation.id) ?? [],
          suppressions,
        ),
      )
    })
    onProgress?.(Math.min(at + CHUNK, organisationIds.length), organisationIds.length)
  }
  return loaded
}

function peopleOf(
  organisation: Organisation,
  recruitment: Recruitment | undefined,
  contacts: readonly Contact[],
  basesOf: ReadonlyMap<string, readonly LegalBasis[]>,
  activities: readonly Activity[],
  suppressions: Suppressions,
): OrganisationPeople {
  const stage = stageOf(recruitment)
  const { country, id } = organisation
  const isSuppressed = (emails: readonly string[], phones: readonly string[]) =>
    emails.some((email) => suppressions.isSuppressed({ email })) ||
    phones.some((phone) => suppressions.isSuppressed({ phone, country }))
  const asList = (value: string | undefined) => (value === undefined ? [] : [value])
  return {
    organisation,
    stage,
    hadContact: (!isExit(stage) && stage !== 'identified' && stage !== 'qualified') || activities.some(isContact),
    drafted: new Set(
      activities.flatMap(({ purpose, sentAt }) => (purpose !== undefined && sentAt === undefined ? [purpose] : [])),
    ),
    people: contacts.map((contact) => ({
      contact,
      bases: basesOf.get(contact.id) ?? [],
      isSuppressed:
        isSuppressed(contact.emails, contact.phones) ||
        suppressions.isSuppressed({ person: { name: contact.name, organisationId: id } }),
    })),
    isMailboxSuppressed: isSuppressed(asList(organisation.email), []),
  }
}

/** A draft that nobody sent reached nobody; a note or a move is no contact. */
function isContact({ kind, purpose, sentAt }: Activity): boolean {
  if (kind === 'note' || kind === 'stage') return false
  return purpose === undefined || sentAt !== undefined
}

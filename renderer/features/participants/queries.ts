import type { Organisation } from '../../../shared/model/organisation.ts'
import type { ParticipantPage } from '../../../shared/model/page.ts'
import type { MembershipYear, Participation } from '../../../shared/model/participation.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { ReadDatabase } from '../../data/read-database.ts'

export interface Participant {
  readonly organisation: Organisation
  readonly participation: Participation
  /** The membership year of the given calendar year, else the newest. */
  readonly membershipYear: MembershipYear | undefined
  readonly page: ParticipantPage | undefined
}

/** Organisations with a participation, by name; who left comes with `leftOn`. One line per organisation: its newest time in the network. */
export async function participants(db: ReadDatabase, year: number, locale: string): Promise<readonly Participant[]> {
  const newest = new Map<string, Participation>()
  for (const each of await db.participation.toArray()) {
    const known = newest.get(each.organisationId)
    if (!known || known.joinedOn < each.joinedOn) newest.set(each.organisationId, each)
  }
  const organisations = await db.organisation.bulkGet([...newest.keys()])
  const years = await db.membershipYear
    .where('organisationId')
    .anyOf([...newest.keys()])
    .toArray()
  const pages = new Map((await db.participantPage.toArray()).map((page) => [page.organisationId, page]))
  const rows = organisations.flatMap((organisation): Participant[] => {
    const participation = organisation && newest.get(organisation.id)
    if (!organisation || !participation) return []
    const own = years.filter((each) => each.participationId === participation.id).toSorted((a, b) => b.year - a.year)
    return [
      {
        organisation,
        participation,
        membershipYear: own.find((each) => each.year === year) ?? own[0],
        page: pages.get(organisation.id),
      },
    ]
  })
  const collator = new Intl.Collator(locale)
  return rows.toSorted((a, b) => collator.compare(a.organisation.name, b.organisation.name))
}

/** Participants whose name, local name, alias or place holds every typed word. */
export function filterParticipants(rows: readonly Participant[], typed: string): readonly Participant[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ organisation: { name, localName, aliases, place } }) => {
    const text = fold([name, localName ?? '', ...aliases, place ?? ''].join(' '))
    return words.every((word) => text.includes(word))
  })
}

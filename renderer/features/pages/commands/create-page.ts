import { derivedId } from '../../../../shared/ids.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { PageSection, ParticipantPage, SectionFacts, SectionKind } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { escapeText } from '../../../../shared/translation/escape.ts'
import { toSafeHref } from '../../../../shared/translation/links.ts'
import { MAX_PEOPLE, roleField, withField } from '../../../../shared/translation/section-fields.ts'
import { freeSlug } from '../../../../shared/translation/slug.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { writeSegments } from './write-segments.ts'

export interface NewPage {
  readonly organisationId: string
  readonly sourceLocale: string
  readonly targetLocales: readonly string[]
  /** Slugs of the other pages. */
  readonly takenSlugs: ReadonlySet<string>
}

/** A page with the sections every participant's page has, filled with what the desk knows of the authority already. */
export function createPage(door: WriteDoor, page: NewPage): Promise<Result<ParticipantPage>> {
  return door.run({ key: 'pages.create' }, async (writer) => {
    const organisation = await writer.get('organisation', page.organisationId)
    if (!organisation) return err('pages.gone')
    const id = derivedId(page.organisationId, 'page')
    if (await writer.get('participantPage', id)) return err('pages.exists')
    const title = titleOf(organisation.name)
    const created = await writer.create('participantPage', {
      id,
      organisationId: page.organisationId,
      slug: freeSlug(organisation.name, page.takenSlugs),
      title,
      sourceLocale: page.sourceLocale,
      targetLocales: page.targetLocales.filter((locale) => locale !== page.sourceLocale),
      status: 'editing',
    })
    const kinds: readonly SectionKind[] = [
      'overview',
      'highlights',
      'factBox',
      'contact',
      'website',
      'policy',
      'targets',
    ]
    for (const [index, kind] of kinds.entries()) {
      const { blocks, facts } = await firstContent(writer, kind, organisation, title)
      const section = await writer.create('pageSection', {
        id: derivedId(id, 'section', kind),
        pageId: id,
        kind,
        order: index + 1,
        blocks,
        facts,
      })
      await writeSegments(writer, section, page.sourceLocale)
    }
    return ok(created)
  })
}

/** How the network names its pages. */
function titleOf(name: string): string {
  return `SPP in ${name}`
}

async function firstContent(
  writer: Writer,
  kind: SectionKind,
  organisation: Organisation,
  title: string,
): Promise<Pick<PageSection, 'blocks' | 'facts'>> {
  if (kind === 'overview') return { blocks: withField([], 'title', escapeText(title)), facts: {} }
  if (kind === 'website') {
    const url = organisation.website === undefined ? undefined : toSafeHref(organisation.website)
    return { blocks: [], facts: url === undefined ? {} : { website: { url } } }
  }
  if (kind === 'factBox') {
    const stays = await writer.list('participation', 'organisationId', organisation.id)
    const joinedOn = stays.map((stay) => stay.joinedOn).toSorted()[0]
    const facts: SectionFacts = {}
    if (organisation.population) facts.population = organisation.population.value
    if (joinedOn !== undefined) facts.joinedOn = joinedOn
    return { blocks: [], facts }
  }
  if (kind === 'contact') return contactContent(writer, organisation.id)
  return { blocks: [], facts: {} }
}

async function contactContent(writer: Writer, organisationId: string): Promise<Pick<PageSection, 'blocks' | 'facts'>> {
  const contacts = await writer.list('contact', 'organisationId', organisationId)
  const shown = contacts.filter((contact) => contact.isPageContact && contact.leftOn === undefined).slice(0, MAX_PEOPLE)
  let blocks: PageSection['blocks'] = []
  const people = shown.map((contact) => {
    if (contact.role) blocks = withField(blocks, roleField(contact.id), escapeText(contact.role))
    const email = contact.emails[0]
    return email === undefined
      ? { key: contact.id, name: contact.name }
      : { key: contact.id, name: contact.name, email }
  })
  return { blocks, facts: people.length > 0 ? { people } : {} }
}

import type { Boilerplate } from '../../../../shared/model/boilerplate.ts'
import type { Block, PageSection, Translation } from '../../../../shared/model/page.ts'
import {
  proposeBoilerplate,
  type BoilerplateProposal,
} from '../../../../shared/translation/boilerplate/propose-boilerplate.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { BlockPlace } from '../commands/place-boilerplate.ts'

/** A block of a page that holds a snippet. */
export interface UsedPlace extends BlockPlace {
  readonly pageId: string
  /** The authority's name, else the title of the page. */
  readonly title: string
  readonly sectionKind: PageSection['kind']
  readonly sourceLocale: string
  readonly version: number
  readonly declined: number | undefined
  /** What the snippet has that the place has not. */
  readonly proposal: BoilerplateProposal | undefined
}

export interface UsedBoilerplate {
  readonly boilerplate: Boilerplate
  readonly places: readonly UsedPlace[]
}

/** Every snippet by name, with every place that holds it. `pageId`: only the places of one page. */
export async function loadBoilerplate(db: ReadDatabase, pageId?: string): Promise<readonly UsedBoilerplate[]> {
  const all = await db.boilerplate.toArray()
  const sections =
    pageId === undefined
      ? await db.pageSection.filter(holdsBoilerplate).toArray()
      : await db.pageSection.where('pageId').equals(pageId).filter(holdsBoilerplate).toArray()
  const pages = new Map(
    (await db.participantPage.bulkGet([...new Set(sections.map((section) => section.pageId))])).flatMap((page) =>
      page ? [[page.id, page] as const] : [],
    ),
  )
  const organisations = new Map(
    (await db.organisation.bulkGet([...pages.values()].map((page) => page.organisationId))).flatMap((each) =>
      each ? [[each.id, each.name] as const] : [],
    ),
  )
  const translations = await translationsOf(db, sections)
  return all
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((boilerplate) => ({
      boilerplate,
      places: sections.flatMap((section) =>
        section.blocks.flatMap((block): UsedPlace[] => {
          const page = pages.get(section.pageId)
          if (!page || block.boilerplate?.id !== boilerplate.id) return []
          const place = { block, targetLocales: page.targetLocales, translations: translations(section, block) }
          return [
            {
              sectionId: section.id,
              blockId: block.id,
              pageId: page.id,
              title: organisations.get(page.organisationId) ?? page.title,
              sectionKind: section.kind,
              sourceLocale: page.sourceLocale,
              version: block.boilerplate.version,
              declined: block.boilerplate.declined,
              proposal: proposeBoilerplate(place, boilerplate),
            },
          ]
        }),
      ),
    }))
}

function holdsBoilerplate(section: PageSection): boolean {
  return section.blocks.some(({ boilerplate }) => boilerplate !== undefined)
}

async function translationsOf(
  db: ReadDatabase,
  sections: readonly PageSection[],
): Promise<(section: PageSection, block: Block) => readonly Translation[]> {
  const segments = await db.segment
    .where('sectionId')
    .anyOf(sections.map(({ id }) => id))
    .toArray()
  const found = await db.translation
    .where('segmentId')
    .anyOf(segments.map(({ id }) => id))
    .toArray()
  return (section, block) => {
    const own = segments.find(({ sectionId, blockId }) => sectionId === section.id && blockId === block.id)
    return own ? found.filter(({ segmentId }) => segmentId === own.id) : []
  }
}

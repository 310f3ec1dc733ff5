import type { PageStatus } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { escapeText } from '../../../../shared/translation/escape.ts'
import { plainText } from '../../../../shared/translation/markup.ts'
import { fieldBlock, withField } from '../../../../shared/translation/section-fields.ts'
import { slugFault } from '../../../../shared/translation/slug.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { writeSegments } from './write-segments.ts'

/** A language to translate the page into. */
export function addLocale(door: WriteDoor, pageId: string, locale: string): Promise<Result<void>> {
  return door.run({ key: 'pages.addLocale' }, async (writer) => {
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    if (locale === page.sourceLocale || page.targetLocales.includes(locale)) return ok(undefined)
    await writer.update('participantPage', pageId, { targetLocales: [...page.targetLocales, locale] })
    return ok(undefined)
  })
}

/** Takes a language off the page, with its translations and what is on the website of it. Undo brings all back. */
export function removeLocale(door: WriteDoor, pageId: string, locale: string): Promise<Result<void>> {
  return door.run({ key: 'pages.removeLocale' }, async (writer) => {
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    await writer.update('participantPage', pageId, {
      targetLocales: page.targetLocales.filter((each) => each !== locale),
    })
    for (const type of ['translation', 'pageEdition', 'pageAssignment'] as const) {
      for (const record of await writer.list(type, 'pageId', pageId)) {
        if (record.locale === locale) await writer.remove(type, record.id)
      }
    }
    return ok(undefined)
  })
}

/** What people said about a page and its sentences. */
const noteTypes = [
  'pageAssignment',
  'segmentComment',
  'translationVersion',
  'checkDismissal',
  'sourceDecision',
  'participantDecision',
] as const

/** Takes the whole page away, here and on the website. Undo brings all back. */
export function removePage(door: WriteDoor, pageId: string): Promise<Result<void>> {
  return door.run({ key: 'pages.remove' }, async (writer) => {
    if (!(await writer.get('participantPage', pageId))) return err('pages.gone')
    for (const type of [...noteTypes, 'pageEdition', 'translation', 'segment', 'mediaRef', 'pageSection'] as const) {
      for (const record of await writer.list(type, 'pageId', pageId)) await writer.remove(type, record.id)
    }
    await writer.remove('participantPage', pageId)
    return ok(undefined)
  })
}

export interface PageName {
  readonly title: string
  readonly slug: string
  /** Slugs of the other pages. */
  readonly takenSlugs: ReadonlySet<string>
}

/**
 * Title and address. The heading of the overview is the title as readers see it: it goes along. Approved editions move
 * to the new address at once, all languages together; what they say stays frozen.
 */
export function renamePage(door: WriteDoor, pageId: string, name: PageName): Promise<Result<void>> {
  return door.run({ key: 'pages.settings' }, async (writer) => {
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    const title = name.title.trim()
    if (title === '') return err('pages.title-empty')
    const fault = name.slug === page.slug ? undefined : slugFault(name.slug, name.takenSlugs)
    if (fault) return err(fault)
    await writer.update('participantPage', pageId, { title, slug: name.slug })
    for (const edition of await writer.list('pageEdition', 'pageId', pageId)) {
      if (edition.slug !== name.slug) await writer.update('pageEdition', edition.id, { slug: name.slug })
    }
    for (const section of await writer.list('pageSection', 'pageId', pageId)) {
      const heading = section.kind === 'overview' ? fieldBlock(section, 'title') : undefined
      if (!heading || plainText(heading.markup) === title) continue
      const blocks = withField(section.blocks, 'title', escapeText(title))
      await writeSegments(writer, await writer.update('pageSection', section.id, { blocks }), page.sourceLocale)
    }
    return ok(undefined)
  })
}

/** Where the page stands with the participant. */
export function setPageStatus(door: WriteDoor, pageId: string, status: PageStatus): Promise<Result<void>> {
  return door.run({ key: 'pages.status' }, async (writer) => {
    if (!(await writer.get('participantPage', pageId))) return err('pages.gone')
    await writer.update('participantPage', pageId, { status })
    return ok(undefined)
  })
}

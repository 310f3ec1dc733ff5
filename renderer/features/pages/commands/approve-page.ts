import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { pageReadiness } from '../../../../shared/translation/page-readiness.ts'
import { editionBefore } from '../../../../shared/translation/publication/edition-before.ts'
import { statusAfter } from '../../../../shared/translation/publication/page-status.ts'
import { renderPage } from '../../../../shared/translation/render-page.ts'
import { renderHtml } from '../../../../shared/translation/render-tree.ts'
import { MAX_EDITION_BYTES, utf8Bytes } from '../../../../shared/translation/section-size.ts'
import { pageApprovers } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { writeSegments } from './write-segments.ts'

/** Freezes the page in one language for the website. Later edits stay here until the language is approved again. */
export function approvePage(door: WriteDoor, pageId: string, locale: string): Promise<Result<void>> {
  return door.run({ key: 'pages.approvePage' }, async (writer) => {
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    if (!pageApprovers.includes(await memberRole(writer))) return err('pages.not-allowed')
    // What is frozen is what the sections say, also when sync has brought sentences of another desk.
    for (const section of await writer.list('pageSection', 'pageId', pageId)) {
      await writeSegments(writer, section, page.sourceLocale)
    }
    const all = await writer.list('translation', 'pageId', pageId)
    const content = {
      page,
      sections: await writer.list('pageSection', 'pageId', pageId),
      segments: await writer.list('segment', 'pageId', pageId),
      translations: all.filter((translation) => translation.locale === locale),
      media: await writer.list('mediaRef', 'pageId', pageId),
    }
    const ready = pageReadiness(content, locale)
    if (ready.withoutAlt.length > 0) return err('pages.no-alt-text')
    if (!ready.isReady) return err('pages.not-ready', { count: ready.open })
    const rendered = renderPage(content, locale)
    const html = renderHtml(rendered.nodes)
    if (utf8Bytes(html) > MAX_EDITION_BYTES) return err('pages.page-too-large')
    const id = derivedId(pageId, 'edition', locale)
    const fields = {
      slug: page.slug,
      title: rendered.title,
      html,
      approvedAt: writer.now,
      approvedBy: writer.memberId,
    }
    const old = await writer.get('pageEdition', id)
    const before = old && editionBefore(old, html)
    if (old) await writer.update('pageEdition', id, { ...fields, before: before ?? null })
    else await writer.create('pageEdition', { id, pageId, locale, ...fields })

    const editions = await writer.list('pageEdition', 'pageId', pageId)
    const approved = new Set(editions.map((edition) => edition.locale))
    const isWhole = [page.sourceLocale, ...page.targetLocales].every((each) => approved.has(each))
    if (isWhole) {
      await writer.update('participantPage', pageId, { status: statusAfter(page.status, 'languagesApproved') })
    }
    return ok(undefined)
  })
}

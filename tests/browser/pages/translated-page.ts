import { derivedId, randomIds } from '../../../shared/ids.ts'
import type { MemberRole } from '../../../shared/model/member.ts'
import type { InlineCode, Segment, Translation, TranslationState } from '../../../shared/model/page.ts'
import { ok } from '../../../shared/result.ts'
import { sourceHash } from '../../../shared/translation/source-hash.ts'
import { memberId, newDesk, type TestDesk } from '../data/support.ts'

export interface TranslatedPage extends TestDesk {
  readonly pageId: string
  /** Adds a sentence at the end of the page. */
  readonly segment: (source: string, codes?: readonly InlineCode[]) => Promise<string>
  readonly translate: (
    segmentId: string,
    locale: string,
    text: string,
    state: TranslationState,
    more?: Partial<Translation>,
  ) => Promise<void>
  /** Changes the source of a sentence, as an edit of its section does. */
  readonly edit: (segmentId: string, source: string, codes?: readonly InlineCode[]) => Promise<void>
  readonly translation: (segmentId: string, locale: string) => Promise<Translation | undefined>
  readonly become: (role: MemberRole) => Promise<void>
}

/** A desk with one English page for German and Danish, and the person at it in a role. */
export async function translatedPage(role: MemberRole, title = 'SPP in Musterstadt'): Promise<TranslatedPage> {
  const desk = newDesk()
  const { db, door } = desk
  const pageId = randomIds.next()
  const sectionId = randomIds.next()
  let order = 0
  await run(door, async (writer) => {
    await writer.create('member', { id: memberId, name: 'Kim', role })
    await addPage(writer, { pageId, sectionId, title })
  })

  async function read(segmentId: string): Promise<Segment> {
    const segment = await db.segment.get(segmentId)
    if (!segment) throw new Error('no such segment')
    return segment
  }

  return {
    ...desk,
    pageId,
    async segment(source, codes = []) {
      const id = randomIds.next()
      const place = { pageId, sectionId, blockId: 'b', order: (order += 1) }
      await run(door, (writer) =>
        writer.create('segment', { id, ...place, source, codes: [...codes], sourceHash: sourceHash(source, codes) }),
      )
      return id
    },
    async translate(segmentId, locale, text, state, more = {}) {
      const { source, codes, sourceHash: hash } = await read(segmentId)
      await run(door, (writer) =>
        writer.create('translation', {
          id: derivedId(segmentId, locale),
          segmentId,
          pageId,
          locale,
          text,
          state,
          origin: 'human',
          sourceHash: hash,
          sourceText: source,
          sourceCodes: codes,
          ...more,
        }),
      )
    },
    edit: (segmentId, source, codes = []) =>
      run(door, (writer) =>
        writer.update('segment', segmentId, { source, codes: [...codes], sourceHash: sourceHash(source, codes) }),
      ),
    translation: (segmentId, locale) => db.translation.get(derivedId(segmentId, locale)),
    become: (next) => run(door, (writer) => writer.update('member', memberId, { role: next })),
  }
}

type Writer = Parameters<Parameters<TestDesk['door']['run']>[1]>[0]

/** A page with one section of one block, in English, for German and Danish. */
async function addPage(
  writer: Writer,
  { pageId, sectionId, title }: { readonly pageId: string; readonly sectionId: string; readonly title: string },
): Promise<void> {
  await writer.create('participantPage', {
    id: pageId,
    organisationId: randomIds.next(),
    slug: 'musterstadt',
    title,
    sourceLocale: 'en',
    targetLocales: ['de', 'da'],
    status: 'translating',
  })
  const blocks = [{ id: 'b', kind: 'paragraph' as const, markup: '' }]
  await writer.create('pageSection', { id: sectionId, pageId, kind: 'overview', order: 1, blocks, facts: {} })
}

async function run(door: TestDesk['door'], work: (writer: Writer) => Promise<unknown>): Promise<void> {
  const result = await door.run({ key: 'test' }, async (writer) => {
    await work(writer)
    return ok(undefined)
  })
  if (!result.ok) throw new Error(result.error.code)
}

import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { segmentsInPageOrder } from '../../../../shared/translation/page-order.ts'
import { mergeUnits, unitFor } from '../../../../shared/translation/tm/unit-for.ts'
import type { Neighbours } from '../../../../shared/translation/tm/context-key.ts'
import { neighboursIn } from '../../../../shared/translation/tm/neighbours.ts'
import type { Writer } from '../../../data/door-types.ts'

/**
 * What a step teaches the translation memory, in the command that takes the step. One of these a command: it reads each
 * section once, however many of its sentences are confirmed.
 */
export class MemoryTeacher {
  readonly #writer: Writer
  readonly #sections = new Map<string, readonly Segment[]>()
  readonly #sourceLocales = new Map<string, string | undefined>()

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** A translation as it is after a step. A draft, or one for another source, teaches nothing. */
  async teach(segment: Segment, translation: Translation): Promise<void> {
    const sourceLocale = await this.#sourceLocaleOf(segment.pageId)
    if (sourceLocale === undefined) return
    const fresh = unitFor(segment, translation, await this.neighboursOf(segment), sourceLocale)
    if (!fresh) return
    const known = await this.#writer.get('tmUnit', fresh.id)
    if (!known) {
      await this.#writer.create('tmUnit', fresh)
      return
    }
    const { contexts, origin, importedFrom } = mergeUnits(known, fresh) ?? known
    await this.#writer.update('tmUnit', known.id, {
      contexts,
      origin,
      importedFrom: importedFrom ?? null,
      ...(fresh.pageId === undefined ? {} : { pageId: fresh.pageId }),
    })
  }

  /** The sentences before and after it in its section. */
  async neighboursOf(segment: Segment): Promise<Neighbours> {
    const known = this.#sections.get(segment.sectionId)
    const section = known ?? (await this.#readSection(segment.sectionId))
    this.#sections.set(segment.sectionId, section)
    return neighboursIn(section, segment.id)
  }

  async #readSection(sectionId: string): Promise<readonly Segment[]> {
    const section = await this.#writer.get('pageSection', sectionId)
    const segments = await this.#writer.list('segment', 'sectionId', sectionId)
    return section ? segmentsInPageOrder([section], segments) : segments
  }

  async #sourceLocaleOf(pageId: string): Promise<string | undefined> {
    if (!this.#sourceLocales.has(pageId)) {
      this.#sourceLocales.set(pageId, (await this.#writer.get('participantPage', pageId))?.sourceLocale)
    }
    return this.#sourceLocales.get(pageId)
  }
}

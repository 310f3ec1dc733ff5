import type { Block, SectionFacts } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { withField, withProse } from '../../../../shared/translation/section-fields.ts'
import { hasNewText, keepRules } from '../../../../shared/translation/segmenting/keep-rules.ts'
import { rulesInUse } from '../../../../shared/translation/segmenting/rule-sets.ts'
import { MAX_SECTION_BYTES, sectionBytes } from '../../../../shared/translation/section-size.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { writeSegments } from './write-segments.ts'

export type SectionEdit =
  | { readonly kind: 'prose'; readonly blocks: readonly Block[] }
  | { readonly kind: 'field'; readonly field: string; readonly markup: string }
  | { readonly kind: 'facts'; readonly facts: SectionFacts }

/** Writes one edit of a section and brings its segments along. Typing in one place is one step of undo. */
export function editSection(door: WriteDoor, sectionId: string, edit: SectionEdit): Promise<Result<void>> {
  const place = edit.kind === 'field' ? edit.field : edit.kind
  const label = {
    key: edit.kind === 'facts' ? 'pages.editFacts' : 'pages.edit',
    joins: `section ${sectionId} ${place}`,
  }
  return door.run(label, async (writer) => {
    const section = await writer.get('pageSection', sectionId)
    const page = section && (await writer.get('participantPage', section.pageId))
    if (!section || !page) return err('pages.gone')
    if (edit.kind === 'facts') {
      await writer.update('pageSection', sectionId, { facts: edit.facts })
      return ok(undefined)
    }
    const blocks =
      edit.kind === 'field'
        ? withField(section.blocks, edit.field, edit.markup)
        : await withRulesInUse(writer, section.blocks, withProse(section.blocks, edit.blocks))
    // A section that grew too long elsewhere may still be shortened.
    const bytes = sectionBytes(blocks)
    if (bytes > MAX_SECTION_BYTES && bytes > sectionBytes(section.blocks)) return err('pages.section-too-large')
    const changed = await writer.update('pageSection', sectionId, { blocks })
    await writeSegments(writer, changed, page.sourceLocale)
    return ok(undefined)
  })
}

/** What was there stays cut as it is; only new text needs to know which rules are in use. */
async function withRulesInUse(writer: Writer, before: readonly Block[], after: readonly Block[]): Promise<Block[]> {
  const isNew = hasNewText(before, after)
  return keepRules(before, after, isNew ? rulesInUse(await writer.all('segmentationRules'))?.id : undefined)
}

/** Takes a person off the page, with the words about their role. */
export function removePerson(door: WriteDoor, sectionId: string, key: string): Promise<Result<void>> {
  return door.run({ key: 'pages.editFacts' }, async (writer) => {
    const section = await writer.get('pageSection', sectionId)
    const page = section && (await writer.get('participantPage', section.pageId))
    if (!section || !page) return err('pages.gone')
    const people = (section.facts.people ?? []).filter((person) => person.key !== key)
    const changed = await writer.update('pageSection', sectionId, {
      facts: { ...section.facts, people },
      blocks: withField(section.blocks, `role:${key}`, ''),
    })
    await writeSegments(writer, changed, page.sourceLocale)
    return ok(undefined)
  })
}

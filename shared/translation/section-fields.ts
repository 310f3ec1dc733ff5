import type { Block, PageSection, SectionKind } from '../model/page.ts'
import { keepCuts } from './segmenting/keep-cuts.ts'

/**
 * What a section of each kind is made of. `fields` are blocks of kind `field` (short translatable values); contacts add
 * one field `role:<key>` per person. `prose` tells whether the section has a text of its own.
 */
export const sectionForms: Readonly<
  Record<
    SectionKind,
    { readonly fields: readonly string[]; readonly prose: 'text' | 'bullets' | 'none'; readonly isRepeatable: boolean }
  >
> = {
  overview: { fields: ['title'], prose: 'text', isRepeatable: false },
  highlights: { fields: [], prose: 'bullets', isRepeatable: false },
  factBox: { fields: [], prose: 'none', isRepeatable: false },
  contact: { fields: [], prose: 'none', isRepeatable: false },
  website: { fields: ['label'], prose: 'none', isRepeatable: false },
  policy: { fields: [], prose: 'text', isRepeatable: false },
  targets: { fields: [], prose: 'bullets', isRepeatable: false },
  caseStudy: { fields: ['title'], prose: 'text', isRepeatable: true },
  image: { fields: ['alt', 'caption', 'credit', 'rights'], prose: 'none', isRepeatable: true },
}

/** At most this many people stand on a page (domain.md §6). */
export const MAX_PEOPLE = 3
/** At most this many pictures, of this many base64 characters each, travel inside one page: it must fit into one push. */
export const MAX_IMAGES = 3
export const MAX_IMAGE_CHARACTERS = 240_000

export function roleField(personKey: string): string {
  return `role:${personKey}`
}

export function fieldBlock(section: Pick<PageSection, 'blocks'>, field: string): Block | undefined {
  return section.blocks.find((block) => block.kind === 'field' && block.field === field)
}

export function proseBlocks(section: Pick<PageSection, 'blocks'>): Block[] {
  return section.blocks.filter((block) => block.kind !== 'field')
}

/** The id of a field's block says which field it is, so that two desks make the same one. */
export function withField(blocks: readonly Block[], field: string, markup: string): Block[] {
  const rest = blocks.filter((block) => !(block.kind === 'field' && block.field === field))
  const old = blocks.find((block) => block.kind === 'field' && block.field === field)
  if (markup === '') return rest
  const changed: Block = { id: old?.id ?? `field-${field}`, kind: 'field', field, markup }
  const at = old ? blocks.indexOf(old) : rest.filter((block) => block.kind === 'field').length
  return [...rest.slice(0, at), changed, ...rest.slice(at)]
}

/** Fields first, then prose: the one order blocks are stored in. The prose keeps the cuts a person made in its segments. */
export function withProse(blocks: readonly Block[], prose: readonly Block[]): Block[] {
  return [...blocks.filter((block) => block.kind === 'field'), ...keepCuts(blocks, prose)]
}

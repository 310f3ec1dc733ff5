import * as z from 'zod'
import { entity, instant, type Known } from './entity.ts'

/** What a focal point's own field of an organisation holds. The kind never changes: values of one kind are not those of another. */
export const customFieldKinds = ['text', 'number', 'date', 'choice', 'multiChoice', 'link'] as const
export type CustomFieldKind = (typeof customFieldKinds)[number]

/** One answer of a choice. Values hold the id, so that renaming an answer renames it everywhere. */
export const customOption = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  /** Ascending. */
  order: z.number(),
  /** No longer offered; where it is chosen it stays, and is shown. */
  retired: z.boolean().optional(),
})
export type CustomOption = z.infer<typeof customOption>

/**
 * A field a focal point adds to its organisations. The value lies on the organisation under `custom:<id of the field>`
 * (`shared/recruitment/custom-values.ts`), so that two desks that fill different fields never clash.
 */
export const customFieldSchema = entity({
  name: z.string().min(1),
  kind: z.enum(customFieldKinds),
  /** For `choice` and `multiChoice`. A set: two desks add answers without a clash; read them with `optionsOf`. */
  options: z.array(customOption),
  /** What goes here, for those who fill it. */
  help: z.string().optional(),
  /** Ascending; fields of the same order by name. */
  order: z.number(),
  /** No longer offered for filling; the values are kept. */
  retiredAt: instant.optional(),
})
export type CustomField = Known<z.infer<typeof customFieldSchema>>

import * as z from 'zod'
import facts from '../../resources/network/focal-points.json'
import { localeTag } from '../../shared/model/entity.ts'

export const focalPointFacts = z.object({
  source: z.string(),
  focalPoints: z.array(
    z.object({
      /** Part of a derived id: never changed once published. */
      key: z.string().regex(/^[a-z]+$/),
      name: z.string().min(1),
      territory: z.array(z.string()).min(1),
      languages: z.array(localeTag).min(1),
    }),
  ),
})
export type KnownFocalPoint = z.infer<typeof focalPointFacts>['focalPoints'][number]

/** The focal points the network publishes; a test holds the file to the schema. */
export const knownFocalPoints: readonly KnownFocalPoint[] = facts.focalPoints

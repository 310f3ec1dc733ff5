import { entities, entityTypes, type EntityType } from '../../../model/entities.ts'

/** Not moved by a merge: found by other keys, or true only of the organisation it names. */
const APART: ReadonlySet<EntityType> = new Set(['recruitment', 'notDuplicate', 'privacyRequest'])

/** Types of records that hang on an organisation by `organisationId`, and move with it. Each is indexed by it. */
export const hangingTypes: readonly EntityType[] = entityTypes.filter(
  (type) => 'organisationId' in entities[type].schema.shape && !APART.has(type),
)

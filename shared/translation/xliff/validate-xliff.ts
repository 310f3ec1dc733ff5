import type { XmlElement } from '../../text/xml/xml-tree.ts'
import { checkDataRefs } from './checks/check-data-refs.ts'
import { checkDetails } from './checks/check-details.ts'
import { checkHints } from './checks/check-hints.ts'
import { checkIds } from './checks/check-ids.ts'
import { checkLanguages } from './checks/check-languages.ts'
import { checkModules } from './checks/check-modules.ts'
import { checkPairs } from './checks/check-pairs.ts'
import { checkReferences } from './checks/check-references.ts'
import { checkReorder } from './checks/check-reorder.ts'
import { checkStructure } from './check-structure.ts'
import { violation, type Violation } from './faults.ts'
import { isCoreElement } from './namespaces.ts'
import { contentScopes, inlinesOf, sideOf } from './units.ts'

/** Pairs and sequences are compared with each other: beyond this a file could keep the desk busy for hours. */
const MOST_CODES = 10_000

/**
 * In this order, because one mistake often breaks several rules, and the first breach should name it: what an element is
 * before what it refers to, how pairs belong together before whether their ids are unique and their hints agree.
 */
const checks: readonly ((root: XmlElement) => readonly Violation[])[] = [
  checkStructure,
  checkDetails,
  checkLanguages,
  checkDataRefs,
  checkPairs,
  checkIds,
  checkHints,
  checkReorder,
  checkReferences,
  checkModules,
]

/** All breaches of XLIFF 2.0 to 2.2 in a document, the one that says most first. */
export function validateXliff(root: XmlElement): readonly Violation[] {
  if (!isCoreElement(root, 'xliff')) return [violation('xliff.not-xliff', root)]
  const crowded = contentScopes(root).find(({ parts }) =>
    (['source', 'target'] as const).some((side) => inlinesOf(sideOf(parts, side)).length > MOST_CODES),
  )
  if (crowded) return [violation('xliff.too-many-codes', crowded.owner)]
  return checks.flatMap((check) => check(root))
}

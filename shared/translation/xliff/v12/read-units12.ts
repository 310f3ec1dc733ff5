import {
  attributeOf,
  childElements,
  childNamed,
  childrenNamed,
  elementsWithin,
  textOf,
} from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { CORE_1_2 } from '../namespaces.ts'

/** A translation unit of XLIFF 1.2, with the contents as elements. */
export interface Unit12 {
  readonly element: XmlElement
  readonly id: string
  /** `original` of its file, and the names of the groups around it, outermost first. */
  readonly original: string
  readonly groups: readonly string[]
  readonly source: XmlElement
  readonly target?: XmlElement
  /** Sentences of a segmented source with their targets, paired by `mid` (§2.5); empty where it is not segmented. */
  readonly segments: readonly { readonly mid: string; readonly source: XmlElement; readonly target?: XmlElement }[]
  readonly state?: string
  readonly isApproved: boolean
  readonly isTranslatable: boolean
  readonly notes: readonly { readonly text: string; readonly annotates: string; readonly from?: string }[]
  /** Translations offered: earlier ones, or matches of a memory with their quality as the file says it. */
  readonly candidates: readonly {
    readonly source?: XmlElement
    readonly target: XmlElement
    readonly quality?: string
  }[]
}

/** All translation units of a document, in its order; those within binary units are left out. */
export function readUnits12(root: XmlElement): Unit12[] {
  return childrenNamed(root, CORE_1_2, 'file').flatMap((file) => {
    const body = childNamed(file, CORE_1_2, 'body')
    return body ? unitsWithin(body, attributeOf(file, 'original') ?? '', [], true) : []
  })
}

function unitsWithin(
  parent: XmlElement,
  original: string,
  groups: readonly string[],
  isTranslatable: boolean,
): Unit12[] {
  return childElements(parent).flatMap((child) => {
    const translate = attributeOf(child, 'translate') ?? (isTranslatable ? 'yes' : 'no')
    if (child.uri !== CORE_1_2) return []
    if (child.local === 'group') {
      const name = attributeOf(child, 'resname') ?? attributeOf(child, 'id') ?? ''
      return unitsWithin(child, original, [...groups, name], translate === 'yes')
    }
    const source = childNamed(child, CORE_1_2, 'source')
    return child.local === 'trans-unit' && source
      ? [readUnit(child, source, original, groups, translate === 'yes')]
      : []
  })
}

function readUnit(
  element: XmlElement,
  source: XmlElement,
  original: string,
  groups: readonly string[],
  isTranslatable: boolean,
): Unit12 {
  const target = childNamed(element, CORE_1_2, 'target')
  const segmented = childNamed(element, CORE_1_2, 'seg-source')
  const targets = new Map(target ? sentencesOf(target).map((one) => [attributeOf(one, 'mid'), one]) : [])
  const state = target && attributeOf(target, 'state')
  return {
    element,
    id: attributeOf(element, 'id') ?? '',
    original,
    groups,
    source,
    ...(target ? { target } : {}),
    segments: (segmented ? sentencesOf(segmented) : []).map((sentence) => {
      const mid = attributeOf(sentence, 'mid') ?? ''
      const translated = targets.get(mid)
      return { mid, source: sentence, ...(translated ? { target: translated } : {}) }
    }),
    ...(state === undefined ? {} : { state }),
    isApproved: attributeOf(element, 'approved') === 'yes',
    isTranslatable,
    notes: childrenNamed(element, CORE_1_2, 'note').map(readNote),
    candidates: childrenNamed(element, CORE_1_2, 'alt-trans').flatMap(readCandidate),
  }
}

function sentencesOf(content: XmlElement): XmlElement[] {
  return [...elementsWithin(content)].filter((one) => one.local === 'mrk' && attributeOf(one, 'mtype') === 'seg')
}

function readNote(note: XmlElement): Unit12['notes'][number] {
  const from = attributeOf(note, 'from')
  return {
    text: textOf(note),
    annotates: attributeOf(note, 'annotates') ?? 'general',
    ...(from === undefined ? {} : { from }),
  }
}

function readCandidate(candidate: XmlElement): Unit12['candidates'] {
  const source = childNamed(candidate, CORE_1_2, 'source')
  const quality = attributeOf(candidate, 'match-quality')
  return childrenNamed(candidate, CORE_1_2, 'target').map((target) => ({
    ...(source ? { source } : {}),
    target,
    ...(quality === undefined ? {} : { quality }),
  }))
}

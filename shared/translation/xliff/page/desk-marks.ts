import { translationStates, type InlineCode, type TranslationState } from '../../../model/page.ts'
import { attributeOf } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { codedPlainText } from '../../coded-text.ts'
import { sourceHash } from '../../source-hash.ts'
import { DESK_NAMESPACE, type ExchangeNote } from './desk-vocabulary.ts'
import type { ReturnedSegment } from './returned-page.ts'

export function deskAttribute(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name, DESK_NAMESPACE)
}

/** What a unit of either version holds, read. */
export interface UnitContent {
  readonly source: string
  readonly codes: readonly (InlineCode | undefined)[]
  readonly target: string
  readonly state: TranslationState | undefined
  readonly isOutdated: boolean
  readonly notes: readonly ExchangeNote[]
  readonly foreignCodes: number
}

/** A unit with the marks the desk put on it, as far as they came back. */
export function returnedSegment(unit: XmlElement, content: UnitContent): ReturnedSegment {
  const { source, codes, target, state, isOutdated, notes, foreignCodes } = content
  const isWhole = codes.every((code) => code !== undefined)
  const found = sourceHash(source, isWhole ? codes : [])
  const said = deskAttribute(unit, 'sourceHash')
  const mark = deskAttribute(unit, 'sent')
  const sentState = translationStates.find((one) => one === deskAttribute(unit, 'state'))
  const wasOutdated = deskAttribute(unit, 'outdated') === 'yes'
  const commentIds = (deskAttribute(unit, 'notes') ?? '').split(' ').filter((id) => id !== '')
  const isThere = codedPlainText(target).trim() !== ''
  return {
    segmentId: attributeOf(unit, 'id') ?? '',
    sourceHash: said ?? found,
    isSourceIntact: isWhole && (said === undefined || said === found),
    source,
    codes,
    ...(isThere ? { target, state: state ?? 'draft' } : {}),
    isOutdated: isThere && isOutdated,
    notes,
    foreignCodes,
    ...(mark === undefined
      ? {}
      : { sent: { mark, commentIds, isOutdated: wasOutdated, ...(sentState ? { state: sentState } : {}) } }),
  }
}

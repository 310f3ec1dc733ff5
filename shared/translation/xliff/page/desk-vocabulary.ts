import { derivedId } from '../../../ids.ts'
import { serialiseCoded, tokeniseCoded } from '../../coded-text.ts'

/** The namespace of what the desk adds to a file, so that it knows its own again: marks of what was sent. */
export const DESK_NAMESPACE = 'urn:focal-point-desk:exchange:1'

/** Number of the pair a code of a file stands for: `3`, and `3-2` for what repeats it. */
export function codeNumber(id: string): number | undefined {
  const found = /^([1-9]\d{0,3})(?:-\d+)?$/.exec(id)
  return found ? Number(found[1]) : undefined
}

/**
 * What was sent of a translation, in short: equal mark, equal text. It travels with the segment, so that on return the desk
 * can tell which side has changed without keeping what it sent.
 */
export function sentMark(text: string): string {
  return derivedId('sent', canonicalCoded(text))
}

/** The one spelling of a coded text that a file brings back. */
export function canonicalCoded(coded: string): string {
  return serialiseCoded(tokeniseCoded(coded))
}

/** A remark that travels with a segment. */
export interface ExchangeNote {
  /** Of the comment it is at the desk; a new one has none. */
  readonly commentId?: string
  readonly about: 'source' | 'target'
  readonly text: string
}

import { derivedId } from '../../ids.ts'
import { codedPlainText } from '../coded-text.ts'

/** The source sentences before and after a segment, as coded text; absent at the beginning and the end of a section. */
export interface Neighbours {
  readonly previous?: string
  readonly next?: string
}

/** Stands for the sentences around a place: equal neighbours, equal key. Formatting does not count. */
export function contextKey({ previous, next }: Neighbours): string {
  return derivedId('context', codedPlainText(previous ?? ''), codedPlainText(next ?? ''))
}

import { derivedId } from '../../ids.ts'
import type { InlineCode } from '../../model/page.ts'

export interface UnitText {
  readonly sourceLocale: string
  readonly targetLocale: string
  /** Coded text. */
  readonly source: string
  /** Coded text. */
  readonly target: string
  readonly codes: readonly InlineCode[]
}

/**
 * The id of a memory unit, from what it says: desks that confirm the same pair make one record. What a link points to is not
 * part of it, because a match takes the link of the sentence it is put into.
 */
export function tmUnitId({ sourceLocale, targetLocale, source, target, codes }: UnitText): string {
  return derivedId('tmUnit', sourceLocale, targetLocale, source, target, ...codes.map(({ kind }) => kind))
}

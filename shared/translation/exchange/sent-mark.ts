import { derivedId } from '../../ids.ts'
import { translationStates, type Segment, type Translation, type TranslationState } from '../../model/page.ts'
import { canonical } from '../../sync/merge-values.ts'
import { codedPlainText } from '../coded-text.ts'
import { sentMark } from '../xliff/page/desk-vocabulary.ts'
import type { ReturnedSegment } from '../xliff/page/returned-page.ts'
import { markedLine } from './marked-text.ts'

/** What was sent of a sentence, in short: with it a return is merged three ways without the sender keeping a copy. */
export type SentSegment = Pick<NonNullable<ReturnedSegment['sent']>, 'mark' | 'state' | 'isOutdated'> & {
  /** Where its links lead (`linksMark`); absent: where the source's do. */
  readonly links?: string
}

type Sentence = Pick<Segment, 'sourceHash'>
type Target = Pick<Translation, 'text' | 'state' | 'sourceHash' | 'hrefs'>

/** A translation without words counts as none. */
export function hasWords(translation: Pick<Translation, 'text'> | undefined): boolean {
  return translation !== undefined && codedPlainText(translation.text).trim() !== ''
}

export function sentSegment(segment: Sentence, translation: Target | undefined): SentSegment {
  if (!translation || !hasWords(translation)) return { mark: sentMark(''), isOutdated: false }
  const { text, state, sourceHash, hrefs } = translation
  const links = linksMark(hrefs)
  return {
    mark: sentMark(text),
    state,
    isOutdated: sourceHash !== segment.sourceHash,
    ...(links === undefined ? {} : { links }),
  }
}

/** Where the links of a translation lead, in short; `undefined`: where those of the source do. */
export function linksMark(hrefs: Translation['hrefs']): string | undefined {
  return hrefs === undefined || Object.keys(hrefs).length === 0 ? undefined : derivedId('links', canonical(hrefs))
}

/** Signs of a hash in a row: enough that one in four thousand million changed texts would pass for the one that was sent. */
const LENGTH = 8
const states = [undefined, ...translationStates] as const

/**
 * The same for a row of a table that passes through word processors, as 17 hexadecimal digits: source, target as one line,
 * state. Lines and the space at their ends do not count, because such programs change them.
 */
export function rowMark(segment: Sentence, translation: Target | undefined): string {
  const { state, isOutdated } = sentSegment(segment, translation)
  const digit = states.indexOf(state) * 2 + (isOutdated ? 1 : 0)
  return `${sourceSign(segment)}${lineSign(translation?.text ?? '')}${digit.toString(16)}`
}

export interface SentRow {
  readonly source: string
  readonly target: string
  readonly state?: TranslationState
  readonly isOutdated: boolean
}

/** The parts of a mark, to be compared with `sourceSign` and `lineSign`. */
export function readRowMark(mark: string): SentRow {
  const digit = Number.parseInt(mark.slice(2 * LENGTH), 16)
  const state = states[digit >> 1]
  return {
    source: mark.slice(0, LENGTH),
    target: mark.slice(LENGTH, 2 * LENGTH),
    ...(state === undefined ? {} : { state }),
    isOutdated: (digit & 1) === 1,
  }
}

export function sourceSign({ sourceHash }: Sentence): string {
  return shortened(sentMark(sourceHash))
}

export function lineSign(coded: string): string {
  return shortened(sentMark(codedPlainText(coded).trim() === '' ? '' : markedLine(coded)))
}

function shortened(id: string): string {
  return id.replaceAll('-', '').slice(0, LENGTH)
}

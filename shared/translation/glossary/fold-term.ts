import { derivedId } from '../../ids.ts'

const apostrophes = /[’ʼ`´]/g
const hyphens = /[\u2010-\u2015]/g

/**
 * The form in which words of terms are compared: compatibility-composed (CO₂ is co2), lower case, ß as ss, one kind of
 * apostrophe and hyphen, no soft hyphens. Accents stay, because *marche* is no *marché*. Idempotent.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .replaceAll('\u00AD', '')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll(apostrophes, "'")
    .replaceAll(hyphens, '-')
}

/** A term or a form of one as exceptions keep it: folded, blanks as single spaces. Idempotent. */
export function foldTerm(text: string): string {
  return foldWord(text).replaceAll(/\s+/g, ' ').trim()
}

/** The id of a `TermException`: two desks that teach the same form write the same record. Term and form need not be folded. */
export function termExceptionId(locale: string, term: string, form: string): string {
  return derivedId('termException', locale, foldTerm(term), foldTerm(form))
}

/** `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  return (locale.split('-')[0] ?? '').toLowerCase()
}

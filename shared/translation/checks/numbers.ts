import { withoutAddresses } from './addresses.ts'
import { mapWords } from './coded-edit.ts'
import { datesIn, withoutDates, type DateMention } from './dates-in.ts'
import { decimalMark, figuresIn, type Figure } from './figures.ts'
import { knowsLanguage } from './function-words.ts'
import { localiseFigure } from './localise-figure.ts'
import { spelledNumbers } from './number-words.ts'
import { magnitudeAfter } from './magnitudes.ts'
import { knowsMonths } from './months.ts'
import { placeholdersIn } from './placeholders.ts'
import { faults, type CheckInput, type SegmentCheck } from './segment-check.ts'

interface Numbers {
  /** The text the figures' places refer to: addresses, dates and placeholders are blank in it. */
  readonly text: string
  /** Those the other side must have. */
  readonly figures: readonly Figure[]
  /** Everything a figure of the other side may stand for. */
  readonly said: ReadonlySet<string>
}

/** `isStrict`: the words for large numbers of both languages are known, so that 48 million is not 48. */
function numbersOf(plain: string, language: string | undefined, isStrict = false): Numbers {
  const bare = withPhonesJoined(withoutPlaceholders(withoutAddresses(plain)))
  const dates = /\d/.test(bare) ? datesIn(bare, language) : []
  const text = withoutDates(bare, dates)
  const all = figuresIn(text, language)
  const figures = all.filter((figure) => !isPartOfName(bare, figure))
  const said = new Set(all.flatMap(({ values, bare: own, parts }) => [...values, ...(isStrict ? [] : own), ...parts]))
  for (const part of dates.flatMap(partsOf)) said.add(part)
  return { text, figures, said }
}

const phone = /\+\d[\d\s\u00a0()/.-]{6,24}\d/g

/** A telephone number is one number, however it is grouped. */
function withPhonesJoined(text: string): string {
  if (!text.includes('+')) return text
  return text.replaceAll(phone, (found) => found.replaceAll(/\D/g, '').padEnd(found.length))
}

/** CO2, EU4Health, A1: one digit behind a letter is the letter's, and a language may say it in words. */
function isPartOfName(text: string, { at, end }: Figure): boolean {
  return end - at === 1 && /\p{L}/u.test(text[at - 1] ?? '')
}

function partsOf({ readings }: DateMention): string[] {
  return readings.flatMap(({ year, month, day }) =>
    [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part)])),
  )
}

function withoutPlaceholders(text: string): string {
  return placeholdersIn(text).reduce((rest, found) => rest.replace(found, () => ' '.repeat(found.length)), text)
}

/** The figures of one side that the other side has neither in figures nor in words. */
function unmatched(
  own: Numbers,
  other: Numbers,
  otherPlain: string,
  otherLanguage: string | undefined,
  isStrict: boolean,
): Figure[] {
  const open = own.figures.filter(
    ({ values, bare, parts }) =>
      !(isStrict ? values : [...values, ...bare]).some((value) => other.said.has(value)) &&
      !(parts.length > 0 && parts.every((part) => other.said.has(part))),
  )
  if (open.length === 0) return []
  const spelled = spelledNumbers(otherPlain, otherLanguage)
  return open.filter(({ values, bare }) => ![...values, ...bare].some((value) => spelled.has(value)))
}

function differences({ sourcePlain, targetPlain, from, to, locale }: CheckInput) {
  if (!/\d/.test(sourcePlain) && !/\d/.test(targetPlain)) return { missing: [], extra: [], miswritten: [] }
  const isStrict = knowsLanguage(from) && knowsLanguage(to)
  const source = numbersOf(sourcePlain, from, isStrict)
  const target = numbersOf(targetPlain, to, isStrict)
  return {
    missing: unmatched(source, target, targetPlain, to, isStrict),
    extra: unmatched(target, source, sourcePlain, from, isStrict),
    // Switzerland writes 2.5.
    miswritten:
      to === undefined || /[-_](?:CH|LI)$/i.test(locale ?? '')
        ? []
        : target.figures.filter((figure) => isMiswritten(target.text, figure, to)),
  }
}

/** `1.5 Millionen`: a quantity with the decimal mark of other languages. Alone it may be a section or a version. */
function isMiswritten(text: string, { text: written, end }: Figure, language: string): boolean {
  const mark = decimalMark(language)
  if (mark === undefined || !(mark === '.' ? /^\d+,\d{1,2}$/ : /^\d+\.\d{1,2}$/).test(written)) return false
  const magnitude = magnitudeAfter(text, end)
  return magnitude ? !magnitude.isDoubtful : /^[\s\u00a0\u202f]?%/.test(text.slice(end, end + 2))
}

/** Every figure of the source is in the target, written as its language does, and no other. */
export const numbers: SegmentCheck = {
  find: (input) => {
    const { missing, extra, miswritten } = differences(input)
    const found = [missing, extra, miswritten].find((list) => list.length > 0) ?? []
    return faults(found.map(({ text }) => text))
  },
  // The figure was copied as the source language writes it: `2,644` in a German text.
  fix: (input) => {
    const { to } = input
    if (input.from === undefined || to === undefined) return input.target
    const { missing, miswritten } = differences(input)
    return [...missing, ...miswritten].reduce((target, { text, bare }) => {
      const written = localiseFigure(bare[0] ?? '', text, to)
      const copied = new RegExp(`(?<![\\d.,])${text.replaceAll('.', '\\.')}(?![\\d.,]?\\d)`, 'g')
      return written === undefined ? target : mapWords(target, (words) => words.replaceAll(copied, () => written))
    }, input.target)
  },
}

/** Every date of the source is a date of the target, or its day, month and year stand there apart. */
export const dates: SegmentCheck = {
  find: ({ sourcePlain, targetPlain, from, to }) => {
    if (!/\d/.test(sourcePlain)) return undefined
    const wanted = datesIn(withoutAddresses(sourcePlain), from)
    if (wanted.length === 0) return undefined
    const found = datesIn(withoutAddresses(targetPlain), to)
    const said = numbersOf(targetPlain, to).said
    return faults(
      wanted
        .filter((date) => !found.some((other) => isSame(date, other)) && !isSaidApart(date, found, said, to))
        .map(({ text }) => text),
    )
  },
}

function isSame(a: DateMention, b: DateMention): boolean {
  const fields = ['year', 'month', 'day'] as const
  return a.readings.some((one) => b.readings.some((other) => fields.every((field) => one[field] === other[field])))
}

/**
 * "12 and 13 May 2024": the day is not beside its month, nor beside another one. The month must be said, in words or in
 * figures, where we know the words.
 */
function isSaidApart(
  date: DateMention,
  found: readonly DateMention[],
  said: ReadonlySet<string>,
  language: string | undefined,
): boolean {
  return date.readings.some(
    ({ year, month, day }) =>
      !found.some(
        ({ readings }) => day !== undefined && readings.every((other) => other.day === day && other.month !== month),
      ) &&
      (!knowsMonths(language) ||
        found.some(({ readings }) => readings.some((other) => other.month === month)) ||
        (found.length === 0 && said.has(String(month)))) &&
      [year, day].every((part) => part === undefined || said.has(String(part))),
  )
}

import type { XliffFault } from '../faults.ts'
import type { AttributeType } from './attribute-types.ts'

export interface AttributeRule {
  readonly type: AttributeType
  /** What it means when the value is none of the type. */
  readonly fault: XliffFault
  readonly required: boolean
  /** Only from this version on. */
  readonly since?: '2.2'
}

/** A place in the order of an element's children. */
export interface Slot {
  /** Names as `vocabularyName` gives them; `*` for whatever is of another namespace, modules included. */
  readonly names: readonly string[]
  readonly least: number
  readonly most: number
  /** What it means when there are fewer, more, or when they stand too late. */
  readonly missing: XliffFault
  readonly repeated: XliffFault
  readonly misplaced: XliffFault
  readonly since?: '2.2'
}

export interface ElementRule {
  /** By name; those of the namespace `xml` with their prefix. */
  readonly attributes: Readonly<Record<string, AttributeRule>>
  /** Attributes of namespaces other than those of XLIFF may stand here. */
  readonly openAttributes: boolean
  readonly text: boolean
  /** `anything`: content of others, not looked at. */
  readonly children: readonly Slot[] | 'anything'
}

export type ElementRules = Readonly<Record<string, ElementRule>>

export function optional(type: AttributeType, fault: XliffFault = 'xliff.attribute-value'): AttributeRule {
  return { type, fault, required: false }
}

export function required(type: AttributeType, fault: XliffFault = 'xliff.attribute-value'): AttributeRule {
  return { type, fault, required: true }
}

type SlotFaults = Partial<Pick<Slot, 'missing' | 'repeated' | 'misplaced' | 'since'>>

function slot(names: string, least: number, most: number, faults: SlotFaults): Slot {
  return {
    names: names.split(' '),
    least,
    most,
    missing: 'xliff.element-missing',
    repeated: 'xliff.element-repeated',
    misplaced: 'xliff.element-misplaced',
    ...faults,
  }
}

export const one = (names: string, faults: SlotFaults = {}) => slot(names, 1, 1, faults)
export const maybe = (names: string, faults: SlotFaults = {}) => slot(names, 0, 1, faults)
export const some = (names: string, faults: SlotFaults = {}) => slot(names, 1, Infinity, faults)
export const any = (names: string, faults: SlotFaults = {}) => slot(names, 0, Infinity, faults)
export const others = any('*', { misplaced: 'xliff.extension-element-misplaced' })

/** An element with everything said; nothing said is nothing allowed. */
export function element(rule: Partial<ElementRule>): ElementRule {
  return { attributes: {}, openAttributes: false, text: false, children: [], ...rule }
}

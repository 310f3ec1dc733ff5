import type { XliffFault } from './faults.ts'
import { fragmentPrefixes } from './namespaces.ts'
import { attributeTypes } from './vocabulary/attribute-types.ts'

/** What a fragment identifier names: containers on the way, and at most one thing within the last. */
export interface Fragment {
  readonly file?: string
  readonly group?: string
  readonly unit?: string
  /** `n` note, `d` data, `t` inline of a target, a module's prefix, or empty: segment, ignorable or inline of a source. */
  readonly leaf?: { readonly prefix: string; readonly id: string }
}

const containers: readonly string[] = ['f', 'g', 'u']
const leaves: readonly string[] = ['n', 'd', 't']

/**
 * Reads a fragment identifier (XLIFF 2.1 §3.2.1), with its `#`. A leading slash means from the document's root; without
 * one it is read from where it stands.
 */
export function parseFragment(reference: string): Fragment | XliffFault {
  const selectors = reference.replace(/^#\/?/, '').split('/')
  const read: { prefix: string; id: string }[] = []
  for (const selector of selectors) {
    const equals = selector.indexOf('=')
    const prefix = equals < 0 ? '' : selector.slice(0, equals)
    const id = selector.slice(equals + 1)
    if (equals >= 0 && !attributeTypes.nmtoken.test(prefix)) return 'xliff.fragment-prefix-not-nmtoken'
    // A prefix by itself, as in `#n/n1`, is an equals sign mistaken.
    const isBarePrefix = equals < 0 && selectors.length > 1 && [...containers, ...leaves].includes(id)
    if (isBarePrefix || !attributeTypes.nmtoken.test(id)) return 'xliff.fragment-syntax'
    read.push({ prefix, id })
  }
  return faultOf(read.map(({ prefix }) => prefix)) ?? fragmentOf(read)
}

function faultOf(prefixes: readonly string[]): XliffFault | undefined {
  const named = prefixes.filter((prefix) => prefix !== '')
  if (new Set(named).size < named.length) return 'xliff.fragment-prefix-repeated'
  for (const prefix of named) {
    if (containers.includes(prefix) || leaves.includes(prefix)) continue
    if (prefix.length === 1) return 'xliff.fragment-prefix-too-short'
    if (!Object.hasOwn(fragmentPrefixes, prefix)) return 'xliff.fragment-prefix-unknown'
  }
  const ranks = prefixes.map((prefix) => containers.indexOf(prefix))
  if (ranks.filter((rank) => rank < 0).length > 1) return 'xliff.fragment-many-leaves'
  if (ranks.slice(0, -1).includes(-1)) return 'xliff.fragment-leaf-misplaced'
  const onTheWay = ranks.filter((rank) => rank >= 0)
  return onTheWay.some((rank, index) => rank < (onTheWay[index - 1] ?? -1)) ? 'xliff.fragment-order' : undefined
}

function fragmentOf(selectors: readonly { readonly prefix: string; readonly id: string }[]): Fragment {
  const of = (prefix: string) => selectors.find((selector) => selector.prefix === prefix)?.id
  const [file, group, unit] = [of('f'), of('g'), of('u')]
  const leaf = selectors.find(({ prefix }) => !containers.includes(prefix))
  return {
    ...(file === undefined ? {} : { file }),
    ...(group === undefined ? {} : { group }),
    ...(unit === undefined ? {} : { unit }),
    ...(leaf ? { leaf } : {}),
  }
}

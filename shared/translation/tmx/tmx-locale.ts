/** How a language of a file answers to one that is wanted. */
export type LocaleFit = 'same' | 'language' | 'none'

/**
 * Compares language tags (BCP 47) as memories need it: `EN-US` is `en-us`, and both are English to a desk that asks for `en`.
 * Underscores, as some tools write them, count as hyphens.
 */
export function localeFit(tag: string, wanted: string): LocaleFit {
  const [a, b] = [normalised(tag), normalised(wanted)]
  if (a === b) return 'same'
  return language(a) === language(b) ? 'language' : 'none'
}

/** The best of several for a wanted locale, the first of equals; its place in the list, or -1. */
export function bestFit(tags: readonly string[], wanted: string): number {
  const same = tags.findIndex((tag) => localeFit(tag, wanted) === 'same')
  return same >= 0 ? same : tags.findIndex((tag) => localeFit(tag, wanted) === 'language')
}

function normalised(tag: string): string {
  return tag.trim().replaceAll('_', '-').toLowerCase()
}

function language(tag: string): string {
  return tag.split('-', 1)[0] ?? ''
}

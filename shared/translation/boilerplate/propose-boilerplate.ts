import type { Boilerplate } from '../../model/boilerplate.ts'
import type { Block, Translation } from '../../model/page.ts'
import { boilerplateSource, currentTranslations } from './boilerplate-source.ts'

/** A place that holds a snippet, as it is now. */
export interface BoilerplatePlace {
  readonly block: Pick<Block, 'markup' | 'boilerplate'>
  readonly targetLocales: readonly string[]
  /** Of the block's segment, in any language. */
  readonly translations: readonly PlacedTranslation[]
}

export type PlacedTranslation = Pick<Translation, 'locale' | 'text' | 'origin' | 'isEdited' | 'lockedBy'>

export interface ProposedTranslation {
  readonly locale: string
  /** Coded texts; `before` is empty where there is none yet. */
  readonly before: string
  readonly after: string
  /** `keep`: somebody translated it here, or locked it. It stays; where the source changes it is outdated. */
  readonly action: 'take' | 'keep'
}

/** What a snippet has that a place has not. Nothing of it happens unless somebody accepts it. */
export interface BoilerplateProposal {
  readonly version: number
  /** Coded texts. Absent where the source is the same and only translations differ. */
  readonly source?: { readonly before: string; readonly after: string }
  readonly translations: readonly ProposedTranslation[]
}

/**
 * What to propose to a place. `undefined`: it has everything, or this version was declined there. Told by the words, not
 * by the numbers of versions: two desks may have made the same number of different words.
 */
export function proposeBoilerplate(
  place: BoilerplatePlace,
  boilerplate: Pick<Boilerplate, 'markup' | 'version' | 'translations'>,
): BoilerplateProposal | undefined {
  const { block } = place
  if (block.boilerplate === undefined || block.boilerplate.declined === boilerplate.version) return undefined
  const translations = proposedTranslations(place, boilerplate)
  const isSourceNew = block.markup !== boilerplate.markup
  if (!isSourceNew && !translations.some(({ action }) => action === 'take')) return undefined
  return {
    version: boilerplate.version,
    translations,
    ...(isSourceNew
      ? { source: { before: boilerplateSource(block).source, after: boilerplateSource(boilerplate).source } }
      : {}),
  }
}

/** The snippet's translations that a place has not, by language of its page. */
export function proposedTranslations(
  { targetLocales, translations }: Pick<BoilerplatePlace, 'targetLocales' | 'translations'>,
  boilerplate: Pick<Boilerplate, 'markup' | 'translations'>,
): ProposedTranslation[] {
  const offered = currentTranslations(boilerplate)
  return targetLocales.flatMap((locale): ProposedTranslation[] => {
    const after = offered.get(locale)
    const here = translations.find((translation) => translation.locale === locale)
    if (after === undefined || here?.text === after) return []
    return [{ locale, before: here?.text ?? '', after, action: isFromSnippet(here) ? 'take' : 'keep' }]
  })
}

/** What came from a snippet and was left as it came may be replaced by what the snippet says now; nobody's own words. */
function isFromSnippet(here: PlacedTranslation | undefined): boolean {
  if (here === undefined || here.text.trim() === '') return here?.lockedBy === undefined
  return here.origin === 'memory' && here.isEdited !== true && here.lockedBy === undefined
}

import { translationOrigins } from '../../model/page.ts'
import type { TmUnit } from '../../model/tm-unit.ts'
import { codedPlainText } from '../coded-text.ts'
import { tmUnitId } from '../tm/unit-id.ts'
import type { NewUnit } from '../tm/unit-for.ts'
import { encodeSegs, type Seg } from './seg-builder.ts'
import { fromTmxDate } from './tmx-date.ts'
import { bestFit } from './tmx-locale.ts'
import type { TmxIssueCode } from './tmx-report.ts'

/** One language of a unit, as the file has it. */
export interface TmxVariant {
  /** Absent where the file does not say. */
  readonly language?: string | undefined
  readonly seg: Seg
  readonly attributes: Readonly<Record<string, string>>
}

/** One `tu`: its variants, attributes and properties, those of its variants included. */
export interface TmxElement {
  readonly line: number
  readonly variants: readonly TmxVariant[]
  readonly attributes: Readonly<Record<string, string>>
  readonly properties: readonly { readonly type: string; readonly value: string }[]
}

/** A unit for the memory; dates where the file has them. */
export type TmxUnit = NewUnit & { readonly createdAt?: string; readonly updatedAt?: string }

export interface TmxWish {
  readonly sourceLocale: string
  readonly targetLocales: readonly string[]
  /** Where the units come from, for their provenance. Absent: what the file itself says of each. */
  readonly fileName?: string
}

/** Properties of our own, by what they hold. */
export const properties = { origin: 'x-origin', context: 'x-context', importedFrom: 'x-imported-from' } as const

/** The units of a `tu` in the languages asked for. `report` hears what was passed over. */
export function unitsOf(
  element: TmxElement,
  wish: TmxWish,
  report: (code: TmxIssueCode, detail?: string) => void,
): { readonly unit: TmxUnit; readonly dropped: number }[] {
  const spoken = element.variants.flatMap((variant) =>
    variant.language === undefined ? [] : [{ ...variant, language: variant.language }],
  )
  if (spoken.length < element.variants.length) report('tmx.no-language')
  const tags = spoken.map(({ language }) => language.toLowerCase())
  for (const tag of new Set(tags)) {
    if (tags.filter((each) => each === tag).length > 1) report('tmx.language-twice', tag)
  }
  const source = spoken[bestFit(tags, wish.sourceLocale)]
  if (!source) {
    report('tmx.no-source', wish.sourceLocale)
    return []
  }
  const units = wish.targetLocales.flatMap((targetLocale) => {
    const target = spoken[bestFit(tags, targetLocale)]
    // A German source is no translation into Austrian German.
    if (!target || target === source) return []
    const { dropped, ...text } = encodeSegs(source.seg, target.seg)
    if (isBlank(text.source) || isBlank(text.target)) {
      report('tmx.empty', isBlank(text.source) ? source.language : target.language)
      return []
    }
    if (dropped > 0) report('tmx.codes-dropped', String(dropped))
    const unit = { ...text, codes: [...text.codes], sourceLocale: wish.sourceLocale, targetLocale }
    return [{ unit: { id: tmUnitId(unit), ...unit, ...provenance(element, target, wish) }, dropped }]
  })
  const hasAny = wish.targetLocales.some((locale) => {
    const fit = bestFit(tags, locale)
    return fit >= 0 && spoken[fit] !== source
  })
  if (!hasAny) report('tmx.no-target', [...new Set(tags)].join(', '))
  return units
}

function isBlank(coded: string): boolean {
  return codedPlainText(coded).trim() === ''
}

type Provenance = Pick<TmxUnit, 'contexts' | 'origin'> &
  Partial<Pick<TmxUnit, 'importedFrom' | 'createdAt' | 'updatedAt'>>

function provenance({ attributes, properties: said }: TmxElement, target: TmxVariant, wish: TmxWish): Provenance {
  const all = (type: string) => said.flatMap((property) => (property.type === type ? [property.value] : []))
  const importedFrom = wish.fileName ?? all(properties.importedFrom)[0]
  const createdAt = fromTmxDate(target.attributes.creationdate) ?? fromTmxDate(attributes.creationdate)
  const updatedAt = fromTmxDate(target.attributes.changedate) ?? fromTmxDate(attributes.changedate) ?? createdAt
  return {
    contexts: [...new Set(all(properties.context))],
    origin: originOf(all(properties.origin)[0], target.attributes.creationid ?? attributes.creationid),
    ...(importedFrom === undefined ? {} : { importedFrom }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  }
}

/** `MT!` is how several tools sign what a machine translated. */
function originOf(said: string | undefined, author: string | undefined): TmUnit['origin'] {
  const known = translationOrigins.find((origin) => origin === said)
  return known ?? (/^mt!?$/i.test(author ?? '') ? 'machine' : 'human')
}

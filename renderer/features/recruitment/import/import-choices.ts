import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { LegalBasis } from '../../../../shared/model/legal-basis.ts'
import { rulesFrom } from '../../../../shared/recruitment/import/answers.ts'
import { provenDateStyle, type DateStyle } from '../../../../shared/recruitment/import/dates.ts'
import { isPersonField } from '../../../../shared/recruitment/import/fields.ts'
import {
  columnLabels,
  guessMapping,
  headerShape,
  mappingFromRecord,
  type ColumnMapping,
} from '../../../../shared/recruitment/import/mapping.ts'
import type { SuspectDecision } from '../../../../shared/recruitment/import/match-run.ts'
import { provenStyle, type NumberStyle } from '../../../../shared/recruitment/import/numbers.ts'
import { carefulPolicies, type UpdatePolicies } from '../../../../shared/recruitment/import/update-policy.ts'
import type { LegalType } from '../../../../shared/recruitment/legal-types.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { ImportPlan, ImportReport, Inspection } from '../../../workers/import/protocol.ts'

export type InspectedList = Extract<Inspection, { kind: 'list' }>

/** What the person decided about the file; all of it may be changed until the import runs. */
export interface ImportChoices {
  readonly mapping: ColumnMapping
  readonly numberStyles: Readonly<Record<number, NumberStyle>>
  readonly dateStyles: Readonly<Record<number, DateStyle>>
  readonly plainZeros: readonly number[]
  readonly country: string | undefined
  readonly legalType: LegalType | undefined
  readonly policies: UpdatePolicies
  readonly basis: LegalBasis['basis']
  readonly evidence: string
  readonly suspects: NonNullable<ImportPlan['suspects']>
  /** Line → column → corrected text. */
  readonly fixes: NonNullable<ImportPlan['fixes']>
}

const openSuspects: { readonly all: SuspectDecision; readonly byLine: Readonly<Record<number, SuspectDecision>> } = {
  all: 'new',
  byLine: {},
}

/** What is proposed for a file: as one of the same columns was imported the last time, else guessed. */
export async function proposeChoices(
  db: ReadDatabase,
  { header }: InspectedList,
  facts: {
    readonly fileName: string
    readonly country: string | undefined
    readonly customFields: readonly CustomField[]
  },
): Promise<ImportChoices> {
  const shape = headerShape(header)
  const last = (await db.importBatch.toArray())
    .filter(({ mapping }) => headerShape(Object.keys(mapping)) === shape)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
  const { rules, policies } = rulesFrom(last?.answers ?? {}, columnLabels(header))
  return {
    mapping: last === undefined ? guessMapping(header, facts.customFields) : mappingFromRecord(header, last.mapping),
    numberStyles: rules.numberStyles ?? {},
    dateStyles: rules.dateStyles ?? {},
    plainZeros: rules.plainZeros ?? [],
    country: rules.defaultCountry ?? facts.country,
    legalType: rules.defaultLegalType,
    policies: policies ?? carefulPolicies,
    basis: 'legitimateInterest',
    evidence: facts.fileName,
    suspects: openSuspects,
    fixes: {},
  }
}

/** A column that proves its own style is answered, in sight; one that does not waits for the person. */
export function withProvenStyles(choices: ImportChoices, { evidence, dates }: ImportReport): ImportChoices {
  const numberStyles = proven(evidence, choices.numberStyles, provenStyle)
  const dateStyles = proven(dates, choices.dateStyles, provenDateStyle)
  if (numberStyles === choices.numberStyles && dateStyles === choices.dateStyles) return choices
  return { ...choices, numberStyles, dateStyles }
}

function proven<Evidence extends { readonly ambiguous: number }, Style>(
  evidence: Readonly<Record<number, Evidence>>,
  answered: Readonly<Record<number, Style>>,
  styleOf: (evidence: Evidence) => Style | undefined,
): Readonly<Record<number, Style>> {
  const found = Object.entries(evidence).flatMap(([column, each]) => {
    const style = each.ambiguous > 0 ? styleOf(each) : undefined
    return style === undefined || answered[Number(column)] !== undefined ? [] : [[column, style] as const]
  })
  return found.length === 0 ? answered : { ...answered, ...Object.fromEntries(found) }
}

export function bringsPeople(mapping: ColumnMapping): boolean {
  return mapping.some(isPersonField)
}

export interface PlanFacts {
  readonly source: string
  readonly customFields: readonly CustomField[]
  readonly today: string
  readonly lineWords: string
}

/** The plan of an import; nothing while the columns of the choices are not those of the file. */
export function planOf(
  inspection: Inspection | undefined,
  choices: ImportChoices | undefined,
  { source, customFields, today, lineWords }: PlanFacts,
): ImportPlan | undefined {
  if (inspection?.kind !== 'list' || choices === undefined) return undefined
  if (choices.mapping.length !== inspection.header.length) return undefined
  return {
    format: inspection.format,
    header: inspection.header,
    rules: {
      labels: columnLabels(inspection.header),
      mapping: choices.mapping,
      numberStyles: choices.numberStyles,
      dateStyles: choices.dateStyles,
      plainZeros: choices.plainZeros,
      defaultCountry: choices.country,
      defaultLegalType: choices.legalType,
      source,
      customFields,
    },
    policies: choices.policies,
    suspects: choices.suspects,
    fixes: choices.fixes,
    ...(bringsPeople(choices.mapping)
      ? { people: { basis: choices.basis, evidence: choices.evidence.trim(), lineWords, today } }
      : {}),
  }
}

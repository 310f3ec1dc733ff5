import type { CustomField } from '../../model/custom-field.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Recruitment } from '../../model/recruitment.ts'
import { customKey, customValueOf, writeCustomText } from '../custom-values.ts'
import { stageOf } from '../stages.ts'

/** One organisation as an export sees it. */
export interface ExportedOrganisation {
  readonly organisation: Organisation
  readonly recruitment: Recruitment | undefined
}

export interface ExportColumn {
  readonly id: string
  /** As the file has it: a name the import knows, in whatever language the desk is. */
  readonly header: string
  /** A figure stays one in a workbook. */
  readonly value: (exported: ExportedOrganisation) => string | number | undefined
}

/** A trailing separator keeps a single name with a comma in it one name. */
function listOf(values: readonly string[]): string {
  const isOne = values.length === 1 && /[,|\n]/.test(values[0] ?? '')
  return isOne ? `${values[0]};` : values.join('; ')
}

const of =
  (read: (organisation: Organisation) => string | number | undefined) =>
  ({ organisation }: ExportedOrganisation) =>
    read(organisation)

/** What an import reads back. */
const importable = [
  { id: 'name', header: 'name', value: of(({ name }) => name) },
  { id: 'localName', header: 'local name', value: of(({ localName }) => localName) },
  { id: 'aliases', header: 'aliases', value: of(({ aliases }) => listOf(aliases)) },
  { id: 'legalType', header: 'legal type', value: of(({ legalType }) => legalType) },
  { id: 'mainActivity', header: 'main activity', value: of(({ mainActivity }) => mainActivity) },
  { id: 'country', header: 'country', value: of(({ country }) => country) },
  { id: 'nuts', header: 'nuts', value: of(({ nuts }) => nuts) },
  { id: 'nationalId', header: 'national id', value: of(({ nationalId }) => nationalId) },
  { id: 'place', header: 'place', value: of(({ place }) => place) },
  { id: 'address', header: 'address', value: of(({ address }) => address) },
  { id: 'website', header: 'website', value: of(({ website }) => website) },
  { id: 'email', header: 'email', value: of(({ email }) => email) },
  { id: 'phone', header: 'phone', value: of(({ phone }) => phone) },
  { id: 'population', header: 'population', value: of(({ population }) => population?.value) },
  { id: 'populationDate', header: 'population date', value: of(({ population }) => population?.date) },
  { id: 'employees', header: 'employees', value: of(({ employees }) => employees?.value) },
  { id: 'employeesDate', header: 'employees date', value: of(({ employees }) => employees?.date) },
  { id: 'icleiMember', header: 'iclei', value: of(({ icleiMember }) => icleiMember) },
  { id: 'replacedBy', header: 'replaced by', value: of(({ replacedBy }) => replacedBy) },
  { id: 'latitude', header: 'latitude', value: of(({ location }) => location?.latitude) },
  { id: 'longitude', header: 'longitude', value: of(({ location }) => location?.longitude) },
  { id: 'tags', header: 'tags', value: of(({ tags }) => listOf(tags)) },
  { id: 'note', header: 'note', value: of(({ note }) => note) },
] as const satisfies readonly ExportColumn[]

/** Where we stand: told, and left out by an import, which does not move anybody. */
const beside = [
  { id: 'stage', header: 'desk stage', value: ({ recruitment }: ExportedOrganisation) => stageOf(recruitment) },
  {
    id: 'nextStep',
    header: 'desk next step',
    value: ({ recruitment }: ExportedOrganisation) => recruitment?.nextStep,
  },
  {
    id: 'nextStepDue',
    header: 'desk next step due',
    value: ({ recruitment }: ExportedOrganisation) => recruitment?.nextStepDue,
  },
  { id: 'sharing', header: 'desk sharing', value: of(({ sharing }) => sharing) },
] as const satisfies readonly ExportColumn[]

/** Every column of an export, the focal point's own fields after the others, retired ones too: nothing is lost. */
export function exportColumns(customFields: readonly CustomField[]): readonly ExportColumn[] {
  return [
    ...importable,
    ...customFields.map((field): ExportColumn => ({
      id: customKey(field.id),
      header: field.name,
      value: ({ organisation }) => {
        const value = customValueOf(organisation, field.id)
        return typeof value === 'number' ? value : writeCustomText(field, value)
      },
    })),
    ...beside,
  ]
}

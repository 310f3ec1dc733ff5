import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import { BYTE_ORDER_MARK, csvLine, guardFormula } from '../../../../shared/text/csv-writer.ts'

/** Columns of an export; their names are ones the import knows, so that it reads in as it was. */
const columns: readonly {
  readonly header: string
  readonly value: (organisation: Organisation) => string | undefined
}[] = [
  { header: 'name', value: ({ name }) => name },
  { header: 'local name', value: ({ localName }) => localName },
  { header: 'aliases', value: ({ aliases }) => listOf(aliases) },
  { header: 'legal type', value: ({ legalType }) => legalType },
  { header: 'main activity', value: ({ mainActivity }) => mainActivity },
  { header: 'country', value: ({ country }) => country },
  { header: 'nuts', value: ({ nuts }) => nuts },
  { header: 'national id', value: ({ nationalId }) => nationalId },
  { header: 'place', value: ({ place }) => place },
  { header: 'address', value: ({ address }) => address },
  { header: 'website', value: ({ website }) => website },
  { header: 'email', value: ({ email }) => email },
  { header: 'phone', value: ({ phone }) => phone },
  { header: 'population', value: ({ population }) => population?.value.toString() },
  { header: 'employees', value: ({ employees }) => employees?.value.toString() },
  { header: 'iclei', value: ({ icleiMember }) => icleiMember },
  { header: 'replaced by', value: ({ replacedBy }) => replacedBy },
  { header: 'tags', value: ({ tags }) => listOf(tags) },
  { header: 'note', value: ({ note }) => note },
]

/** A trailing separator keeps a single name with a comma in it one name. */
function listOf(values: readonly string[]): string {
  return values.length === 1 && values[0]?.includes(',') === true ? `${values[0]};` : values.join('; ')
}

export function exportHeader(): string {
  return csvLine(columns.map(({ header }) => header))
}

/** One organisation as a line; no cell of it can run as a formula in a spreadsheet. */
export function exportLine(organisation: Organisation): string {
  return csvLine(columns.map(({ value }) => guardFormula(value(organisation) ?? '')))
}

/** Organisations as a CSV file, in the order of the ids, read some thousands at a time. */
export async function exportOrganisations(db: ReadDatabase, ids: readonly string[]): Promise<Blob> {
  const parts: Blob[] = [new Blob([`${BYTE_ORDER_MARK}${exportHeader()}\r\n`])]
  for (let at = 0; at < ids.length; at += 2_000) {
    const found = await db.organisation.bulkGet(ids.slice(at, at + 2_000))
    const lines = found.flatMap((organisation) =>
      organisation === undefined ? [] : [`${exportLine(organisation)}\r\n`],
    )
    parts.push(new Blob(lines))
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

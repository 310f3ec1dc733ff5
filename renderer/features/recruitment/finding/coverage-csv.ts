import { sumCoverage, type RegionCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import { BYTE_ORDER_MARK, csvLine, guardFormula } from '../../../../shared/text/csv-writer.ts'

/** The figures of the coverage as a file, with their sum in the last line. */
export function coverageCsv(regions: readonly RegionCoverage[]): Blob {
  const line = (region: string, places: string, counts: Omit<RegionCoverage, 'region' | 'country' | 'places'>) =>
    csvLine([
      guardFormula(region),
      guardFormula(places),
      ...[counts.authorities, counts.contacted, counts.inDialogue, counts.joined].map(String),
    ])
  const lines = [
    csvLine(['region', 'places', 'authorities', 'contacted', 'in dialogue', 'joined']),
    ...regions.map((region) => line(region.region, region.places.join('; '), region)),
    line('*', '', sumCoverage(regions)),
  ]
  return new Blob([`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' })
}

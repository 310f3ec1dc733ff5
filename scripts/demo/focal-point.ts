import { readFileSync } from 'node:fs'
import { inTerritory } from '../../shared/recruitment/territory.ts'
import type { Organisation } from '../../shared/model/organisation.ts'

interface DemoFocalPoint {
  readonly name: string
  readonly territory: readonly string[]
  /** What a list of its territory says somewhere. */
  readonly sign: RegExp
}

const focalPoints: readonly DemoFocalPoint[] = [
  { name: 'CLES', territory: ['GB-ENG'], sign: /\bEngland\b|\.gov\.uk/ },
  { name: 'PlanMiljø', territory: ['DK'], sign: /\bHovedstaden\b|\bSjælland\b|\bDanmark\b/ },
]
const usual: DemoFocalPoint = { name: 'CSCP', territory: ['DE'], sign: /./ }

/** Whose list this is: an authority can only join the focal point of its own territory. */
export function focalPointFor(csv: string): DemoFocalPoint {
  const text = readFileSync(csv, 'utf8').slice(0, 100_000)
  return focalPoints.find(({ sign }) => sign.test(text)) ?? usual
}

/** The first authority by name that exists, has a name of its own, and lies in the territory. Errors: there is none. */
export function pickProspect(organisations: readonly Organisation[], territory: readonly string[]): string {
  const names = organisations.map(({ name }) => name)
  const possible = organisations
    .filter((each) => each.replacedBy === undefined && inTerritory(each, territory))
    .map(({ name }) => name)
    .filter((name) => names.filter((other) => other === name).length === 1)
    .sort((a, b) => a.localeCompare(b))
  const [first] = possible
  if (first === undefined) throw new Error(`no authority of the list lies in ${territory.join(', ')}`)
  return first
}

import { derivedId, randomIds } from '../../../shared/ids.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { enrolResponse, LIMITS, pushResponse, SCHEMA_VERSION, tokenResponse } from '../../../shared/sync/wire.ts'

/** The focal point whose desk the benches open (`resources/network/focal-points.json`). */
export const benchFocalPoint = { key: 'cscp', name: 'CSCP' } as const

const kinds = ['la', 'ra', 'cga', 'body-pl', 'pub-undert'] as const
const parts = [
  'Auen',
  'Birken',
  'Dorn',
  'Eichen',
  'Falken',
  'Grün',
  'Hasel',
  'Ilmen',
  'Linden',
  'Mühlen',
  'Oster',
] as const
const ends = ['bach', 'burg', 'feld', 'hausen', 'heim', 'rode', 'stedt', 'tal'] as const

/** An invented authority with what a list of authorities usually says; the same number gives the same one. */
export function inventOrganisation(n: number, at: string): Organisation {
  const place = `${parts[n % parts.length]}${ends[(n >> 3) % ends.length]}`
  return {
    id: derivedId('bench', String(n)),
    createdAt: at,
    updatedAt: at,
    rev: 0,
    name: `Stadt ${place} ${n}`,
    aliases: [`${place} (${n})`],
    legalType: kinds[n % kinds.length] ?? 'la',
    country: 'DE',
    nuts: `DE${(n % 9) + 1}`,
    nationalId: String(8_000_000 + n),
    place,
    website: `https://www.authority-${n}.example`,
    population: { value: 1_000 + (n % 400_000), source: 'bench' },
    employees: { value: 20 + (n % 12_000), source: 'bench' },
    icleiMember: n % 7 === 0 ? 'yes' : 'no',
    tags: [`group ${n % 12}`],
    sharing: 'shared',
  }
}

async function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** Sends `count` shared organisations to a practice secretariat, as a desk of the focal point would. */
export async function seedSecretariat(address: string, code: string, count: number): Promise<void> {
  const at = new Date().toISOString()
  const enrolled = enrolResponse.parse(
    await post(`${address}/v1/enrol`, {
      code,
      deviceName: 'bench',
      focalPoint: { id: derivedId('focalPoint', benchFocalPoint.key), name: benchFocalPoint.name },
      member: { id: randomIds.next(), name: 'Bench', role: 'officer' },
    }),
  )
  const { accessToken } = tokenResponse.parse(
    await post(`${address}/v1/token`, { refreshToken: enrolled.refreshToken }),
  )
  for (let start = 0; start < count; start += LIMITS.pushOps) {
    const ops = Array.from({ length: Math.min(LIMITS.pushOps, count - start) }, (_, i) => {
      const { rev: baseRev, ...patch } = inventOrganisation(start + i, at)
      const op = {
        type: 'organisation',
        id: patch.id,
        action: 'create',
        baseRev,
        schemaVersion: SCHEMA_VERSION,
        base: {},
        at,
      }
      return { ...op, opId: randomIds.next(), patch }
    })
    const headers = { authorization: `Bearer ${accessToken}`, 'idempotency-key': randomIds.next() }
    const { results } = pushResponse.parse(await post(`${address}/v1/push`, { ops }, headers))
    const refused = results.find(({ outcome }) => outcome !== 'applied')
    if (refused) throw new Error(`the secretariat did not apply an op: ${JSON.stringify(refused)}`)
  }
}

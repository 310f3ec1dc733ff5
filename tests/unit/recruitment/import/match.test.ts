import { describe, expect, it } from 'vitest'
import type { OrganisationDraft } from '../../../../shared/recruitment/import/check-row.ts'
import { MatchIndex } from '../../../../shared/recruitment/import/match-index.ts'
import { MatchRun } from '../../../../shared/recruitment/import/match-run.ts'

type Fields = Partial<OrganisationDraft>
const draft = (fields: Fields = {}): OrganisationDraft => ({
  name: 'Newtown Council',
  country: 'GB',
  aliases: [],
  tags: [],
  icleiMember: 'unknown',
  ...fields,
})

/** Imports rows over what is known (id → fields); answers, row by row, what each was taken for. */
function runOver(known: Readonly<Record<string, Fields>>, rows: readonly Fields[]): readonly string[] {
  const index = new MatchIndex()
  for (const [id, fields] of Object.entries(known)) index.add(id, draft(fields))
  let next = 0
  const run = new MatchRun(index, () => `new${++next}`)
  return rows.map((fields) => {
    const match = run.match(draft(fields))
    return match.kind === 'repeated' ? `${match.id} again` : match.id
  })
}

describe('finding an organisation again', () => {
  it('goes by national id and country first, whatever the name became', () => {
    expect(
      runOver({ a: { nationalId: '0259', country: 'DK' } }, [{ name: 'Køge', nationalId: '0259', country: 'DK' }]),
    ).toEqual(['a'])
    expect(
      runOver({ a: { nationalId: '0259', country: 'DK' } }, [{ name: 'X', nationalId: '0259', country: 'SE' }]),
    ).toEqual(['new1'])
  })

  it('goes by folded name and country next', () => {
    expect(runOver({ a: { name: 'Køge' } }, [{ name: 'KOGE' }])).toEqual(['a'])
    expect(runOver({ a: { name: 'Київ' } }, [{ name: 'КИЇВ' }])).toEqual(['a'])
  })

  it('takes another national id or another place for another organisation', () => {
    expect(runOver({ a: { nationalId: '1' } }, [{ nationalId: '2' }])).toEqual(['new1'])
    expect(runOver({ a: { place: 'Kent' } }, [{ place: 'Powys' }, {}])).toEqual(['new1', 'a'])
  })

  it('keeps two authorities of one name apart, in the file and when it is imported again', () => {
    const rows = [{ website: 'https://a.uk' }, { website: 'https://b.uk' }]
    expect(runOver({}, rows)).toEqual(['new1', 'new2'])
    expect(runOver({ a: rows[0] ?? {}, b: rows[1] ?? {} }, rows)).toEqual(['a', 'b'])
    expect(runOver({ a: rows[0] ?? {}, b: rows[1] ?? {} }, rows.toReversed())).toEqual(['b', 'a'])
  })

  it('finds one again whose website was corrected here since', () => {
    expect(runOver({ a: { website: 'https://new.uk' } }, [{ website: 'https://old.uk' }])).toEqual(['a'])
  })

  it('takes a repeated row for the same organisation', () => {
    expect(runOver({}, [{ website: 'https://a.uk' }, { website: 'https://a.uk' }, {}])).toEqual([
      'new1',
      'new1 again',
      'new1 again',
    ])
  })
})

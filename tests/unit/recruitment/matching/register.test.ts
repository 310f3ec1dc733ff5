import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Register } from '../../../../shared/recruitment/matching/match-register.ts'
import { CsvReader } from '../../../../shared/text/csv-reader.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'registers')
const accepted = (register: Register, name: string): string | undefined => {
  const match = register.match(name)
  return match?.accepted === true ? match.entry.id : undefined
}

describe('looking a name up in a register', () => {
  const register = new Register([
    { id: 'city', name: 'Stadt Auenheim' },
    { id: 'county', name: 'Landkreis Auenheim' },
    { id: 'main', name: 'Dornstedt am Main' },
    { id: 'oder', name: 'Dornstedt (Oder)' },
    { id: 'ministry', name: 'Ministry of Finance' },
  ])

  it('takes a bare name for the town, and says which tier it found where one is named', () => {
    expect(accepted(register, 'Auenheim')).toBe('city')
    expect(accepted(register, 'Auenheim County')).toBe('county')
    expect(accepted(register, 'Finanzministerium')).toBe('ministry')
  })

  it('accepts nothing where two entries fit alike, or none does', () => {
    expect(accepted(register, 'Dornstedt')).toBeUndefined()
    expect(accepted(register, 'Universität Auenheim')).toBeUndefined()
    expect(accepted(register, 'Birkenfeld')).toBeUndefined()
    expect(register.match('')).toBeUndefined()
    expect(new Register([]).match('Auenheim')).toBeUndefined()
  })
})

function rowsOf(file: string): readonly (readonly string[])[] {
  const reader = new CsvReader(',')
  const items = [...reader.push(readFileSync(join(folder, file), 'utf8')), ...reader.end()]
  return items.flatMap((item) => (item.kind === 'record' ? [item.cells] : []))
}

describe.skipIf(!existsSync(folder))('the register of British authorities', () => {
  it('is found by the short names people use, hardly ever wrongly', () => {
    const [header = [], ...rows] = rowsOf('uk-local-authorities.csv')
    const [id, official, nice] = ['local-authority-code', 'official-name', 'nice-name'].map((name) =>
      header.indexOf(name),
    )
    const cell = (row: readonly string[], at = 0) => row[at] ?? ''
    const register = new Register(rows.map((row) => ({ id: cell(row, id), name: cell(row, official) })))
    const answers = rows.map((row) => ({ id: cell(row, id), found: accepted(register, cell(row, nice)) }))
    const found = answers.filter((answer) => answer.found === answer.id).length
    const wrong = answers.filter((answer) => answer.found !== undefined && answer.found !== answer.id).length
    expect(found / rows.length).toBeGreaterThan(0.9)
    expect(wrong / rows.length).toBeLessThan(0.01)
  })
})

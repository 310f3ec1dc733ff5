import { describe, expect, it } from 'vitest'
import {
  columnLabels,
  duplicateHeaders,
  guessMapping,
  headerShape,
  mappingFromRecord,
  mappingToRecord,
  REJECT_LINE,
  REJECT_REASON,
} from '../../../../shared/recruitment/import/mapping.ts'

describe('mapping columns by their names', () => {
  it.each([
    [
      'German',
      ['Gemeindename', 'AGS', 'Einwohner 2023', 'Webseite', 'E-Mail', 'Ort'],
      ['name', 'nationalId', 'population', 'website', 'email', 'place'],
    ],
    [
      'Danish',
      ['Kommune', 'Kommunekode', 'Folketal', 'Antal ansatte', 'Hjemmeside'],
      ['name', 'nationalId', 'population', 'employees', 'website'],
    ],
    [
      'Swedish',
      ['Kommun', 'Organisationsnummer', 'Folkmängd', 'Anställda'],
      ['name', 'nationalId', 'population', 'employees'],
    ],
    [
      'French',
      ['Dénomination', 'Nom', 'SIRET', 'Habitants', 'Pays'],
      [undefined, 'name', 'nationalId', 'population', 'country'],
    ],
    [
      'Italian',
      ['Ente', 'Codice IPA', 'Abitanti', 'Dipendenti', 'Sito web', 'PEC'],
      ['name', 'nationalId', 'population', 'employees', 'website', 'email'],
    ],
    [
      'Portuguese',
      ['Município', 'NIPC', 'População', 'Nº', 'Código País'],
      ['name', 'nationalId', 'population', undefined, 'country'],
    ],
    [
      'Latvian',
      ['Pašvaldība', 'Reģistrācijas numurs', 'Iedzīvotāju skaits', 'Tālrunis'],
      ['name', 'nationalId', 'population', 'phone'],
    ],
  ])('knows %s headers', (_, header, fields) => {
    expect(guessMapping(header)).toEqual(fields)
  })

  it('fills a field once, by the header that names it best, and lists by all that do', () => {
    const header = ['local-authority-code', 'official-name', 'nice-name', 'gss-code', 'alt-names', 'pop-2020', 'os']
    expect(guessMapping(header)).toEqual([
      'nationalId',
      'name',
      'aliases',
      undefined,
      'aliases',
      'population',
      undefined,
    ])
  })

  it('tells columns of one name apart', () => {
    const header = ['Name', 'Tel', 'Tel', '', 'Name']
    expect(columnLabels(header)).toEqual(['Name', 'Tel', 'Tel (2)', '#4', 'Name (2)'])
    expect(duplicateHeaders(header)).toEqual(['Tel', 'Name'])
    expect(guessMapping(header)).toEqual(['name', 'phone', undefined, undefined, undefined])
  })

  it('remembers a mapping for the next file of the same shape, rejected rows included', () => {
    const header = ['Stelle', 'Bürger', 'Land']
    const stored = mappingToRecord(header, ['name', 'population', undefined])
    expect(headerShape([...header, REJECT_LINE, REJECT_REASON])).toBe(headerShape(header))
    expect(headerShape(Object.keys(stored))).toBe(headerShape(header))
    expect(mappingFromRecord([...header, REJECT_LINE, REJECT_REASON], stored)).toEqual([
      'name',
      'population',
      undefined,
      undefined,
      undefined,
    ])
    expect(mappingFromRecord(header, { Stelle: 'passwordHash' })).toEqual([undefined, undefined, undefined])
  })
})

import { plainValue, splitValue, type CardProperty } from './content-lines.ts'

/** Cards as rows: the columns, named so that an import knows them. People's columns stand for the person of the card. */
export const cardColumns = [
  'organisation',
  'contact name',
  'contact role',
  'contact email',
  'contact phone',
  'contact language',
  'email',
  'phone',
  'website',
  'address',
  'place',
  'country',
  'department',
  'note',
] as const
type CardColumn = (typeof cardColumns)[number]

/**
 * One card as a row of `cardColumns`. A person belongs to the organisation of `ORG`; a card of an organisation (`KIND:org`, or
 * one whose name is that of its organisation) gives its addresses to the organisation itself.
 */
export function cardRow(properties: readonly CardProperty[]): string[] {
  const all = (name: string) => properties.filter((property) => property.name === name)
  const first = (name: string) => plainValue(all(name)[0]?.value ?? '')
  const [organisation = '', ...units] = splitValue(all('ORG')[0]?.value ?? '', ';').map((part) => part.trim())
  const person = first('FN') || nameOf(all('N')[0]?.value ?? '')
  const isOrganisation =
    /^org$/i.test(first('KIND')) || /^company$/i.test(first('X-ABSHOWAS')) || (person !== '' && person === organisation)
  const emails = list(all('EMAIL'))
  const phones = list(all('TEL').filter(({ parameters }) => !parameters.TYPE?.includes('FAX')))
  const [, , street = '', place = '', region = '', code = '', country = ''] = splitValue(
    (all('ADR').find(({ parameters }) => !parameters.TYPE?.includes('HOME')) ?? all('ADR')[0])?.value ?? '',
    ';',
  ).map((part) => part.trim())
  const row: Record<CardColumn, string> = {
    organisation: organisation || (isOrganisation ? person : ''),
    'contact name': isOrganisation ? '' : person,
    'contact role': isOrganisation ? '' : first('TITLE') || first('ROLE'),
    'contact email': isOrganisation ? '' : emails.join('; '),
    'contact phone': isOrganisation ? '' : phones.join('; '),
    'contact language': isOrganisation ? '' : first('LANG'),
    email: isOrganisation ? (emails[0] ?? '') : '',
    phone: isOrganisation ? (phones[0] ?? '') : '',
    website: first('URL'),
    address: [street, [code, place].filter(Boolean).join(' '), region].filter(Boolean).join('\n'),
    place,
    country,
    department: units.filter(Boolean).join(', '),
    note: isOrganisation ? first('NOTE') : '',
  }
  return cardColumns.map((column) => row[column])
}

/** Family, given, additional, prefix, suffix (RFC 6350 §6.2.2), as one says them. */
function nameOf(value: string): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = splitValue(value, ';')
  return [prefix, given, additional, family, suffix]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')
}

/** The preferred one first. */
function list(properties: readonly CardProperty[]): readonly string[] {
  const preferred = ({ parameters }: CardProperty) => Number(!(parameters.TYPE?.includes('PREF') || parameters.PREF))
  const values = properties
    .toSorted((a, b) => preferred(a) - preferred(b))
    .map(({ value }) => plainValue(value).replace(/^(?:tel|mailto):/i, ''))
  return [...new Set(values.filter((value) => value !== ''))]
}

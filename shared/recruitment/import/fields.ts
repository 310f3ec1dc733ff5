import type { CustomKey } from '../custom-values.ts'
import { fold } from '../../text/fold.ts'

/** Fields of an organisation that a column may fill. */
export const organisationFields = [
  'name',
  'localName',
  'aliases',
  'legalType',
  'mainActivity',
  'country',
  'nuts',
  'nationalId',
  'place',
  'address',
  'website',
  'email',
  'phone',
  'population',
  'populationDate',
  'employees',
  'employeesDate',
  'icleiMember',
  'replacedBy',
  'latitude',
  'longitude',
  'tags',
  'note',
] as const
/** Of a person who works there: a row with any of them brings that person along. */
export const personFields = [
  'contactName',
  'contactFirstName',
  'contactLastName',
  'contactRole',
  'contactEmail',
  'contactPhone',
  'contactLanguage',
] as const
export type PersonField = (typeof personFields)[number]
export const importFields = [...organisationFields, ...personFields] as const
export type NamedField = (typeof importFields)[number]
/** A focal point's own fields are named by the key their values lie under. */
export type ImportField = NamedField | CustomKey

/** Fields that several columns may fill. */
export const listFields: ReadonlySet<ImportField> = new Set(['aliases', 'tags', 'note', 'contactEmail', 'contactPhone'])
export const numberFields: ReadonlySet<ImportField> = new Set(['population', 'employees', 'latitude', 'longitude'])
export const countFields: ReadonlySet<ImportField> = new Set(['population', 'employees'])
export const dateFields: ReadonlySet<ImportField> = new Set(['populationDate', 'employeesDate'])

export function isPersonField(field: ImportField | undefined): field is PersonField {
  return field !== undefined && (personFields as readonly string[]).includes(field)
}

/**
 * Headers as lists really name them, folded, in the languages of the focal points and their neighbours
 * (en de da sv fr it pt lv). The order is the preference when several columns fit one field.
 */
const HEADERS: Readonly<Record<NamedField, string>> = {
  name: 'name, official name, organisation, organization, authority, authority name, organisation name, name of authority, municipality, council, title, bezeichnung, behorde, gemeinde, gemeindename, kommune, kommunenavn, navn, stadt, namn, kommun, myndighet, nom, organisme, collectivite, commune, denominazione, nome, ente, comune, designacao, entidade, municipio, concelho, nosaukums, pasvaldiba, iestade',
  localName:
    'local name, localname, native name, name local, landessprachlicher name, lokalt navn, nom local, nome locale, nome local',
  aliases:
    'alias, aliases, alt names, alternative names, other names, also known as, abbreviation, short name, nice name, weitere namen, kurzname, abkurzung, andre navne, andra namn, autres noms, sigle, altri nomi, outros nomes, sigla',
  legalType:
    'legal type, legaltype, buyer legal type, type of authority, authority type, legal form, rechtsform, behordenart, art der behorde, retlig form, juridisk form, forme juridique, forma giuridica, forma juridica, juridiskais statuss',
  mainActivity: 'main activity, mainactivity, activity, cofog, haupttatigkeit, tatigkeit, tatigkeitsbereich',
  country:
    'country, country code, nation, jurisdiction, jurisdiction code, land, landercode, staat, landekode, landskod, pays, code pays, paese, nazione, pais, codigo pais, valsts',
  nuts: 'nuts, nuts code, nuts3, nuts 3, nuts2, nuts 2, nuts kode, code nuts, codice nuts, codigo nuts',
  nationalId:
    'national id, nationalid, register number, registration number, organisation number, local authority code, authority code, gss code, id, code, amtlicher gemeindeschlussel, ags, gemeindeschlussel, kennziffer, registernummer, cvr, cvr nummer, cvr nr, kommunekode, kommunkod, organisationsnummer, orgnr, siret, siren, code insee, codice fiscale, codice istat, codice ipa, nif, nipc, registracijas numurs, reg nr, vat number, ust idnr',
  place:
    'place, city, town, town or city, seat, ort, sitz, postort, by, ville, citta, localita, sede, cidade, localidade, pilseta, stad',
  address:
    'address, street, street address, postal address, adresse, anschrift, strasse, adress, indirizzo, morada, endereco, adrese',
  website:
    'website, web site, web, url, homepage, home page, internet, webseite, internetseite, hjemmeside, webbplats, hemsida, site web, site internet, sito, sito web, sitio web, site, timekla vietne, majaslapa',
  email:
    'email, e mail, e mail address, email address, mail, e mail adresse, epost, e post, courriel, posta elettronica, pec, e pasts, epasts',
  phone:
    'phone, telephone, phone number, tel, telefon, telefonnummer, tlf, telefono, telefone, talrunis, talrunis numurs',
  population:
    'population, inhabitants, residents, einwohner, einwohnerzahl, bevolkerung, befolkning, folketal, indbyggere, indbyggertal, folkmangd, invanare, habitants, popolazione, abitanti, populacao, habitantes, iedzivotaji, iedzivotaju skaits, pop',
  employees:
    'employees, headcount, number of employees, staff, fte, beschaftigte, mitarbeiter, mitarbeitende, anzahl mitarbeitende, personal, ansatte, antal ansatte, medarbejdere, anstallda, antal anstallda, effectif, effectifs, agents, salaries, dipendenti, numero dipendenti, trabalhadores, numero de trabalhadores, colaboradores, funcionarios, darbinieki, darbinieku skaits',
  populationDate:
    'population date, population as of, date of population, einwohner stand, stand einwohner, einwohner am, befolkning dato, data popolazione',
  employeesDate:
    'employees date, employees as of, beschaftigte stand, stand beschaftigte, stand mitarbeitende, ansatte dato, data dipendenti',
  latitude: 'latitude, lat, breitengrad, breddegrad, latitud, latitudine, platuma grads',
  longitude: 'longitude, long, lon, lng, langengrad, laengdegrad, langdgrad, longitud, longitudine, garuma grads',
  contactName:
    'contact name, contact person, contact, name of contact, ansprechpartner, ansprechpartnerin, ansprechperson, kontaktperson, kontakt, kontaktnavn, kontaktnamn, personne de contact, nom du contact, contatto, referente, pessoa de contacto, contacto, kontaktpersona',
  contactFirstName:
    'contact first name, first name, given name, vorname, fornavn, fornamn, prenom, nome proprio, vards',
  contactLastName:
    'contact last name, last name, surname, family name, nachname, familienname, zuname, efternavn, efternamn, nom de famille, cognome, apelido, uzvards',
  contactRole:
    'contact role, role, position, job title, function, contact position, funktion, stelle, stilling, befattning, titel, fonction, poste, ruolo, carica, cargo, funcao, amats',
  contactEmail:
    'contact email, contact e mail, email of contact, e mail kontakt, e mail ansprechpartner, e mail ansprechperson, kontakt email, kontakt e mail, kontakt epost, email du contact, email contatto, email do contacto',
  contactPhone:
    'contact phone, contact telephone, phone of contact, telefon kontakt, telefon ansprechpartner, telefon ansprechperson, kontakt telefon, kontakt tlf, telephone du contact, telefono contatto, telefone do contacto',
  contactLanguage: 'contact language, language, sprache, sprog, sprak, langue, lingua, idioma, valoda',
  icleiMember:
    'iclei, iclei member, iclei membership, iclei mitglied, iclei mitgliedschaft, iclei medlem, membre iclei, membro iclei, iclei biedrs',
  replacedBy:
    'replaced by, successor, nachfolger, ersetzt durch, erstattet af, ersatt av, remplace par, sostituito da, substituido por',
  tags: 'tag, tags, keywords, labels, schlagworte, stichworte, emneord, taggar, mots cles, etichette, etiquetas',
  note: 'note, notes, remark, remarks, comment, comments, notiz, bemerkung, anmerkung, bemaerkning, anteckning, remarque, nota, note interne, observacoes, piezimes',
}

const RANK = new Map<string, { readonly field: NamedField; readonly rank: number }>()
for (const field of importFields)
  HEADERS[field].split(', ').forEach((header, rank) => RANK.set(header, { field, rank }))

/** Which field a header names, if we know it. A year in it does not matter: `pop-2020`, `Einwohner 2023`. */
export function fieldForHeader(header: string): { readonly field: NamedField; readonly rank: number } | undefined {
  const folded = fold(header)
  return RANK.get(folded) ?? RANK.get(folded.replaceAll(/\b(19|20)\d\d\b/g, '').trim())
}

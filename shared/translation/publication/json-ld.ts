import type { Organisation } from '../../model/organisation.ts'
import type { PageSection } from '../../model/page.ts'
import { isSafeHref } from '../links.ts'
import { fieldBlock, roleField } from '../section-fields.ts'
import { plainText } from '../markup.ts'

export interface JsonLdLanguage {
  readonly locale: string
  readonly title: string
  /** The first paragraph, as plain text; empty where there is none. */
  readonly summary: string
  /** When the edition was approved, ISO 8601. */
  readonly approvedAt: string
}

export interface JsonLdFacts {
  readonly organisation: Pick<Organisation, 'name' | 'localName' | 'aliases' | 'country' | 'place'> | undefined
  readonly title: string
  readonly sections: readonly Pick<PageSection, 'kind' | 'blocks' | 'facts'>[]
  readonly languages: readonly JsonLdLanguage[]
  /** Paths of the pictures, relative to the file. */
  readonly images: readonly string[]
}

const network = { '@type': 'Organization', name: 'Procura+ Network' }

/**
 * The participant as schema.org `GovernmentOrganization` (JSON-LD 1.1), from what its page says and nothing else: names and
 * addresses of people who do not stand on the page are left out.
 */
export function organisationJsonLd(facts: JsonLdFacts): Readonly<Record<string, unknown>> {
  const { organisation, sections, languages, images } = facts
  const website = sections.find(({ facts: { website: site } }) => site !== undefined && isSafeHref(site.url))
  const joinedOn = sections.map(({ facts: { joinedOn: date } }) => date).find((date) => date !== undefined)
  const names = [...new Set([organisation?.localName, ...(organisation?.aliases ?? [])])].filter(isText)
  const description = languages
    .filter(({ summary }) => summary !== '')
    .map(({ locale, summary }) => ({ '@language': locale, '@value': summary }))
  const people = sections.flatMap(contactPoints)
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: organisation?.name ?? facts.title,
    ...(names.length > 0 ? { alternateName: names } : {}),
    ...(organisation
      ? {
          address: {
            '@type': 'PostalAddress',
            addressCountry: organisation.country,
            ...(organisation.place === undefined ? {} : { addressLocality: organisation.place }),
          },
        }
      : {}),
    ...(website?.facts.website ? { url: website.facts.website.url } : {}),
    ...(description.length > 0 ? { description } : {}),
    ...(people.length > 0 ? { contactPoint: people } : {}),
    ...(images.length > 0 ? { image: [...images] } : {}),
    // A role between member and network carries since when (schema.org, "Role").
    memberOf: joinedOn === undefined ? network : { '@type': 'Role', memberOf: network, startDate: joinedOn },
    subjectOf: languages.map(({ locale, title, approvedAt }) => ({
      '@type': 'WebPage',
      name: title,
      inLanguage: locale,
      dateModified: approvedAt,
      url: `page.${locale.toLowerCase()}.html`,
    })),
  }
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

function contactPoints({ blocks, facts }: JsonLdFacts['sections'][number]): Readonly<Record<string, string>>[] {
  return (facts.people ?? []).map((person) => {
    const role = fieldBlock({ blocks: [...blocks] }, roleField(person.key))
    const email = person.email !== undefined && isSafeHref(`mailto:${person.email}`) ? person.email : undefined
    return {
      '@type': 'ContactPoint',
      name: person.name,
      ...(role ? { contactType: plainText(role.markup) } : {}),
      ...(email === undefined ? {} : { email }),
    }
  })
}

import type { EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import { recruitmentStages } from '../../shared/model/recruitment.ts'
import { pageStatuses, translationStates } from '../../shared/model/page.ts'
import type { Chance } from './chance.ts'

/** What an invented record may refer to, and where its words come from. */
export interface Inventor {
  readonly chance: Chance
  readonly memberId: string
  /** An instant of the desk's own clock. */
  readonly now: string
  /** A word that no other edit of the run uses, so that it can be found again. */
  readonly token: () => string
  /** Some record of a type this desk holds; `undefined`: it has none. */
  readonly some: (type: EntityType) => AnyRecord | undefined
  readonly id: () => string
}

type Fields = Record<string, unknown>

/** How records of one type are invented. `create` answers `undefined` where what it hangs on is not there. */
interface Kind {
  readonly create: (inventor: Inventor) => Fields | undefined
  /** Texts that hold tokens, each an edit of its own. */
  readonly texts: readonly string[]
  /** Lists of distinct words. */
  readonly sets?: readonly string[]
  /** Texts that merge by line. */
  readonly lines?: readonly string[]
  /** Other changes: states and choices, which are not followed but must converge. */
  readonly other?: (inventor: Inventor, record: AnyRecord) => Fields
}

const shared = (inventor: Inventor): string | undefined => inventor.some('organisation')?.id
const onPage = (inventor: Inventor): Fields | undefined => {
  const segment = inventor.some('segment')
  return segment && { segmentId: segment.id, pageId: segment.pageId, locale: inventor.chance.pick(['de', 'lv', 'da']) }
}

/** `fields` with the organisation it hangs on. */
function ofOrganisation(inventor: Inventor, fields: Fields): Fields | undefined {
  const organisationId = shared(inventor)
  return organisationId === undefined ? undefined : { organisationId, ...fields }
}

function ofSegment(inventor: Inventor, fields: Fields): Fields | undefined {
  const place = onPage(inventor)
  return place && { ...place, ...fields }
}

/** One row a synced type that people make and edit. `fieldConflict` is the secretariat's, `importBatch` and `letterBatch` stay here. */
export const kinds: Readonly<Partial<Record<EntityType, Kind>>> = {
  customField: {
    create: (inventor) => ({
      name: inventor.token(),
      kind: 'multiChoice',
      options: [{ id: inventor.id(), label: inventor.token(), order: 0 }],
      order: inventor.chance.next(),
    }),
    texts: ['name', 'help'],
    other: ({ chance, now }) => (chance.percent(30) ? { retiredAt: now } : { order: chance.next() }),
  },
  savedView: {
    create: (inventor) => ({
      name: inventor.token(),
      stages: [],
      segment: { match: 'all', conditions: [{ field: 'tags', is: 'anyOf', values: [inventor.token()] }] },
      sort: 'name',
      order: inventor.chance.next(),
    }),
    texts: ['name', 'text'],
    other: ({ chance }) => ({ sort: chance.pick(['name', '-population', 'stage']) }),
  },
  organisation: {
    create: (inventor) => ({
      name: inventor.token(),
      aliases: [inventor.token()],
      country: 'DE',
      icleiMember: 'unknown',
      tags: [inventor.token()],
      sharing: 'shared',
    }),
    texts: ['name', 'place', 'website', 'phone', 'address'],
    sets: ['tags', 'aliases'],
    lines: ['note'],
    other: ({ chance, token }) => ({
      icleiMember: chance.pick(['yes', 'no', 'unknown']),
      'custom:answers': chance.pick([['a'], ['a', 'b'], ['c']]),
      employees: { value: chance.below(20_000), source: token() },
    }),
  },
  contact: {
    create: (inventor) =>
      ofOrganisation(inventor, {
        name: inventor.token(),
        emails: [inventor.token()],
        phones: [],
        isPageContact: false,
      }),
    texts: ['name', 'role'],
    sets: ['emails', 'phones'],
    other: ({ chance }) => ({ isPageContact: chance.percent(50) }),
  },
  legalBasis: {
    create: (inventor) => {
      const contact = inventor.some('contact')
      return (
        contact && {
          contactId: contact.id,
          organisationId: contact.organisationId,
          purpose: 'newsletter',
          basis: 'consent',
          evidence: inventor.token(),
          date: '2026-03-01',
        }
      )
    },
    texts: ['evidence'],
    other: ({ chance }) =>
      chance.percent(30) ? { withdrawnOn: '2026-04-01' } : { basis: chance.pick(['consent', 'contract']) },
  },
  recruitment: {
    create: (inventor) => {
      const organisationId = shared(inventor)
      return organisationId === undefined
        ? undefined
        : { id: organisationId, organisationId, stage: 'identified', stageSince: inventor.now }
    },
    texts: ['nextStep', 'lostReason', 'source'],
    other: ({ chance, now }) => ({ stage: chance.pick(recruitmentStages), stageSince: now }),
  },
  mergeLog: {
    create: (inventor) =>
      ofOrganisation(inventor, {
        mergedId: inventor.id(),
        mergedName: inventor.token(),
        mergedAt: inventor.now,
        changes: [{ type: 'activity', id: inventor.id(), before: { subject: inventor.token() }, after: null }],
      }),
    texts: ['mergedName'],
    other: ({ now }) => ({ undoneAt: now }),
  },
  notDuplicate: {
    create: (inventor) => ofOrganisation(inventor, { otherId: inventor.id() }),
    texts: [],
    other: ({ memberId }) => ({ decidedBy: memberId }),
  },
  event: {
    create: (inventor) => ({ name: inventor.token(), kind: 'seminar', start: '2026-05-04' }),
    texts: ['name', 'place'],
    lines: ['note'],
    other: ({ chance }) => ({ kind: chance.pick(['event', 'award', 'meeting']) }),
  },
  recruitmentGoal: {
    create: (inventor) => ({ id: inventor.id(), year: 2026, contacted: 40 }),
    texts: [],
    other: ({ chance }) => ({ joined: chance.below(20), dialogues: chance.below(90) }),
  },
  activity: {
    create: (inventor) => ofOrganisation(inventor, { kind: 'call', at: inventor.now, subject: inventor.token() }),
    texts: ['subject'],
    lines: ['note'],
  },
  document: {
    create: (inventor) =>
      ofOrganisation(inventor, {
        name: inventor.token(),
        type: 'application/pdf',
        bytes: 9,
        hash: 'ab'.repeat(32),
      }),
    texts: ['name'],
  },
  task: {
    create: (inventor) => ofOrganisation(inventor, { kind: 'custom', title: inventor.token() }),
    texts: ['title'],
    other: ({ now, chance }) => (chance.percent(50) ? { doneAt: now } : { due: '2026-09-01' }),
  },
  participation: {
    create: (inventor) => ofOrganisation(inventor, { joinedOn: '2026-01-01', recruitedByUs: true }),
    texts: [],
    other: ({ chance }) => ({ recruitedByUs: chance.percent(50) }),
  },
  membershipYear: {
    create: (inventor) => {
      const participation = inventor.some('participation')
      return (
        participation && {
          organisationId: participation.organisationId,
          participationId: participation.id,
          year: 2_026,
          employeesUsed: 10,
          listFee: 50_000,
          discounts: [],
          netFee: 50_000,
          status: 'draft',
        }
      )
    },
    texts: [],
    other: ({ chance }) => ({ status: chance.pick(['quoted', 'invoiced', 'paid']), amountPaid: chance.below(50_000) }),
  },
  participantPage: {
    create: (inventor) =>
      ofOrganisation(inventor, {
        slug: `page-${inventor.token().toLowerCase()}`,
        title: inventor.token(),
        sourceLocale: 'en',
        targetLocales: ['de'],
        status: 'editing',
      }),
    texts: ['title'],
    other: ({ chance }) => ({
      status: chance.pick(pageStatuses),
      targetLocales: chance.pick([['de'], ['de', 'lv'], ['da']]),
    }),
  },
  pageSection: {
    create: (inventor) => {
      const page = inventor.some('participantPage')
      return page && { pageId: page.id, kind: 'policy', order: inventor.chance.next(), blocks: [], facts: {} }
    },
    texts: [],
    other: ({ chance, token }) => ({
      order: chance.next(),
      blocks: [{ id: 'b', kind: 'paragraph', markup: token() }],
    }),
  },
  segment: {
    create: (inventor) => {
      const section = inventor.some('pageSection')
      const source = inventor.token()
      return (
        section && {
          pageId: section.pageId,
          sectionId: section.id,
          blockId: 'b',
          order: 0,
          source,
          codes: [],
          sourceHash: `hash ${source}`,
        }
      )
    },
    texts: ['source'],
  },
  translation: {
    create: (inventor) =>
      ofSegment(inventor, {
        text: inventor.token(),
        state: 'draft',
        origin: 'human',
        sourceHash: 'h',
        sourceText: 's',
        memberId: inventor.memberId,
      }),
    texts: ['text'],
    other: ({ chance, memberId }) => ({ state: chance.pick(translationStates), reviewerId: memberId }),
  },
  segmentComment: {
    create: (inventor) => ofSegment(inventor, { text: inventor.token(), memberId: inventor.memberId }),
    texts: ['text'],
    other: ({ now, memberId }) => ({ resolvedAt: now, resolvedBy: memberId }),
  },
  tmUnit: {
    create: (inventor) => ({
      sourceLocale: 'en',
      targetLocale: 'de',
      source: inventor.token(),
      target: inventor.token(),
      codes: [],
      contexts: [inventor.token()],
      origin: 'human',
    }),
    texts: ['target'],
    sets: ['contexts'],
  },
  segmentationRules: {
    create: (inventor) => ({
      fileName: inventor.token(),
      isCascading: false,
      languages: [{ name: 'Any', rules: [{ isBreak: true, before: '[.]', after: String.raw`\s` }] }],
      maps: [{ pattern: '.*', language: 'Any' }],
      leftOut: [],
      leftOutCount: 0,
    }),
    texts: ['fileName'],
    other: ({ now }) => ({ chosenAt: now }),
  },
  glossaryTerm: {
    create: (inventor) => ({ conceptId: inventor.id(), locale: 'de', text: inventor.token(), status: 'preferred' }),
    texts: ['text', 'note', 'definition'],
    other: ({ chance }) => ({ status: chance.pick(['preferred', 'allowed', 'forbidden']) }),
  },
  suppression: {
    create: ({ chance, id }) => ({
      kind: 'email',
      salt: id().replaceAll('-', ''),
      hash: id().replaceAll('-', '').repeat(2),
      reason: chance.pick(['objected', 'erased']),
    }),
    texts: [],
  },
  privacyRequest: {
    create: () => ({ kind: 'access', state: 'received', receivedOn: '2026-03-01', due: '2026-04-01' }),
    texts: ['extensionReason'],
    other: ({ chance }) => ({ state: chance.pick(['verified', 'done']) }),
  },
  pageAssignment: {
    create: (inventor) => {
      const page = inventor.some('participantPage')
      return page && { pageId: page.id, locale: 'de', translatorId: inventor.memberId }
    },
    texts: [],
    other: ({ memberId }) => ({ reviewerId: memberId }),
  },
  letterTemplate: {
    create: (inventor) => ({
      name: inventor.token(),
      purpose: 'reminder',
      channel: 'letter',
      locale: 'de',
      subject: inventor.token(),
      body: inventor.token(),
    }),
    texts: ['name', 'subject'],
    lines: ['body'],
    other: ({ chance }) => ({ purpose: chance.pick(['firstContact', 'proposal', 'form']) }),
  },
}

export const kindNames = Object.keys(kinds) as readonly EntityType[]

export function kindOf(type: EntityType): Kind {
  const kind = kinds[type]
  if (!kind) throw new Error(`no kind for ${type}`)
  return kind
}

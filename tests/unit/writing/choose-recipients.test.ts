import { describe, expect, it } from 'vitest'
import type { Contact } from '../../../shared/model/contact.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { chooseRecipients, type OrganisationPeople } from '../../../shared/writing/choose-recipients.ts'
import { recipientLocale } from '../../../shared/writing/recipient-locale.ts'
import { offeredStage } from '../../../shared/writing/stage-offer.ts'

const base = { createdAt: '', updatedAt: '', rev: 0 }
const organisation: Organisation = {
  ...base,
  id: 'o',
  name: 'Auenheim',
  aliases: [],
  country: 'IE',
  email: 'info@auenheim.example',
  icleiMember: 'no',
  tags: [],
  sharing: 'local',
}
const recruiting = [{ purpose: 'recruitment', basis: 'legitimateInterest', date: '2026-01-01' }] as const

function person(
  name: string,
  more: Partial<Contact> = {},
  bases: OrganisationPeople['people'][number]['bases'] = recruiting,
) {
  const contact: Contact = {
    ...base,
    id: name,
    organisationId: 'o',
    name,
    emails: [`${name.toLowerCase()}@auenheim.example`],
    phones: [],
    isPageContact: false,
    ...more,
  }
  return { contact, bases, isSuppressed: false }
}

const from = (people: OrganisationPeople['people'], more: Partial<OrganisationPeople> = {}): OrganisationPeople => ({
  organisation,
  stage: 'identified',
  hadContact: false,
  drafted: new Set(),
  people,
  isMailboxSuppressed: false,
  ...more,
})
const intent = { purpose: 'firstContact', channel: 'email', rule: 'any', today: '2026-05-01' } as const
const choose = (people: OrganisationPeople, choice: Partial<Parameters<typeof chooseRecipients>[1]> = {}) => {
  const { recipients, blocked } = chooseRecipients(people, { role: '', who: 'one', ...choice }, intent, ['en'])
  return {
    to: recipients.map(({ contact, email }) => contact?.name ?? email),
    not: blocked.map(({ contact, reason }) => `${contact?.name ?? 'mailbox'}: ${reason}`),
  }
}

describe('recipients at an organisation', () => {
  it('are one person, who stands on its page before others', () => {
    expect(choose(from([person('Ada'), person('Bo', { isPageContact: true })]))).toEqual({ to: ['Bo'], not: [] })
  })
  it('are everyone where one wants all', () => {
    expect(choose(from([person('Ada'), person('Bo')]), { who: 'all' }).to).toEqual(['Ada', 'Bo'])
  })
  it('are chosen by role, however it is spelt, and by language', () => {
    const people = from([
      person('Ada', { role: 'Mayor', language: 'en' }),
      person('Bo', { role: 'Head of PROCUREMENT', language: 'ga' }),
    ])
    expect(choose(people, { role: 'procurement' }).to).toEqual(['Bo'])
    expect(choose(people, { language: 'en-IE' }).to).toEqual(['Ada'])
  })
  it('are the role mailbox where nobody fits', () => {
    expect(choose(from([person('Ada')]), { role: 'legal' })).toEqual({ to: ['info@auenheim.example'], not: [] })
  })
  it('are the role mailbox where the people may not be written to, who are listed with the reason', () => {
    expect(choose(from([person('Ada', { leftOn: '2026-01-01' }), person('Bo', {}, [])]))).toEqual({
      to: ['info@auenheim.example'],
      not: ['Ada: left', 'Bo: noBasis'],
    })
  })
  it('are nobody after an objection, which is said once', () => {
    expect(choose(from([person('Ada'), person('Bo')], { stage: 'objected' }))).toEqual({
      to: [],
      not: ['mailbox: objected'],
    })
  })
  it('are never suppressed, as a person or as a mailbox', () => {
    const ada = { ...person('Ada'), isSuppressed: true }
    expect(choose(from([ada], { isMailboxSuppressed: true }))).toEqual({
      to: [],
      not: ['Ada: suppressed', 'mailbox: suppressed'],
    })
  })
})

describe('the language of a letter', () => {
  it('is the person’s, else the country’s, else the focal point’s, else English', () => {
    expect(recipientLocale('lv', 'DE', ['en'])).toBe('lv')
    expect(recipientLocale(undefined, 'DE', ['en'])).toBe('de')
    expect(recipientLocale(undefined, 'BE', ['nl'])).toBe('nl')
    expect(recipientLocale(undefined, 'BE', [])).toBe('en')
  })
})

describe('after sending', () => {
  it.each([
    ['firstContact', 'identified', 'contacted'],
    ['reminder', 'qualified', 'contacted'],
    ['firstContact', 'inDialogue', undefined],
    ['proposal', 'qualified', 'proposalSent'],
    ['proposal', 'proposalSent', undefined],
    ['form', 'proposalSent', 'formSent'],
    ['form', 'joined', undefined],
    ['form', 'parked', undefined],
    ['welcome', 'joined', undefined],
  ] as const)('%s to one that is %s offers %s', (purpose, stage, offered) => {
    expect(offeredStage(purpose, stage)).toBe(offered)
  })
})

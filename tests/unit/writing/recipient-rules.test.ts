import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterChannel, LetterPurpose } from '../../../shared/model/letter-template.ts'
import { letterChannels, letterPurposes } from '../../../shared/model/letter-template.ts'
import type { RecruitmentStage } from '../../../shared/model/recruitment.ts'
import { firstContactRuleOf } from '../../../shared/writing/first-contact.ts'
import {
  blockedBecause,
  cautionOf,
  isEmailAddress,
  type OrganisationState,
  type PersonState,
} from '../../../shared/writing/recipient-rules.ts'

const today = '2026-05-01'
type Bases = PersonState['bases']
const legitimate: Bases = [{ purpose: 'recruitment', basis: 'legitimateInterest', date: '2026-01-01' }]
const consented = { purpose: 'recruitment', basis: 'consent', date: '2026-01-01' } as const
const consent: Bases = [consented]
const membership: Bases = [{ purpose: 'membership', basis: 'contract', date: '2026-01-01' }]
const withdrawn: Bases = [{ ...consented, withdrawnOn: '2026-04-01' }]

interface Case {
  readonly what: string
  readonly country?: string
  readonly stage?: RecruitmentStage
  readonly hadContact?: boolean
  readonly address?: string
  readonly email?: string | undefined
  readonly leftOn?: string
  readonly bases?: Bases | 'mailbox'
  readonly suppressed?: boolean
  readonly purpose?: LetterPurpose
  readonly channel?: LetterChannel
  readonly gives: string | undefined
}

const germanFirst = { country: 'DE', purpose: 'firstContact' } as const

const table: readonly Case[] = [
  { what: 'a person with a basis and an address', gives: undefined },
  { what: 'anyone where the authority objected', stage: 'objected', gives: 'objected' },
  { what: 'the mailbox where the authority objected', stage: 'objected', bases: 'mailbox', gives: 'objected' },
  { what: 'a suppressed address', suppressed: true, gives: 'suppressed' },
  { what: 'a suppressed person on paper', suppressed: true, channel: 'letter', gives: 'suppressed' },
  { what: 'a person who left', leftOn: '2026-04-30', gives: 'left' },
  { what: 'a person who leaves tomorrow', leftOn: '2026-05-02', gives: undefined },
  { what: 'a person who withdrew', bases: withdrawn, gives: 'withdrawn' },
  {
    what: 'a person who withdrew and never granted anew, on paper',
    bases: withdrawn,
    channel: 'letter',
    gives: 'withdrawn',
  },
  {
    what: 'a person with an older basis beside the one withdrawn',
    bases: [...withdrawn, ...legitimate],
    gives: 'withdrawn',
  },
  {
    what: 'a person who granted anew after withdrawing',
    bases: [...withdrawn, { ...consented, date: '2026-04-20' }],
    gives: undefined,
  },
  {
    what: 'a person whose withdrawal is still to come',
    bases: [{ ...consented, withdrawnOn: '2026-06-01' }],
    gives: undefined,
  },
  { what: 'a person without any basis', bases: [], gives: 'noBasis' },
  { what: 'a person with a basis for another purpose', bases: membership, gives: 'noBasis' },
  { what: 'a member, with a welcome', bases: membership, purpose: 'welcome', stage: 'joined', gives: undefined },
  { what: 'a member, with a reminder', bases: membership, purpose: 'reminder', stage: 'joined', gives: undefined },
  {
    what: 'a member who withdrew from recruiting, with a proposal',
    bases: [...withdrawn, ...membership],
    purpose: 'proposal',
    gives: 'withdrawn',
  },
  { what: 'the role mailbox', bases: 'mailbox', gives: undefined },
  { what: 'a person without an e-mail', email: undefined, gives: 'noEmail' },
  { what: 'a person with half an e-mail', email: 'ada@', gives: 'noEmail' },
  { what: 'a person without an e-mail, on paper', email: undefined, channel: 'letter', gives: undefined },
  { what: 'an authority without a postal address', address: ' ', channel: 'letter', gives: 'noAddress' },
  { what: 'a German first contact by e-mail', ...germanFirst, gives: 'optIn' },
  { what: 'a German mailbox as first contact', ...germanFirst, bases: 'mailbox', gives: 'optIn' },
  { what: 'a Danish first contact by e-mail', country: 'DK', gives: 'optIn' },
  { what: 'a first contact called a reminder', country: 'DE', purpose: 'reminder', gives: 'optIn' },
  { what: 'a German first contact by letter', ...germanFirst, channel: 'letter', gives: undefined },
  { what: 'a German who consented', ...germanFirst, bases: consent, gives: undefined },
  { what: 'a German authority that was called before', ...germanFirst, hadContact: true, gives: undefined },
  { what: 'a French first contact by e-mail', country: 'FR', gives: undefined },
  { what: 'a German participant', country: 'DE', stage: 'joined', purpose: 'welcome', gives: undefined },
]

function facts(each: Case): Parameters<typeof blockedBecause> {
  const { country = 'IE', bases = legitimate, leftOn } = each
  const organisation = { country, address: each.address ?? 'Markt 1' }
  const state: OrganisationState = {
    organisation,
    stage: each.stage ?? 'identified',
    hadContact: each.hadContact ?? false,
    drafted: new Set(),
  }
  const contact = { id: 'c', ...(leftOn === undefined ? {} : { leftOn }) }
  const person = bases === 'mailbox' ? undefined : { contact, bases }
  const email = 'email' in each ? each.email : 'ada@auenheim.example'
  const rule = firstContactRuleOf(country, undefined).channel
  const { purpose = 'firstContact', channel = 'email', suppressed = false } = each
  return [state, person, email, suppressed, { purpose, channel, rule, today }]
}

describe('whether one may write to', () => {
  it.each(table)('$what: $gives', (each) => {
    expect(blockedBecause(...facts(each))).toBe(each.gives)
  })

  it('nobody of an authority that objected, whatever else holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table),
        fc.constantFrom(...letterPurposes),
        fc.constantFrom(...letterChannels),
        (each, purpose, channel) => {
          expect(blockedBecause(...facts({ ...each, stage: 'objected', purpose, channel }))).toBe('objected')
        },
      ),
    )
  })

  it('nobody who is suppressed, by no way and for no purpose', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table),
        fc.constantFrom(...letterPurposes),
        fc.constantFrom(...letterChannels),
        (each, purpose, channel) => {
          expect(blockedBecause(...facts({ ...each, suppressed: true, purpose, channel }))).toBeDefined()
        },
      ),
    )
  })
})

describe('the rule of a country', () => {
  it('is what the focal point set, before the default', () => {
    const set = { DE: { channel: 'any', note: 'checked' }, FR: { channel: 'letterOrPhone', note: '' } } as const
    expect(firstContactRuleOf('DE', set)).toEqual({ channel: 'any', note: 'checked', isDefault: false })
    expect(firstContactRuleOf('FR', set).channel).toBe('letterOrPhone')
    expect(firstContactRuleOf('DK', set)).toEqual({ channel: 'letterOrPhone', note: '', isDefault: true })
    expect(firstContactRuleOf('toString', {})).toMatchObject({ channel: 'any', isDefault: true })
  })
})

describe('one is cautious with', () => {
  const at = (stage: RecruitmentStage, more: Partial<OrganisationState> = {}): OrganisationState => ({
    organisation: { country: 'IE' },
    stage,
    hadContact: false,
    drafted: new Set(),
    ...more,
  })
  it.each([
    [at('declined'), 'reminder', 'declined'],
    [at('parked'), 'firstContact', 'parked'],
    [at('notEligible'), 'firstContact', 'notEligible'],
    [at('joined'), 'proposal', 'joined'],
    [at('joined'), 'welcome', undefined],
    [at('formSent'), 'welcome', 'notJoined'],
    [at('contacted', { hadContact: true }), 'firstContact', 'contacted'],
    [at('qualified', { drafted: new Set(['firstContact']) }), 'firstContact', 'drafted'],
    [at('qualified', { organisation: { country: 'IE', replacedBy: 'New Town' } }), 'firstContact', 'abolished'],
    [at('qualified'), 'firstContact', undefined],
  ] as const)('case %#', (state, purpose, gives) => {
    expect(cautionOf(state, purpose)).toBe(gives)
  })
})

describe('an e-mail address', () => {
  it.each(['ada@auenheim.example', 'a.b+c@sub.auenheim.example', 'köln@müller.example'])('is %s', (text) => {
    expect(isEmailAddress(text)).toBe(true)
  })
  it.each([
    '',
    'ada',
    'ada@',
    'ada@auenheim',
    'a b@c.example',
    'a@b.example\nBcc: x@y.example',
    'a@b.example,c@d.example',
    '<a@b.example>',
  ])('is not %j', (text) => {
    expect(isEmailAddress(text)).toBe(false)
  })
})

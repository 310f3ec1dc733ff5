import { useTranslation } from 'react-i18next'
import { isEntityType, type EntityType } from '../../../shared/model/entities.ts'
import { customFieldIdOf, optionWord } from '../../../shared/recruitment/custom-values.ts'
import { useCustomFields } from '../../data/custom-fields.ts'

/** Fields a person may read about. What is not here is said as "other details". */
const knownFields = [
  'address',
  'aliases',
  'amountPaid',
  'approvedAt',
  'basis',
  'blocks',
  'contactId',
  'contacted',
  'content',
  'country',
  'date',
  'dialogues',
  'discounts',
  'doneAt',
  'due',
  'email',
  'emails',
  'employees',
  'employeesUsed',
  'end',
  'evidence',
  'expectedOn',
  'facts',
  'html',
  'icleiMember',
  'invoicedOn',
  'isPageContact',
  'joined',
  'joinedOn',
  'kind',
  'language',
  'languages',
  'leftOn',
  'legalType',
  'link',
  'listFee',
  'localName',
  'locale',
  'lossReasons',
  'lostBecause',
  'lostReason',
  'mainActivity',
  'name',
  'nationalId',
  'netFee',
  'nextStep',
  'nextStepDue',
  'note',
  'nuts',
  'order',
  'origin',
  'ownerId',
  'ownerIds',
  'paidOn',
  'phone',
  'phones',
  'place',
  'population',
  'purpose',
  'recruitedByUs',
  'replacedBy',
  'resolution',
  'reviewerId',
  'revisitOn',
  'role',
  'sharing',
  'slug',
  'source',
  'sourceText',
  'stage',
  'stageChances',
  'stageSince',
  'staleAfterDays',
  'start',
  'state',
  'status',
  'subject',
  'tags',
  'targetLocales',
  'territory',
  'text',
  'title',
  'translatorId',
  'website',
  'withdrawnOn',
  'year',
] as const

/** The same name means something else here. */
const otherwise: Readonly<Record<string, (typeof knownFields)[number]>> = { 'segment.source': 'sourceText' }

/** Values of states and choices, as `values.<value>` in the locale. */
const knownValues = [
  'yes',
  'no',
  'unknown',
  'local',
  'shared',
  'identified',
  'qualified',
  'contacted',
  'inDialogue',
  'proposalSent',
  'formSent',
  'formSubmitted',
  'joined',
  'parked',
  'declined',
  'notEligible',
  'objected',
  'none',
  'requested',
  'materialReceived',
  'editing',
  'translating',
  'participantApproval',
  'approved',
  'sent',
  'published',
  'stale',
  'draft',
  'translated',
  'reviewed',
  'quoted',
  'invoiced',
  'overdue',
  'paid',
  'lapsed',
  'waived',
  'cancelled',
  'findHeadcount',
  'welcomePage',
  'welcomeExchangeList',
  'welcomeLogoPack',
  'informContact',
  'officer',
  'translator',
  'reviewer',
] as const

export const choiceFields: ReadonlySet<string> = new Set(['stage', 'status', 'state', 'sharing', 'icleiMember', 'role'])

export interface RecordWords {
  type(type: string): string
  /** `*` is the whole record. */
  field(type: string, field: string): string
  /** Several fields, each said once, in the order of the record. */
  fields(type: string, fields: readonly string[]): readonly string[]
  /** A state or choice; the value itself where it has no word. */
  choice(value: string): string
  /** An answer of one of the focal point's own fields; `undefined`: the field has no such answer, or is none of them. */
  answer(field: string, value: string): string | undefined
}

/** What types, fields and states are called, in the person's language. */
export function useRecordWords(): RecordWords {
  const { t } = useTranslation('sync')
  const customFields = useCustomFields()
  const customField = (name: string) => customFields.find(({ id }) => id === customFieldIdOf(name))
  const field = (type: string, name: string): string => {
    if (name === '*') return t('fields.whole')
    const own = customField(name)
    if (own !== undefined) return own.name
    const wanted = otherwise[`${type}.${name}`] ?? name
    const known = knownFields.find((each) => each === wanted)
    return known ? t(`fields.${known}`) : t('fields.other')
  }
  return {
    type: (type) => (isEntityType(type) ? t(`types.${type satisfies EntityType}`) : type),
    field,
    fields: (type, names) => [...new Set(names.map((name) => field(type, name)))],
    choice: (value) => {
      const known = knownValues.find((each) => each === value)
      return known ? t(`values.${known}`) : value
    },
    answer: (name, value) => {
      const own = customField(name)
      return own?.options.some(({ id }) => id === value) === true ? optionWord(own, value) : undefined
    },
  }
}

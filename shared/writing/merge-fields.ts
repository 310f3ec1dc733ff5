/** What stands before the dot of a merge field, in the order in which an editor offers them. */
export const mergeFieldGroups = ['organisation', 'contact', 'fee', 'network', 'sender', 'date', 'meeting'] as const
export type MergeFieldGroup = (typeof mergeFieldGroups)[number]

/** Every merge field, with the group it is offered in. Its value in a letter: `shared/writing/merge-values.ts`. */
export const mergeFields = {
  'organisation.name': 'organisation',
  'organisation.localName': 'organisation',
  'organisation.place': 'organisation',
  'organisation.country': 'organisation',
  'organisation.address': 'organisation',
  'organisation.website': 'organisation',
  'organisation.employees': 'organisation',
  'organisation.population': 'organisation',
  'contact.salutation': 'contact',
  'contact.name': 'contact',
  'contact.role': 'contact',
  'contact.email': 'contact',
  'fee.list': 'fee',
  'fee.discounts': 'fee',
  'fee.net': 'fee',
  'fee.netAsIcleiMember': 'fee',
  'fee.derivation': 'fee',
  benefits: 'network',
  'focalPoint.name': 'sender',
  'focalPoint.territory': 'sender',
  'member.name': 'sender',
  'member.email': 'sender',
  'date.today': 'date',
  'date.inTwoWeeks': 'date',
  'date.inFourWeeks': 'date',
  'meeting.title': 'meeting',
  'meeting.when': 'meeting',
  'meeting.place': 'meeting',
} as const satisfies Readonly<Record<string, MergeFieldGroup>>
export type MergeField = keyof typeof mergeFields
export const mergeFieldNames = Object.keys(mergeFields) as readonly MergeField[]

/** A focal point's own field of an organisation as a merge field: `{{own.Name of the field}}`. */
export const OWN_FIELD = 'own.'

/** Whether a name is a merge field, given the names of the focal point's own fields. */
export function isMergeField(name: string, ownFields: readonly string[]): boolean {
  if (name.startsWith(OWN_FIELD)) return ownFields.includes(name.slice(OWN_FIELD.length))
  return Object.hasOwn(mergeFields, name)
}

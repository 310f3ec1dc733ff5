import { legalTypes } from '../legal-types.ts'
import { dateStyles } from './dates.ts'
import { numberStyles } from './numbers.ts'
import type { RowRules } from './row-rules.ts'
import { updatePolicies, type UpdatePolicies, type UpdatePolicy } from './update-policy.ts'

export type RememberedRules = Partial<
  Pick<RowRules, 'numberStyles' | 'dateStyles' | 'plainZeros' | 'defaultCountry' | 'defaultLegalType'>
>

/** What was decided about a file, by column label, as an import keeps it for the next file of the same shape. */
export function answersOf(rules: RowRules, policies: UpdatePolicies): Record<string, string> {
  const label = (column: number | string) => rules.labels[Number(column)] ?? ''
  return {
    ...entries(rules.numberStyles, (column) => `number:${label(column)}`),
    ...entries(rules.dateStyles ?? {}, (column) => `date:${label(column)}`),
    ...Object.fromEntries((rules.plainZeros ?? []).map((column) => [`zeros:${label(column)}`, 'figure'])),
    ...(rules.defaultCountry === undefined ? {} : { country: rules.defaultCountry }),
    ...(rules.defaultLegalType === undefined ? {} : { legalType: rules.defaultLegalType }),
    policy: policies.all,
    ...entries(policies.byField, (field) => `policy:${field}`),
  }
}

/** The decisions of an earlier file, for a file with these columns; what it does not know is left out. */
export function rulesFrom(
  answers: Readonly<Record<string, string>>,
  labels: readonly string[],
): { readonly rules: RememberedRules; readonly policies: UpdatePolicies | undefined } {
  const byColumn = <T extends string>(kind: string, allowed: readonly T[]) =>
    Object.fromEntries(
      labels.flatMap((label, column) => {
        const answer = allowed.find((each) => each === answers[`${kind}:${label}`])
        return answer === undefined ? [] : [[column, answer] as const]
      }),
    ) as Record<number, T>
  const legalType = legalTypes.find((each) => each === answers.legalType)
  const all = isPolicy(answers.policy) ? answers.policy : undefined
  return {
    rules: {
      numberStyles: byColumn('number', numberStyles),
      dateStyles: byColumn('date', dateStyles),
      plainZeros: Object.keys(byColumn('zeros', ['figure'])).map(Number),
      ...(answers.country === undefined ? {} : { defaultCountry: answers.country }),
      ...(legalType === undefined ? {} : { defaultLegalType: legalType }),
    },
    policies:
      all === undefined
        ? undefined
        : {
            all,
            byField: Object.fromEntries(
              Object.entries(answers).flatMap(([key, policy]) =>
                key.startsWith('policy:') && isPolicy(policy) ? [[key.slice('policy:'.length), policy] as const] : [],
              ),
            ),
          },
  }
}

function entries(record: Readonly<Record<string, string>>, name: (key: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]))
}

function isPolicy(text: string | undefined): text is UpdatePolicy {
  return text !== undefined && Object.hasOwn(updatePolicies, text)
}

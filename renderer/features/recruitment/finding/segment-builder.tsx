import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { SegmentCondition, SegmentSpec } from '../../../../shared/model/saved-view.ts'
import { conditionKind, operatorsOf } from '../../../../shared/recruitment/finding/condition-fields.ts'
import { isKnownCondition } from '../../../../shared/recruitment/finding/segment.ts'
import { IconButton } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import type { OrganisationQuery, SegmentCounts } from '../../../workers/search/protocol.ts'
import styles from './builder.module.css'
import { ConditionValue } from './condition-value.tsx'
import { useConditionCounts } from './use-condition-counts.ts'
import { useConditionWords } from './use-condition-words.ts'

interface SegmentBuilderProps {
  readonly query: OrganisationQuery
  readonly customFields: readonly CustomField[]
  readonly onChange: (segment: SegmentSpec) => void
}

const nothing: SegmentSpec = { match: 'all', conditions: [] }

/** Conditions of a list, each with how many fit it by itself; the list follows as one chooses. */
export function SegmentBuilder({ query, customFields, onChange }: SegmentBuilderProps) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  const words = useConditionWords(customFields)
  const counts = useConditionCounts(query)
  const segment = query.segment ?? nothing
  const { match, conditions } = segment
  const set = (next: readonly SegmentCondition[]) => onChange({ match, conditions: [...next] })
  const add = (field: string) => {
    const kind = conditionKind(field, customFields)
    if (kind === undefined) return
    const is = operatorsOf[kind][0] ?? 'filled'
    set([...conditions, field === 'like' ? { field, is, values: ['participants'] } : { field, is }])
  }
  const countWords = (at: number): string => {
    if (counts === undefined || at >= counts.conditions.length) return ''
    const count = counts.conditions[at]
    return count === undefined ? t('filter.unfinished') : t('filter.counts', { count, shown: format.number(count) })
  }
  return (
    <section className={styles.builder} aria-label={t('filter.label')}>
      {conditions.length > 1 ? (
        <RadioField
          label={t('filter.match')}
          orientation="horizontal"
          value={match}
          onChange={(id) => onChange({ match: id === 'any' ? 'any' : 'all', conditions: [...conditions] })}
          options={[
            { id: 'all', label: t('filter.all') },
            { id: 'any', label: t('filter.any') },
          ]}
        />
      ) : null}
      <ul className={styles.conditions}>
        {conditions.map((condition, at) => {
          const label = words.fieldLabel(condition.field)
          const isKnown = isKnownCondition(condition, customFields)
          const replace = (next: SegmentCondition) => set(conditions.map((each, index) => (index === at ? next : each)))
          return (
            <li key={placeKey(conditions, at)} className={styles.condition}>
              <span className={styles.field}>{label}</span>
              {isKnown ? (
                <>
                  <SelectField
                    label={t('filter.operator', { field: label })}
                    isLabelHidden
                    value={condition.is}
                    options={words.operators(condition.field)}
                    onChange={(is) => replace(asked(condition, is))}
                  />
                  <ConditionValue
                    condition={condition}
                    fieldLabel={label}
                    customFields={customFields}
                    onChange={replace}
                  />
                </>
              ) : (
                <span className={styles.note}>{t('filter.unknown')}</span>
              )}
              <span className={styles.count}>{isKnown ? countWords(at) : null}</span>
              <IconButton
                label={t('filter.remove', { field: label })}
                icon={<X />}
                size="small"
                onPress={() => set(conditions.filter((_, index) => index !== at))}
              />
              {words.how(condition.field) === undefined ? null : (
                <p className={styles.how}>{words.how(condition.field)}</p>
              )}
            </li>
          )
        })}
      </ul>
      <div className={styles.foot}>
        <MenuButton
          label={t('filter.add')}
          size="small"
          items={words.fields
            .filter(({ id }) => id !== 'like' || !conditions.some(({ field }) => field === 'like'))
            .map(({ id, label }) => ({ id, label }))}
          onAction={add}
        />
        <Total counts={counts} conditions={conditions} />
      </div>
    </section>
  )
}

function Total({
  counts,
  conditions,
}: {
  readonly counts: SegmentCounts | undefined
  readonly conditions: readonly SegmentCondition[]
}) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  if (counts === undefined) return <p className={styles.note}>{'\u00A0'}</p>
  const { total, all, located } = counts
  return (
    <div role="status" className={styles.note}>
      <p>{t('filter.total', { count: total, shown: format.number(total), all: format.number(all) })}</p>
      {conditions.some(({ field }) => field === 'distance') ? (
        <p>
          {t('filter.located', {
            organisations: format.number(located.organisations),
            all: format.number(all),
            participants: format.number(located.participants),
            ofParticipants: format.number(located.ofParticipants),
          })}
        </p>
      ) : null}
    </div>
  )
}

/** Another question about the same field: what was chosen stays where it still means something. */
function asked({ field, values }: SegmentCondition, is: string): SegmentCondition {
  return { field, is, ...(values === undefined ? {} : { values }) }
}

/** Which condition it is: the first, second, … about its field. */
function placeKey(conditions: readonly SegmentCondition[], at: number): string {
  const field = conditions[at]?.field ?? ''
  return `${field} ${conditions.slice(0, at).filter((each) => each.field === field).length}`
}

import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { suggestValue } from '../../../../shared/recruitment/matching/merge/better-value.ts'
import {
  choosableFields,
  comparedFields,
  type Fields,
  type Side,
} from '../../../../shared/recruitment/matching/merge/merge-fields.ts'
import { cx } from '../../../ui/cx.ts'
import styles from './duplicates.module.css'
import { useFieldWords, type FieldWords } from './use-field-words.ts'

interface CompareTableProps {
  readonly survivor: Organisation
  readonly merged: Organisation
  readonly chosen: Readonly<Record<string, Side>>
  readonly onChoose: (field: string, side: Side) => void
}

/** Both organisations field by field. Where both have a value and the values differ, one is chosen: arrow keys change it. */
export function CompareTable({ survivor, merged, chosen, onChoose }: CompareTableProps) {
  const { t } = useTranslation('duplicates')
  const words = useFieldWords()
  const choosable = new Set(choosableFields(survivor, merged))
  const fields = comparedFields(survivor, merged).filter(
    (field) =>
      words.value(field, (survivor as Fields)[field]) !== '' || words.value(field, (merged as Fields)[field]) !== '',
  )
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('stays')}</th>
          <th scope="col">{t('goes')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const suggestion = choosable.has(field) ? suggestValue(field, survivor, merged) : undefined
          return (
            <tr key={field} className={cx(suggestion !== undefined && styles.differs)}>
              <th scope="row">
                {words.label(field)}
                {suggestion === undefined ? null : (
                  <span className={styles.why}>{t(`better.${suggestion.because}`)}</span>
                )}
              </th>
              {(['survivor', 'merged'] as const).map((side) => (
                <td key={side}>
                  <Value
                    field={field}
                    side={side}
                    value={((side === 'survivor' ? survivor : merged) as Fields)[field]}
                    words={words}
                    isChoice={suggestion !== undefined}
                    isChosen={(chosen[field] ?? 'survivor') === side}
                    onChoose={onChoose}
                  />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface ValueProps {
  readonly field: string
  readonly side: Side
  readonly value: unknown
  readonly words: FieldWords
  readonly isChoice: boolean
  readonly isChosen: boolean
  readonly onChoose: (field: string, side: Side) => void
}

function Value({ field, side, value, words, isChoice, isChosen, onChoose }: ValueProps) {
  const { t } = useTranslation('duplicates')
  const text = words.value(field, value)
  if (!isChoice) return text === '' ? <span className={styles.nothing}>{t('nothing')}</span> : <bdi>{text}</bdi>
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={`choice-${field}`}
        checked={isChosen}
        aria-label={t('takeValue', { field: words.label(field), value: text })}
        onChange={() => onChoose(field, side)}
      />
      <bdi>{text}</bdi>
    </label>
  )
}

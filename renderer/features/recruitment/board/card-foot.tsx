import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import styles from './board.module.css'
import type { CardFacts } from './use-card-facts.ts'

/** More owners than this are a number. */
const SHOWN = 3

interface CardFootProps {
  readonly row: OrganisationRow
  readonly facts: CardFacts
}

/** Where it is, what it would pay, who works on it. */
export function CardFoot({ row, facts }: CardFootProps) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  const { owners, fee } = facts
  return (
    <span className={styles.foot}>
      <bdi className={styles.where}>{row.place ?? row.country}</bdi>
      {fee === undefined ? null : (
        <span className={styles.fee} title={t('card.quote', { fee })}>
          {fee}
        </span>
      )}
      {owners.length === 0 ? null : (
        <span className={styles.owners} title={format.listOf(owners.map(({ name }) => name))}>
          <span className="visually-hidden">
            {t('owner.list', { names: format.listOf(owners.map(({ name }) => name)) })}
          </span>
          {owners.slice(0, SHOWN).map(({ id, initials }) => (
            <span key={id} className={styles.initials} aria-hidden="true">
              {initials}
            </span>
          ))}
          {owners.length > SHOWN ? (
            <span className={styles.initials} aria-hidden="true">
              +{owners.length - SHOWN}
            </span>
          ) : null}
        </span>
      )}
    </span>
  )
}

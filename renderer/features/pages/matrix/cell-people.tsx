import { CalendarClock, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../use-language-name.ts'
import { initials } from './initials.ts'
import type { MatrixCell } from './load-matrix.ts'
import styles from './matrix.module.css'

interface CellPeopleProps {
  readonly title: string
  readonly cell: MatrixCell
  readonly onAssign?: (() => void) | undefined
}

/** Who translates and who reviews, until when; for officers a button that changes it. */
export function CellPeople({ title, cell, onAssign }: CellPeopleProps) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const languageName = useLanguageName()
  const { translator, reviewer, due } = cell.assigned
  const people = [
    translator && {
      id: 'translator',
      name: translator.name,
      words: t('assigned.translator', { name: translator.name }),
    },
    reviewer && { id: 'reviewer', name: reviewer.name, words: t('assigned.reviewer', { name: reviewer.name }) },
  ].filter((each) => each !== undefined)
  const date = due === undefined ? undefined : t('assigned.due', { date: format.date(due) })
  const said = [...people.map(({ words }) => words), ...(date === undefined ? [] : [date])]
  const shown = (
    <span className={styles.people} aria-hidden="true">
      {people.map(({ id, name, words }) => (
        <span key={id} className={styles.person} title={words} data-as={id}>
          {initials(name)}
        </span>
      ))}
      {due === undefined ? null : (
        <span className={styles.due}>
          <CalendarClock />
          {format.relative(due)}
        </span>
      )}
    </span>
  )
  if (!onAssign) {
    return said.length === 0 ? null : (
      <span className={styles.assigned}>
        <span className={styles.hidden}>{said.join('; ')}</span>
        {shown}
      </span>
    )
  }
  const name = t('assign.button', { title, language: languageName(cell.locale) })
  return (
    <span className={styles.assigned}>
      <Button size="small" variant="quiet" aria-label={[name, ...said].join('; ')} onPress={onAssign}>
        {said.length === 0 ? <UserPlus aria-hidden="true" /> : null}
        {said.length === 0 ? t('assign.short') : shown}
      </Button>
    </span>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../data/codes.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AssignedWork } from './assigned-work.ts'
import styles from './today.module.css'

interface AssignedCardProps {
  readonly work: readonly AssignedWork[]
  /** Calendar date. */
  readonly today: string
}

/** Translations and reviews that were given to this person. Each line leads to the first sentence that waits. */
export function AssignedCard({ work, today }: AssignedCardProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (
    <Card title={t('assigned.title')} flush>
      {work.length === 0 ? <p className={styles.nothing}>{t('assigned.empty')}</p> : null}
      <ul className={styles.list}>
        {work.map(({ page, locale, as, due, open, segmentId }) => (
          <li key={`${page.id} ${locale} ${as}`} className={styles.row}>
            <span className={styles.what}>
              <Link
                to="/pages/$pageId/$locale"
                params={{ pageId: page.id, locale }}
                search={segmentId === undefined ? {} : { segment: segmentId }}
              >
                {t('assigned.page', { page: page.title, language: languageName(locale, format.locale) })}
              </Link>
              <span className={styles.where}>{t(`assigned.${as}`, { count: open })}</span>
            </span>
            {due === undefined ? null : (
              <span className={styles.end}>
                {due < today ? <Badge tone="bad">{t('tasks.overdue')}</Badge> : null}
                <time className={styles.when} dateTime={due} title={format.date(due)}>
                  {format.relative(due)}
                </time>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

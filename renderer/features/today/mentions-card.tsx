import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { readMention } from '../../data/commands/read-mention.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import { useStep } from '../../ui/use-step.ts'
import type { Mention } from './mentions.ts'
import styles from './today.module.css'

/** Entries of timelines in which somebody named this member; one click marks an entry read. */
export function MentionsCard({ mentions }: { readonly mentions: readonly Mention[] }) {
  const { door } = useDesk()
  const { t } = useTranslation('working')
  const format = useFormat()
  const act = useStep(() => namedStep(door))
  return (
    <Card title={t('mentions.title')} flush>
      <ul className={styles.list}>
        {mentions.map(({ activity, organisation }) => (
          <li key={activity.id} className={styles.row}>
            <IconButton
              size="small"
              icon={<Check />}
              label={t('mentions.read', { subject: activity.subject })}
              onPress={() =>
                void act(
                  (own) => readMention(own, activity.id),
                  () => t('mentions.isRead'),
                )
              }
            />
            <span className={styles.what}>
              <span>{activity.subject}</span>
              <Link to="/recruitment" search={{ org: organisation.id }} className={styles.where}>
                <bdi>{organisation.name}</bdi>
              </Link>
            </span>
            <time className={styles.when} dateTime={activity.at} title={format.date(activity.at)}>
              {format.relative(activity.at)}
            </time>
          </li>
        ))}
      </ul>
    </Card>
  )
}

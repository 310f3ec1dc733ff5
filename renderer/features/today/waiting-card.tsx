import { Link } from '@tanstack/react-router'
import { CloudUpload, FileClock, GitCompareArrows, Languages, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../data/codes.ts'
import type { SyncState } from '../../data/sync-types.ts'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import type { PageWork } from './queries.ts'
import styles from './today.module.css'

interface WaitingCardProps {
  readonly sync: SyncState
  readonly pages: PageWork
}

/** Decisions, unsent changes and pages that wait for a person. Each line leads to where it is settled. */
export function WaitingCard({ sync, pages }: WaitingCardProps) {
  const { t } = useTranslation('today')
  const { locale } = useFormat()
  const lines: ReactNode[] = []
  const add = (key: string, icon: ReactNode, link: ReactNode) =>
    lines.push(
      <li key={key} className={styles.row}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <span className={styles.what}>{link}</span>
      </li>,
    )
  const count = pages.awaitingApproval.length
  if (sync.conflictsOpen > 0) {
    add(
      'conflicts',
      <GitCompareArrows />,
      <Link to="/sync">{t('waiting.conflicts', { count: sync.conflictsOpen })}</Link>,
    )
  }
  if (sync.parked > 0) {
    add('parked', <TriangleAlert />, <Link to="/sync">{t('waiting.parked', { count: sync.parked })}</Link>)
  }
  if (sync.waiting > 0) {
    add('outbox', <CloudUpload />, <Link to="/sync">{t('waiting.outbox', { count: sync.waiting })}</Link>)
  }
  if (count > 0) add('approval', <FileClock />, <Link to="/pages">{t('waiting.approval', { count })}</Link>)
  for (const { page, locale: target, count: outdated } of pages.outdated) {
    const words = t('waiting.outdated', { count: outdated, page: page.title, language: languageName(target, locale) })
    add(
      `${page.id} ${target}`,
      <Languages />,
      <Link to="/pages/$pageId/$locale" params={{ pageId: page.id, locale: target }}>
        {words}
      </Link>,
    )
  }
  return (
    <Card title={t('waiting.title')} flush>
      {lines.length === 0 ? (
        <p className={styles.nothing}>{t('waiting.empty')}</p>
      ) : (
        <ul className={styles.list}>{lines}</ul>
      )}
    </Card>
  )
}

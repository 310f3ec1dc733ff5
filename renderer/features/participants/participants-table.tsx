import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PageStatus } from '../../../shared/model/page.ts'
import type { MembershipYear } from '../../../shared/model/participation.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { useFormat } from '../../ui/format.ts'
import { FeeDerivation } from './fee-derivation.tsx'
import styles from './participants.module.css'
import type { Participant } from './queries.ts'

const pageTones: Readonly<Record<PageStatus, Tone>> = {
  none: 'neutral',
  requested: 'neutral',
  materialReceived: 'info',
  editing: 'info',
  translating: 'info',
  participantApproval: 'warn',
  approved: 'good',
  sent: 'good',
  published: 'good',
  stale: 'warn',
}

const feeTones: Readonly<Record<MembershipYear['status'], Tone>> = {
  draft: 'neutral',
  quoted: 'info',
  invoiced: 'info',
  overdue: 'bad',
  paid: 'good',
  lapsed: 'bad',
  waived: 'neutral',
  cancelled: 'neutral',
}

function FeeCell({ year }: { readonly year: MembershipYear | undefined }) {
  const { t } = useTranslation('participants')
  if (!year) return <span className={styles.muted}>{t('noFee')}</span>
  return (
    <span className={styles.cell}>
      <FeeDerivation year={year} />
      <Badge tone={feeTones[year.status]}>{`${year.year} · ${t(`status.${year.status}`)}`}</Badge>
    </span>
  )
}

function PageCell({ participant: { organisation, page } }: { readonly participant: Participant }) {
  const { t } = useTranslation('participants')
  if (!page) {
    return (
      <Link to="/pages" search={{ create: organisation.id }}>
        {t('createPage')}
      </Link>
    )
  }
  return (
    <span className={styles.cell}>
      <Link to="/pages/$pageId" params={{ pageId: page.id }} aria-label={`${t('openPage')}: ${organisation.name}`}>
        {t('openPage')}
      </Link>
      <Badge tone={pageTones[page.status]}>{t(`pageStatus.${page.status}`)}</Badge>
    </span>
  )
}

/** A focal point serves a handful to some twenty participants: a plain table. */
export function ParticipantsTable({ rows }: { readonly rows: readonly Participant[] }) {
  const { t } = useTranslation('participants')
  const format = useFormat()
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('joined')}</th>
            <th scope="col">{t('feeColumn')}</th>
            <th scope="col">{t('page')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.participation.id}>
              <th scope="row">
                <Link to="/recruitment" search={{ org: row.organisation.id }}>
                  {row.organisation.name}
                </Link>
                {row.organisation.place ? <span className={styles.muted}>{row.organisation.place}</span> : null}
              </th>
              <td>
                <span className={styles.stack}>
                  {format.date(row.participation.joinedOn)}
                  <span className={styles.muted}>
                    {row.participation.leftOn
                      ? t('left', { date: format.date(row.participation.leftOn) })
                      : row.participation.recruitedByUs
                        ? t('ours')
                        : ''}
                  </span>
                </span>
              </td>
              <td>
                <FeeCell year={row.membershipYear} />
              </td>
              <td>
                <PageCell participant={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Landmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { ParticipantsTable } from './participants-table.tsx'
import { filterParticipants, participants } from './queries.ts'

/** Who is in the network through this focal point: since when, at what fee, and how their page stands. */
export function ParticipantsScreen() {
  const { db } = useDesk()
  const { t } = useTranslation(['participants', 'common'])
  const { locale } = useFormat()
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const typed = search.q ?? ''
  const [year] = useState(() => new Date().getFullYear())
  const rows = useLive(() => participants(db, year, locale), [db, year, locale])
  const shown = rows && filterParticipants(rows, typed)

  const body = () => {
    if (!rows || !shown) return <Spinner label={t('common:loading')} />
    if (rows.length === 0) {
      return (
        <EmptyState
          icon={<Landmark />}
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/recruitment' })}>
              {t('empty.action')}
            </Button>
          }
        />
      )
    }
    if (shown.length === 0) return <p role="status">{t('nothing')}</p>
    return <ParticipantsTable rows={shown} />
  }

  return (
    <Screen layout="flow">
      <PageHeader
        title={t('title')}
        {...(rows && rows.length > 0 ? { subtitle: t('subtitle', { count: rows.length }) } : {})}
        actions={
          <SearchField
            label={t('filter')}
            value={typed}
            onChange={(q) => void navigate({ to: '/participants', search: q === '' ? {} : { q }, replace: true })}
            isScreenFilter
          />
        }
      />
      <ScreenBody>{body()}</ScreenBody>
    </Screen>
  )
}

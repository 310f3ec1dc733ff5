import { useNavigate } from '@tanstack/react-router'
import { DoorClosed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../shared/model/member.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Screen } from '../ui/screen.tsx'

/** A screen that belongs to the work of another role: what it is, whom to ask, and where one's own work is. */
export function NotForYourRole({ role }: { readonly role: MemberRole }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  return (
    <Screen layout="flow">
      <PageHeader title={t('notForRole.title')} />
      <EmptyState
        icon={<DoorClosed />}
        title={t('notForRole.what', { role: t(`role.${role}`) })}
        text={t('notForRole.text')}
        action={
          <Button variant="primary" onPress={() => void navigate({ to: '/pages' })}>
            {t('notForRole.action')}
          </Button>
        }
      />
    </Screen>
  )
}

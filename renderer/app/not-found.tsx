import { useNavigate } from '@tanstack/react-router'
import { MapPinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Screen } from '../ui/screen.tsx'

/** An address that no screen has. */
export function NotFound() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  return (
    <Screen layout="flow">
      <PageHeader title={t('notFound.title')} />
      <EmptyState
        icon={<MapPinOff />}
        title={t('notFound.what')}
        text={t('notFound.text')}
        action={
          <Button variant="primary" onPress={() => void navigate({ to: '/today' })}>
            {t('notFound.action')}
          </Button>
        }
      />
    </Screen>
  )
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ErasuresPanel } from './erasures/erasures-panel.tsx'
import { PeoplePanel } from './people/people-panel.tsx'
import { RequestsPanel } from './requests/requests-panel.tsx'
import { RetentionPanel } from './retention/retention-panel.tsx'
import { SharingPanel } from './sharing/sharing-panel.tsx'

const panels = [
  ['requests', RequestsPanel],
  ['people', PeoplePanel],
  ['retention', RetentionPanel],
  ['erasures', ErasuresPanel],
  ['sharing', SharingPanel],
] as const

/** Whatever people ask about their data, by subject. The address names the tab: `/privacy?tab=retention`. */
export function PrivacyScreen() {
  const { t } = useTranslation('privacy')
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const selected = panels.find(([id]) => id === search.tab)?.[0] ?? 'requests'
  return (
    <Screen layout="flow">
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <ScreenBody>
        <Tabs
          label={t('tab.label')}
          items={panels.map(([id, Panel]) => ({ id, label: t(`tab.${id}`), content: <Panel /> }))}
          selected={selected}
          onSelect={(tab) => void navigate({ to: '/privacy', search: { tab }, replace: true })}
        />
      </ScreenBody>
    </Screen>
  )
}

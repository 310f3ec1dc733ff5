import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AboutPanel } from './about-panel.tsx'
import { AppearancePanel } from './appearance-panel.tsx'
import { ConnectionPanel } from './connection-panel.tsx'
import { CustomFieldsPanel } from './custom-fields-panel.tsx'
import { DataPanel } from './data-panel.tsx'
import { FeesPanel } from './fees-panel.tsx'
import { SegmentingPanel } from './segmenting/segmenting-panel.tsx'
import { SyncPanel } from './sync-panel.tsx'
import { WorkspacePanel } from './workspace-panel.tsx'

const panels = [
  ['appearance', AppearancePanel],
  ['workspace', WorkspacePanel],
  ['fees', FeesPanel],
  ['customFields', CustomFieldsPanel],
  ['segmenting', SegmentingPanel],
  ['connection', ConnectionPanel],
  ['data', DataPanel],
  ['sync', SyncPanel],
  ['about', AboutPanel],
] as const

/** Settings by subject. The address names the tab, so that a message can lead to it: `/settings?tab=connection`. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const selected = panels.find(([id]) => id === search.tab)?.[0] ?? 'appearance'
  return (
    <Screen layout="flow">
      <PageHeader title={t('title')} />
      <ScreenBody>
        <Tabs
          label={t('tab.label')}
          items={panels.map(([id, Panel]) => ({ id, label: t(`tab.${id}`), content: <Panel /> }))}
          selected={selected}
          onSelect={(tab) => void navigate({ to: '/settings', search: { tab }, replace: true })}
        />
      </ScreenBody>
    </Screen>
  )
}

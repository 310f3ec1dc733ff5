import { FileUp, Plus } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { RadioField } from '../../ui/fields.tsx'
import { MenuButton } from '../../ui/menu.tsx'

interface ScreenActionsProps {
  readonly view: 'table' | 'board'
  readonly onView: (view: 'table' | 'board') => void
  readonly onImport: () => void
  readonly onNew: (isNew: boolean) => void
  /** Stable: what it stands for may change, not the function. */
  readonly onMore: (id: MoreAction) => void
}

export const moreActions = ['pipeline', 'lookAlikes', 'coverage', 'export', 'templates', 'privacy'] as const
export type MoreAction = (typeof moreActions)[number]

/** Apart, so that typing does not render it. */
export const ScreenActions = memo(function ScreenActions(props: ScreenActionsProps) {
  const { view, onView, onImport, onNew, onMore } = props
  const { t } = useTranslation(['recruitment', 'finding', 'pipeline', 'privacy', 'writing'])
  const labels: Readonly<Record<MoreAction, string>> = {
    pipeline: t('pipeline:open'),
    lookAlikes: t('finding:like.ofParticipants'),
    coverage: t('finding:coverage.command'),
    export: t('finding:export.title'),
    templates: t('writing:templates.title'),
    privacy: t('privacy:open'),
  }
  return (
    <>
      <RadioField
        label={t('view.label')}
        isLabelHidden
        orientation="horizontal"
        value={view}
        onChange={(id) => onView(id === 'board' ? 'board' : 'table')}
        options={[
          { id: 'table', label: t('view.table') },
          { id: 'board', label: t('view.board') },
        ]}
      />
      <MenuButton
        label={t('finding:bulk.more')}
        items={moreActions.map((id) => ({ id, label: labels[id] }))}
        onAction={(id) => {
          const action = moreActions.find((each) => each === id)
          if (action !== undefined) onMore(action)
        }}
      />
      <Button onPress={onImport}>
        <FileUp aria-hidden="true" />
        {t('import.command')}
      </Button>
      <Button variant="primary" onPress={() => onNew(true)}>
        <Plus aria-hidden="true" />
        {t('new.command')}
      </Button>
    </>
  )
})

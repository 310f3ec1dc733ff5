import { useTranslation } from 'react-i18next'
import type { Command } from '../../ui/commands.ts'
import type { MoreAction } from './screen-actions.tsx'

interface ScreenDeeds {
  readonly view: 'table' | 'board'
  readonly onView: (view: 'table' | 'board') => void
  readonly onNew: () => void
  readonly onImport: () => void
  readonly onMore: (action: MoreAction) => void
  /** Absent: no organisation is open. */
  readonly onClose?: () => void
}

/** What can be done on the recruitment screen, for the palette, the keyboard map and the keys. */
export function useScreenCommands({ view, onView, onNew, onImport, onMore, onClose }: ScreenDeeds) {
  const { t } = useTranslation(['recruitment', 'finding', 'pipeline', 'privacy', 'writing'])
  const group = t('title')
  const commands: Command[] = [
    { id: 'recruitment.new', label: t('new.command'), keys: 'n', group, run: onNew },
    { id: 'recruitment.import', label: t('import.command'), keys: 'i', group, run: onImport },
    { id: 'recruitment.table', label: t('view.showTable'), group, run: () => onView('table') },
    {
      id: 'recruitment.board',
      label: t('view.showBoard'),
      keys: 'b',
      group,
      run: () => onView(view === 'board' ? 'table' : 'board'),
    },
    { id: 'recruitment.pipeline', label: t('pipeline:open'), keys: 'p', group, run: () => onMore('pipeline') },
    {
      id: 'recruitment.lookAlikes',
      label: t('finding:like.ofParticipants'),
      group,
      run: () => onMore('lookAlikes'),
    },
    { id: 'recruitment.coverage', label: t('finding:coverage.command'), group, run: () => onMore('coverage') },
    { id: 'recruitment.export', label: t('finding:export.title'), keys: 'e', group, run: () => onMore('export') },
    { id: 'recruitment.templates', label: t('writing:templates.title'), group, run: () => onMore('templates') },
    { id: 'recruitment.privacy', label: t('privacy:open'), group, run: () => onMore('privacy') },
  ]
  if (onClose !== undefined) {
    commands.push({ id: 'recruitment.close', label: t('detail.close'), keys: 'Escape', group, run: onClose })
  }
  return commands
}

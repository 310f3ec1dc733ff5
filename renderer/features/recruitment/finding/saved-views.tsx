import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '../../../../shared/model/saved-view.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cx.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import { useRun } from '../use-run.ts'
import { removeView, renameView, saveView, updateView } from './commands/saved-views.ts'
import { NameDialog } from './name-dialog.tsx'
import styles from './saved-views.module.css'
import { sameState, stateOfView, viewFields, type ViewState } from './view-query.ts'

interface SavedViewsProps {
  readonly views: readonly SavedView[]
  readonly state: ViewState
  readonly listId: string | undefined
  /** Whether anything is worth saving: something narrows, orders or lays out the list. */
  readonly isSpecial: boolean
  /** To a saved list, or to everything. */
  readonly onOpen: (listId: string | undefined, state: ViewState) => void
}

/** The saved lists, pinned above the table, and what can be done with the one in hand. While there is none: the way to save the first. */
export function SavedViews({ views, state, listId, isSpecial, onOpen }: SavedViewsProps) {
  const { door } = useDesk()
  const { t } = useTranslation('finding')
  const run = useRun()
  const [naming, setNaming] = useState<'new' | 'rename'>()
  const current = views.find(({ id }) => id === listId)
  const isChanged = current !== undefined && !sameState(stateOfView(current), state)
  if (views.length === 0 && !isSpecial) return null

  const everything: ViewState = {
    query: { text: '', stages: [], sort: { column: 'name', descending: false } },
    columns: undefined,
  }
  const name = async (chosen: string) => {
    if (naming === 'rename' && current !== undefined) {
      await run(renameView(door, current, chosen))
    } else {
      const saved = await run(saveView(door, chosen, viewFields(state), views), () =>
        t('views.saved', { name: chosen }),
      )
      if (saved !== undefined) onOpen(saved.id, state)
    }
    setNaming(undefined)
  }
  const act = (id: string) => {
    if (current === undefined) return
    if (id === 'update') {
      void run(updateView(door, current, viewFields(state)), () => t('views.updated', { name: current.name }))
    } else if (id === 'revert') onOpen(current.id, stateOfView(current))
    else if (id === 'rename') setNaming('rename')
    else if (id === 'saveAs') setNaming('new')
    else {
      void run(removeView(door, current), () => t('views.removed', { name: current.name }))
      onOpen(undefined, everything)
    }
  }

  const save = (
    <Button size="small" variant="quiet" onPress={() => setNaming('new')}>
      <Bookmark aria-hidden="true" />
      {t('views.save')}
    </Button>
  )
  const dialog =
    naming === undefined ? null : (
      <NameDialog
        title={t(naming === 'rename' ? 'views.renameTitle' : 'views.saveTitle')}
        initial={naming === 'rename' ? (current?.name ?? '') : ''}
        taken={views.filter(({ id }) => naming === 'new' || id !== current?.id).map((view) => view.name)}
        onClose={() => setNaming(undefined)}
        onName={(chosen) => void name(chosen)}
      />
    )
  if (views.length === 0) {
    return (
      <>
        {save}
        {dialog}
      </>
    )
  }
  return (
    <nav className={styles.views} aria-label={t('views.label')}>
      <ul className={styles.list}>
        <Pin
          label={t('views.everything')}
          isCurrent={current === undefined && !isSpecial}
          onPress={() => onOpen(undefined, everything)}
        />
        {views.map((view) => (
          <Pin
            key={view.id}
            label={view.id === listId && isChanged ? t('views.changed', { name: view.name }) : view.name}
            isCurrent={view.id === listId}
            onPress={() => onOpen(view.id, stateOfView(view))}
          />
        ))}
      </ul>
      {current === undefined ? (
        isSpecial ? (
          save
        ) : null
      ) : (
        <MenuButton
          size="small"
          variant="quiet"
          label={t('views.menu')}
          items={[
            ...(isChanged
              ? [
                  { id: 'update', label: t('views.update') },
                  { id: 'revert', label: t('views.revert') },
                ]
              : []),
            { id: 'saveAs', label: t('views.save') },
            { id: 'rename', label: t('views.rename') },
            { id: 'remove', label: t('views.remove'), isDanger: true },
          ]}
          onAction={act}
        />
      )}
      {dialog}
    </nav>
  )
}

interface PinProps {
  readonly label: string
  readonly isCurrent: boolean
  readonly onPress: () => void
}

function Pin({ label, isCurrent, onPress }: PinProps) {
  return (
    <li>
      <button
        type="button"
        className={cx(styles.pin, isCurrent && styles.current)}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onPress}
      >
        <bdi>{label}</bdi>
      </button>
    </li>
  )
}

import { Link, useRouterState } from '@tanstack/react-router'
import { CircleHelp, Redo2, Search, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useCurrentScreenTitle } from '../../ui/screen-title.ts'
import { railItemOf } from './rail.tsx'
import { SampleBadge } from './sample-badge.tsx'
import styles from './top-bar.module.css'
import type { UndoControl } from './use-undo.ts'

interface TopBarProps {
  readonly onSearch: () => void
  readonly onKeyMap: () => void
  readonly undo: UndoControl
  readonly redo: UndoControl
  /** Further buttons, before undo. */
  readonly children: ReactNode
}

function WhereYouAre() {
  const { t } = useTranslation('shell')
  const path = useRouterState({ select: (state) => state.location.pathname })
  const title = useCurrentScreenTitle()
  const section = railItemOf(path)
  if (!section) return null
  const name = t(`rail.${section.name}`)
  return (
    <nav aria-label={t('where')} className={styles.where}>
      <ol>
        <li>
          {path === section.path ? <span aria-current="page">{name}</span> : <Link to={section.path}>{name}</Link>}
        </li>
        {path !== section.path && title ? (
          <li>
            <span aria-current="page">{title}</span>
          </li>
        ) : null}
      </ol>
    </nav>
  )
}

/** Where one is, search and commands, undo and redo. */
export function TopBar({ onSearch, onKeyMap, undo, redo, children }: TopBarProps) {
  const { t } = useTranslation('shell')
  return (
    <header className={styles.bar}>
      <WhereYouAre />
      <SampleBadge />
      <div className={styles.search}>
        <Button onPress={onSearch} aria-keyshortcuts="Control+K Meta+K">
          <Search aria-hidden="true" />
          <span className={styles.searchWords}>{t('search.button')}</span>
          <span aria-hidden="true">
            <Kbd keys="Mod+K" />
          </span>
        </Button>
      </div>
      <div className={styles.actions}>
        {children}
        <IconButton
          label={undo.next ? t('undoWhat', { what: undo.next }) : t('undo')}
          keys="Mod+Z"
          icon={<Undo2 />}
          onPress={undo.run}
          isDisabled={undo.next === undefined}
        />
        <IconButton
          label={redo.next ? t('redoWhat', { what: redo.next }) : t('redo')}
          keys="Mod+Shift+Z"
          icon={<Redo2 />}
          onPress={redo.run}
          isDisabled={redo.next === undefined}
        />
        <IconButton label={t('keyMap')} keys="?" icon={<CircleHelp />} onPress={onKeyMap} />
      </div>
    </header>
  )
}

import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maySeeScreen } from '../../../shared/roles/screens.ts'
import { QuickCapture } from '../../features/capture/quick-capture.tsx'
import { Reminders } from '../../features/reminders/reminders.tsx'
import { SyncStatus } from '../../features/sync/sync-status.tsx'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { useRole } from '../../data/use-role.ts'
import { useCommands } from '../../ui/commands.ts'
import { useCurrentScreenTitle } from '../../ui/screen-title.ts'
import { ToastRegion } from '../../ui/toast.tsx'
import { KeyMap } from '../palette/key-map.tsx'
import { Palette } from '../palette/palette.tsx'
import { useGlobalKeys } from './global-keys.ts'
import { useHeadingFocus } from './heading-focus.ts'
import { Rail, railItems } from './rail.tsx'
import { ScreenOutlet } from './screen-outlet.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useHostCommands } from './host-commands.ts'
import { useUndo } from './use-undo.ts'

function focusScreenFilter(): void {
  const filter = document.querySelector<HTMLInputElement>('[data-screen-filter]')
  filter?.focus()
  filter?.select()
}

function useDocumentTitle(): void {
  const { t } = useTranslation('shell')
  const path = useRouterState({ select: (state) => state.location.pathname })
  const screen = useCurrentScreenTitle()
  const section = railItems.find((item) => path.startsWith(item.path))
  const title = screen ?? (section ? t(`rail.${section.name}`) : undefined)
  useEffect(() => {
    document.title = title ? t('title', { screen: title }) : t('product')
  }, [title, t])
}

/** The frame around every screen. */
export function Shell() {
  const { db, workspace } = useDesk()
  const { t } = useTranslation(['shell', 'common', 'keys'])
  const navigate = useNavigate()
  const main = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const { undo, redo } = useUndo()
  const role = useRole()
  // Until the role is read, nothing is offered that it may take back.
  const isOfficer = role !== undefined && maySeeScreen(role, '/recruitment')
  const items = railItems.filter(({ path }) => role !== undefined && maySeeScreen(role, path))
  const focalPoint = useLive(() => db.focalPoint.get(workspace.focalPointId), [db, workspace.focalPointId])

  useGlobalKeys()
  useHostCommands()
  useHeadingFocus(main)
  useDocumentTitle()

  const go = t('keys:group.go')
  const general = t('keys:group.general')
  useCommands([
    { id: 'palette.open', label: t('search.button'), keys: 'Mod+K', group: general, run: () => setOpen('palette') },
    { id: 'help.keys', label: t('keyMap'), keys: '?', group: general, run: () => setOpen('keys') },
    { id: 'edit.undo', label: t('undo'), keys: 'Mod+Z', group: general, run: undo.run },
    { id: 'edit.redo', label: t('redo'), keys: 'Mod+Shift+Z', group: general, run: redo.run },
    { id: 'screen.filter', label: t('keys:focusFilter'), keys: '/', group: general, run: focusScreenFilter },
    ...items.map((item) => ({
      id: `go.${item.name}`,
      label: t(`rail.${item.name}`),
      keys: `g ${item.key}`,
      group: go,
      run: () => void navigate({ to: item.path }),
    })),
  ])

  return (
    <div className={styles.shell}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The hash is the router's; the link only moves the focus.
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('common:skipToContent')}
      </a>
      <Rail focalPointName={focalPoint?.name ?? ''} items={items} />
      <footer className={styles.status}>
        <SyncStatus />
      </footer>
      <div className={styles.column}>
        <TopBar onSearch={() => setOpen('palette')} onKeyMap={() => setOpen('keys')} undo={undo} redo={redo}>
          {isOfficer ? <QuickCapture /> : null}
        </TopBar>
        <main ref={main} id="main" tabIndex={-1} className={styles.main} data-scroll-restoration-id="main">
          <ScreenOutlet />
        </main>
      </div>
      <Palette isOpen={open === 'palette'} onClose={() => setOpen(undefined)} />
      <KeyMap isOpen={open === 'keys'} onClose={() => setOpen(undefined)} />
      {isOfficer ? <Reminders /> : null}
      <ToastRegion />
    </div>
  )
}

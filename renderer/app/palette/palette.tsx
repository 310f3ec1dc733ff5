import { useRouter } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { maySeeRecords } from '../../../shared/roles/records.ts'
import type { Hit } from '../../data/search-client.ts'
import { useRole } from '../../data/use-role.ts'
import { allCommands, commandRegistry, type Command } from '../../ui/commands.ts'
import { cx } from '../../ui/cx.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { matchingCommands } from './matches.ts'
import styles from './palette.module.css'
import { useHits } from './use-hits.ts'

interface Entry {
  readonly id: string
  readonly label: string
  readonly detail: string | undefined
  readonly keys: string | undefined
  /** What kind of thing it is. */
  readonly kind: string | undefined
  readonly run: () => void
}

const MOST_HITS = 30

function commandEntry(command: Command): Entry {
  return {
    id: `command:${command.id}`,
    label: command.label,
    detail: command.group,
    keys: command.keys,
    kind: undefined,
    run: command.run,
  }
}

function PaletteBody({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('shell')
  const router = useRouter()
  const registry = useStore(commandRegistry)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { hits, searching } = useHits(text)
  const role = useRole()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const hitEntry = (hit: Hit): Entry => ({
    id: `${hit.type}:${hit.id}`,
    label: hit.title,
    detail: hit.subtitle,
    keys: undefined,
    kind: t(`search.type.${hit.type}`),
    run: () => router.history.push(hit.route),
  })
  const commands = matchingCommands(allCommands(registry), text)
    .filter((command) => command.id !== 'palette.open' && command.scope !== 'modal')
    .map(commandEntry)
  const records = hits
    .filter(({ type }) => role !== undefined && maySeeRecords(role, type))
    .slice(0, MOST_HITS)
    .map(hitEntry)
  const groups = [
    { id: 'records', label: t('search.records'), entries: records },
    { id: 'commands', label: t('search.commands'), entries: commands },
  ].filter((group) => group.entries.length > 0)
  const entries = groups.flatMap((group) => group.entries)
  const chosen = entries[Math.min(active, entries.length - 1)]
  const optionId = (entry: Entry) => `${listId}-${entries.indexOf(entry)}`

  const run = (entry: Entry | undefined) => {
    if (!entry) return
    close()
    // After the dialog has given the focus back, so that the command's own focus holds.
    window.setTimeout(entry.run, 0)
  }
  const move = (to: number) => {
    const next = (to + entries.length) % Math.max(entries.length, 1)
    setActive(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(Math.min(active + 8, entries.length - 1)),
      PageUp: () => move(Math.max(active - 8, 0)),
      Enter: () => run(chosen),
    }
    const step = event.nativeEvent.isComposing ? undefined : steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? optionId(chosen) : undefined}
        placeholder={t('search.placeholder')}
        value={text}
        ref={input}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('search.results')} className={styles.list}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`}>
            <div id={`${listId}-${group.id}`} className={styles.group} role="presentation">
              {group.label}
            </div>
            {group.entries.map((entry) => (
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                aria-selected={entry === chosen}
                className={cx(styles.option, entry === chosen && styles.active)}
                onPointerMove={() => setActive(entries.indexOf(entry))}
                tabIndex={-1}
                onClick={() => run(entry)}
                onKeyDown={onKeyDown}
              >
                <span className={styles.words}>
                  <span>{entry.label}</span>
                  {entry.detail ? <span className={styles.detail}>{entry.detail}</span> : null}
                </span>
                {entry.keys ? <Kbd keys={entry.keys} /> : null}
                {entry.kind ? <span className={styles.kind}>{entry.kind}</span> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={entries.length === 0 ? styles.nothing : 'visually-hidden'}>
        {searching ? t('search.searching') : t('search.count', { count: entries.length })}
      </p>
    </>
  )
}

/** Search and commands: everything one can go to or do, by typing a few letters of it. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      className={styles.scrim ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog aria-label={t('search.label')} className={styles.dialog ?? ''}>
          <PaletteBody close={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

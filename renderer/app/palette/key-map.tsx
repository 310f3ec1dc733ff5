import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { allCommands, commandRegistry, type Command } from '../../ui/commands.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './key-map.module.css'

/** Commands with keys by their group, innermost group first; the same command mounted twice is shown once. */
export function keyGroups(commands: readonly Command[], ungrouped: string): ReadonlyMap<string, readonly Command[]> {
  const seen = new Set<string>()
  const groups = new Map<string, Command[]>()
  for (const command of commands) {
    if (!command.keys || seen.has(command.id)) continue
    seen.add(command.id)
    const group = command.group ?? ungrouped
    groups.set(group, [...(groups.get(group) ?? []), command])
  }
  return groups
}

/** Every key that works on the screen one is on, made from the commands that are registered now. */
export function KeyMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('keys')
  const registry = useStore(commandRegistry)
  const groups = keyGroups(allCommands(registry), t('group.screen'))
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose} size="large">
      <div className={styles.groups}>
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={styles.keys}>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    <Kbd keys={command.keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{t('note')}</p>
    </Dialog>
  )
}

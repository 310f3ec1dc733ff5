import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutput } from '../../../shared/bridge.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './settings.module.css'

interface HostFacts {
  readonly info: CallOutput<'host.info'> | undefined
  readonly journal: CallOutput<'journal.status'> | undefined
  readonly snapshots: CallOutput<'snapshot.list'> | undefined
}

/** What the page is built with, and its licence. */
const builtWith = [
  'React (MIT)',
  'React Aria Components (Apache-2.0)',
  'TanStack Router (MIT)',
  'TanStack Virtual (MIT)',
  'Dexie (Apache-2.0)',
  'zod (MIT)',
  'i18next (MIT)',
  'zustand (MIT)',
  'ProseMirror (MIT)',
  'Lucide (ISC)',
  'Papa Parse (MIT)',
  'DOMPurify (MPL-2.0 / Apache-2.0)',
]

function useHostFacts(): HostFacts {
  const { bridge } = useDesk()
  const [facts, setFacts] = useState<HostFacts>({ info: undefined, journal: undefined, snapshots: undefined })
  useEffect(() => {
    let current = true
    const ask = async () => {
      const [info, journal, snapshots] = await Promise.all([
        bridge.call('host.info', {}),
        bridge.call('journal.status', {}),
        bridge.call('snapshot.list', {}),
      ])
      if (!current) return
      setFacts({
        info: info.ok ? info.value : undefined,
        journal: journal.ok ? journal.value : undefined,
        snapshots: snapshots.ok ? snapshots.value : undefined,
      })
    }
    void ask()
    return () => {
      current = false
    }
  }, [bridge])
  return facts
}

/** Version, host, the folders in which the copies lie, and what the desk is built with. */
export function AboutPanel() {
  const { workspace } = useDesk()
  const { t } = useTranslation('settings')
  const { listOf } = useFormat()
  const { info, journal, snapshots } = useHostFacts()
  const items = [
    ...(info
      ? [
          { id: 'version', term: t('about.version'), value: info.version },
          { id: 'host', term: t('about.host'), value: t(`about.${info.host}`) },
          { id: 'platform', term: t('about.platform'), value: info.platform },
          {
            id: 'keychain',
            term: t('about.keychain'),
            value: info.capabilities.systemKeychain ? t('about.keychainYes') : t('about.keychainNo'),
          },
        ]
      : []),
    ...(journal
      ? [
          {
            id: 'journal',
            term: t('about.journal'),
            value: t('about.journalValue', { count: journal.entries, folder: journal.folder }),
          },
        ]
      : []),
    ...(snapshots ? [{ id: 'snapshots', term: t('about.snapshots'), value: snapshots.folder }] : []),
    { id: 'workspace', term: t('about.workspaceId'), value: <code>{workspace.id}</code> },
    { id: 'licences', term: t('about.licences'), value: `${t('about.licencesText')} ${listOf(builtWith)}` },
  ]
  return (
    <div className={styles.form}>
      <DefinitionList items={items} />
      <p className={styles.note}>{t('about.rights')}</p>
    </div>
  )
}

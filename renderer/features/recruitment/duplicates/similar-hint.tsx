import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SimilarOrganisation } from '../../../../shared/recruitment/matching/duplicate-finder.ts'
import type { ComparableOrganisation } from '../../../../shared/recruitment/matching/organisation-profile.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { duplicatesOf } from '../../../data/duplicates-client.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import styles from './duplicates.module.css'
import { useReasonWords } from './use-reason-words.ts'

/** Below this a likeness is worth no interruption. */
const LEAST = 70
const MOST = 3
const PAUSE_MS = 200
const SHORTEST = 3
const OPEN_KEYS = 'Mod+Enter'

interface SimilarHintProps {
  readonly organisation: ComparableOrganisation
  readonly onOpen: (id: string) => void
}

/** While a new organisation is typed: which ones there are already. One key opens the likeliest instead. */
export function SimilarHint({ organisation, onOpen }: SimilarHintProps) {
  const { db } = useDesk()
  const { t } = useTranslation('duplicates')
  const words = useReasonWords()
  const found = useSimilar(organisation)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const ids = found.map(({ id }) => id).join()
  useEffect(() => {
    let current = true
    void db.organisation.bulkGet(ids === '' ? [] : ids.split(',')).then((records) => {
      if (current) setNames(new Map(records.flatMap((each) => (each === undefined ? [] : [[each.id, each.name]]))))
    })
    return () => {
      current = false
    }
  }, [db, ids])
  const [first] = found
  useCommands(
    first === undefined
      ? []
      : [
          {
            id: 'duplicates.open',
            label: t('hint.openFirst'),
            keys: OPEN_KEYS,
            scope: 'modal',
            run: () => onOpen(first.id),
          },
        ],
  )
  return (
    <div role="status">
      {first === undefined ? null : (
        <div className={styles.hint}>
          <p>{t('hint.title', { count: found.length })}</p>
          <ul className={styles.list}>
            {found.map(({ id, score, reasons }, at) => (
              <li key={id} className={styles.line}>
                <span>
                  <bdi>{names.get(id) ?? ''}</bdi> ({score})
                  {reasons[0] === undefined ? null : <span className={styles.why}>{words(reasons[0])}</span>}
                </span>
                <Button size="small" onPress={() => onOpen(id)}>
                  {t('hint.open')} {at === 0 ? <Kbd keys={OPEN_KEYS} /> : null}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Asks when typing pauses. The answer of another name is none. */
function useSimilar(organisation: ComparableOrganisation): readonly SimilarOrganisation[] {
  const { db } = useDesk()
  const key = JSON.stringify(organisation)
  const [found, setFound] = useState<{ readonly key: string; readonly list: readonly SimilarOrganisation[] }>()
  useEffect(() => {
    const wanted = JSON.parse(key) as ComparableOrganisation
    if (wanted.name.trim().length < SHORTEST) return undefined
    let current = true
    const timer = setTimeout(() => {
      void duplicatesOf(db.name)
        .ask('similar', { organisation: wanted, least: LEAST, most: MOST })
        .then((list) => {
          if (current) setFound({ key, list })
        })
        .catch(() => undefined)
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [db, key])
  return organisation.name.trim().length < SHORTEST ? [] : (found?.list ?? [])
}

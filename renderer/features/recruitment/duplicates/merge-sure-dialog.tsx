import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestValue } from '../../../../shared/recruitment/matching/merge/better-value.ts'
import { choosableFields } from '../../../../shared/recruitment/matching/merge/merge-fields.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { duplicatesOf } from '../../../data/duplicates-client.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProgressBar, Spinner } from '../../../ui/progress.tsx'
import { useRun } from '../use-run.ts'
import { mergeMany, MOST_AT_ONCE, type Merge } from './commands/merge-organisations.ts'
import styles from './duplicates.module.css'
import { loadPair } from './load-pair.ts'

interface SureMerge extends Merge {
  readonly stays: string
  readonly goes: string
  readonly score: number
}

/** What merging all sure pairs would do, line by line, before it is done; then how far it is. */
export function MergeSureDialog({ onClose }: { readonly onClose: () => void }) {
  const { db, door } = useDesk()
  const { t } = useTranslation(['duplicates', 'common'])
  const run = useRun()
  const [merges, setMerges] = useState<readonly SureMerge[]>()
  const [done, setDone] = useState<number>()
  const cancelled = useRef(false)

  useEffect(() => {
    let current = true
    void sureMerges(db).then((found) => {
      if (current) setMerges(found)
    })
    return () => {
      current = false
    }
  }, [db])

  const merge = async () => {
    if (merges === undefined || done !== undefined) return
    setDone(0)
    const watch = { isCancelled: () => cancelled.current, onProgress: setDone }
    await run(mergeMany(door, merges, today(), watch), (count) => t('mergedMany', { count }))
    onClose()
  }

  return (
    <Dialog
      isOpen
      title={t('sure.title')}
      onClose={() => {
        cancelled.current = true
        if (done === undefined) onClose()
      }}
      actions={
        done === undefined ? (
          <>
            <Button onPress={onClose}>{t('common:cancel')}</Button>
            <Button variant="primary" isDisabled={(merges?.length ?? 0) === 0} onPress={() => void merge()}>
              {t('sure.merge', { count: merges?.length ?? 0 })}
            </Button>
          </>
        ) : null
      }
    >
      {merges === undefined ? <Spinner label={t('loading')} /> : null}
      {done === undefined ? null : (
        <ProgressBar
          label={t('sure.merging')}
          value={done}
          max={merges?.length ?? 1}
          onCancel={() => {
            cancelled.current = true
          }}
        />
      )}
      {merges === undefined || done !== undefined ? null : (
        <>
          <p>{merges.length === 0 ? t('sure.none') : t('sure.text', { most: MOST_AT_ONCE })}</p>
          {merges.length === 0 ? null : (
            <table className={styles.compare}>
              <thead>
                <tr>
                  <th scope="col">{t('stays')}</th>
                  <th scope="col">{t('goes')}</th>
                  <th scope="col">{t('scoreColumn')}</th>
                </tr>
              </thead>
              <tbody>
                {merges.map(({ survivorId, mergedId, stays, goes, score }) => (
                  <tr key={`${survivorId} ${mergedId}`}>
                    <td>
                      <bdi>{stays}</bdi>
                    </td>
                    <td>
                      <bdi>{goes}</bdi>
                    </td>
                    <td>{score}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </Dialog>
  )
}

/** Pairs of two participants are left out: a person says which membership stays. Nothing is merged twice. */
async function sureMerges(db: ReadDatabase): Promise<readonly SureMerge[]> {
  const pairs = await duplicatesOf(db.name).ask('sure', { most: MOST_AT_ONCE })
  const merges: SureMerge[] = []
  const taken = new Set<string>()
  for (const { a, b, score } of pairs) {
    const loaded = await loadPair(db, a, b)
    if (loaded === undefined || taken.has(a) || taken.has(b)) continue
    const [stays, goes] = loaded.survivor === 'a' ? [loaded.a, loaded.b] : [loaded.b, loaded.a]
    if (stays.joinedOn !== undefined && goes.joinedOn !== undefined) continue
    const [survivor, merged] = [stays.organisation, goes.organisation]
    taken.add(a).add(b)
    merges.push({
      survivorId: survivor.id,
      mergedId: merged.id,
      chosen: Object.fromEntries(
        choosableFields(survivor, merged).map((field) => [field, suggestValue(field, survivor, merged).side]),
      ),
      stays: survivor.name,
      goes: merged.name,
      score,
    })
  }
  return merges
}

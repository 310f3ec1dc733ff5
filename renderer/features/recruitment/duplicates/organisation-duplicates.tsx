import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { duplicatesOf, type ExplainedPair } from '../../../data/duplicates-client.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from './duplicates.module.css'
import { MergeLogList } from './merge-log-list.tsx'
import { PairCompare } from './pair-compare.tsx'
import { pairKey } from './pair-list.tsx'
import { useDuplicatesState } from './use-duplicates.ts'

/** In the detail of an organisation: which others it may be, and which were merged into it. Nothing where there is neither. */
export function OrganisationDuplicates({ organisationId }: { readonly organisationId: string }) {
  const { db } = useDesk()
  const { t } = useTranslation('duplicates')
  const navigate = useNavigate()
  const logs = useLive(async () => {
    const found = await db.mergeLog.where('organisationId').equals(organisationId).toArray()
    return found
      .filter(({ undoneAt }) => undoneAt === undefined)
      .toSorted((a, b) => b.mergedAt.localeCompare(a.mergedAt))
  }, [db, organisationId])
  const pairs = usePairsOf(organisationId)
  const [shown, setShown] = useState<string>()
  const pair = pairs.find((each) => pairKey(each) === shown)
  const others = useLive(
    () => db.organisation.bulkGet(pairs.map(({ a, b }) => (a === organisationId ? b : a))),
    [db, organisationId, pairs.map(pairKey).join()],
  )
  if ((logs?.length ?? 0) === 0 && pairs.length === 0) return null
  return (
    <Card
      title={t('card.title')}
      actions={
        <Button size="small" variant="quiet" onPress={() => void navigate({ to: '/recruitment/duplicates' })}>
          {t('card.all')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {pairs.map((each, at) => (
          <li key={pairKey(each)} className={styles.line}>
            <bdi>{t('card.perhaps', { name: others?.[at]?.name ?? '', score: each.score })}</bdi>
            <Button size="small" onPress={() => setShown(pairKey(each))}>
              {t('card.compare')}
            </Button>
          </li>
        ))}
      </ul>
      <MergeLogList logs={logs ?? []} />
      {pair === undefined ? null : (
        <Dialog isOpen size="large" title={t('pair')} onClose={() => setShown(undefined)}>
          <PairCompare pair={pair} inDialog onLater={() => setShown(undefined)} onDone={() => setShown(undefined)} />
        </Dialog>
      )}
    </Card>
  )
}

/** Asks once the worker has read everything; it is not started for this alone. */
function usePairsOf(organisationId: string): readonly ExplainedPair[] {
  const { db } = useDesk()
  const { phase, version } = useDuplicatesState(false)
  const [found, setFound] = useState<{ readonly id: string; readonly pairs: readonly ExplainedPair[] }>()
  useEffect(() => {
    if (phase === 'reading') return undefined
    let current = true
    void duplicatesOf(db.name)
      .ask('pairsOf', { id: organisationId })
      .then((pairs) => {
        if (current) setFound({ id: organisationId, pairs })
      })
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [db, organisationId, phase, version])
  return found?.id === organisationId ? found.pairs : []
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { CopyCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { duplicatesOf, type ExplainedPair } from '../../../data/duplicates-client.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { RadioField } from '../../../ui/fields.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../../ui/screen.tsx'
import styles from './duplicates.module.css'
import { MergeSureDialog } from './merge-sure-dialog.tsx'
import { MergedList } from './merged-list.tsx'
import { PairCompare } from './pair-compare.tsx'
import { pairKey, PairList } from './pair-list.tsx'
import { useDuplicatesState, useOpenPairs } from './use-duplicates.ts'

/** Possible duplicates, one after the other, and what was merged. */
export function DuplicatesScreen() {
  const { t } = useTranslation('duplicates')
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const isLog = search.tab === 'merged'
  const state = useDuplicatesState(true)
  const pairs = useOpenPairs(state)
  const [merging, setMerging] = useState(false)
  return (
    <Screen layout={isLog ? 'flow' : 'fill'}>
      <PageHeader
        title={t('title')}
        subtitle={state.phase === 'found' ? t('count', { count: state.open }) : '\u00A0'}
        actions={
          <>
            <RadioField
              label={t('view')}
              isLabelHidden
              orientation="horizontal"
              value={isLog ? 'merged' : 'queue'}
              onChange={(tab) =>
                void navigate({ to: '/recruitment/duplicates', search: tab === 'merged' ? { tab } : {} })
              }
              options={[
                { id: 'queue', label: t('queue') },
                { id: 'merged', label: t('log.title') },
              ]}
            />
            <Button isDisabled={state.phase !== 'found' || state.sure === 0} onPress={() => setMerging(true)}>
              {t('sure.command', { count: state.sure })}
            </Button>
          </>
        }
      />
      {isLog ? (
        <ScreenBody>
          <MergedList />
        </ScreenBody>
      ) : pairs === undefined ? (
        <Looking />
      ) : (
        <Queue pairs={pairs} total={state.open} />
      )}
      {merging ? <MergeSureDialog onClose={() => setMerging(false)} /> : null}
    </Screen>
  )
}

/** Before there is an answer: how far it is, or the button that asks for it. */
function Looking() {
  const { db } = useDesk()
  const { t } = useTranslation('duplicates')
  const state = useDuplicatesState(true)
  const duplicates = duplicatesOf(db.name)
  if (state.phase === 'ready') {
    return (
      <EmptyState
        icon={<CopyCheck />}
        title={t('look.title')}
        text={t('look.text', { count: state.total })}
        action={
          <Button variant="primary" onPress={() => duplicates.compare()}>
            {t('look.action')}
          </Button>
        }
      />
    )
  }
  const isComparing = state.phase === 'comparing'
  return (
    <ScreenBody>
      <ProgressBar
        label={t(isComparing ? 'look.comparing' : 'look.reading')}
        value={state.done}
        max={state.total}
        {...(isComparing ? { onCancel: () => duplicates.cancel() } : {})}
      />
    </ScreenBody>
  )
}

function Queue({ pairs, total }: { readonly pairs: readonly ExplainedPair[]; readonly total: number }) {
  const { t } = useTranslation('duplicates')
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string>()
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [seen, setSeen] = useState(pairs)
  if (seen !== pairs) {
    // The worker knows by now; what was taken back since is to be decided again.
    setSeen(pairs)
    setDecided(new Set())
  }
  const waiting = pairs.filter((pair) => !decided.has(pairKey(pair)))
  const ordered = [
    ...waiting.filter((pair) => !later.has(pairKey(pair))),
    ...waiting.filter((pair) => later.has(pairKey(pair))),
  ]
  const current = ordered.find((pair) => pairKey(pair) === chosen) ?? ordered[0]
  if (current === undefined) {
    return (
      <EmptyState
        icon={<CopyCheck />}
        title={t('empty.title')}
        text={t('empty.text')}
        action={<Button onPress={() => void navigate({ to: '/recruitment' })}>{t('empty.action')}</Button>}
      />
    )
  }
  return (
    <div className={styles.queue}>
      <div className={styles.waiting}>
        <PairList pairs={ordered} total={total} current={pairKey(current)} onChoose={setChosen} />
      </div>
      <section className={styles.decision} aria-label={t('pair')}>
        <PairCompare
          key={pairKey(current)}
          pair={current}
          onDone={() => setDecided((before) => new Set([...before, pairKey(current)]))}
          onLater={() => {
            setLater((before) => new Set([...before, pairKey(current)]))
            setChosen(undefined)
          }}
        />
      </section>
    </div>
  )
}

import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../../shared/recruitment/matching/merge/merge-fields.ts'
import { choosableFields } from '../../../../shared/recruitment/matching/merge/merge-fields.ts'
import { suggestValue } from '../../../../shared/recruitment/matching/merge/better-value.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { ExplainedPair } from '../../../data/duplicates-client.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { RadioField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import { useRun } from '../use-run.ts'
import { mergeOrganisations } from './commands/merge-organisations.ts'
import { markNotDuplicate } from './commands/not-duplicate.ts'
import { CompareTable } from './compare-table.tsx'
import styles from './duplicates.module.css'
import { loadPair, type LoadedPair } from './load-pair.ts'
import { ReasonList } from './reason-list.tsx'
import { SideFacts } from './side-facts.tsx'

interface PairCompareProps {
  readonly pair: ExplainedPair
  readonly onLater: () => void
  /** It was merged, or is none. */
  readonly onDone?: () => void
  /** Its keys belong to a dialog. */
  readonly inDialog?: boolean
}

/** One pair side by side: what speaks for it, which value stays, and the three answers. */
export function PairCompare({ pair, onLater, onDone, inDialog = false }: PairCompareProps) {
  const { db } = useDesk()
  const { t } = useTranslation('duplicates')
  const loaded = useLive(async () => ({ pair: await loadPair(db, pair.a, pair.b) }), [db, pair.a, pair.b])
  if (loaded === undefined) return <Spinner label={t('loading')} />
  if (loaded.pair === undefined) return <p className={styles.pane}>{t('gone')}</p>
  return (
    <Compared pair={pair} loaded={loaded.pair} onLater={onLater} inDialog={inDialog} {...(onDone ? { onDone } : {})} />
  )
}

function Compared({
  pair,
  loaded,
  onLater,
  onDone,
  inDialog = false,
}: PairCompareProps & { readonly loaded: LoadedPair }) {
  const { door } = useDesk()
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const run = useRun()
  const [swapped, setSwapped] = useState(false)
  const [picked, setPicked] = useState<Readonly<Record<string, Side>>>({})
  const [membership, setMembership] = useState<Side>()
  const [isBusy, setBusy] = useState(false)
  const staysA = (loaded.survivor === 'a') !== swapped
  const [stays, goes] = staysA ? [loaded.a, loaded.b] : [loaded.b, loaded.a]
  const [survivor, merged] = [stays.organisation, goes.organisation]
  const suggested = Object.fromEntries(
    choosableFields(survivor, merged).map((field) => [field, suggestValue(field, survivor, merged).side]),
  )
  const chosen = { ...suggested, ...picked }
  const bothJoined = stays.joinedOn !== undefined && goes.joinedOn !== undefined

  const merge = async () => {
    if (isBusy || (bothJoined && membership === undefined)) return
    setBusy(true)
    await run(
      mergeOrganisations(door, {
        survivorId: survivor.id,
        mergedId: merged.id,
        name: survivor.name,
        chosen,
        today: today(),
        ...(membership === undefined ? {} : { membership }),
      }),
      () => {
        onDone?.()
        return t('merged', { name: merged.name })
      },
    )
    setBusy(false)
  }
  const different = async () => {
    if (isBusy) return
    setBusy(true)
    await run(markNotDuplicate(door, survivor.id, merged.id), () => {
      onDone?.()
      return t('markedDifferent')
    })
    setBusy(false)
  }
  const swap = () => {
    setSwapped((before) => !before)
    setPicked({})
    setMembership(undefined)
  }
  const group = t('title')
  const scope = inDialog ? 'modal' : 'screen'
  useCommands([
    { id: 'duplicates.merge', label: t('merge'), keys: 'm', group, scope, run: () => void merge() },
    { id: 'duplicates.different', label: t('different'), keys: 'd', group, scope, run: () => void different() },
    { id: 'duplicates.later', label: t('later'), keys: 'l', group, scope, run: onLater },
    { id: 'duplicates.swap', label: t('swap'), keys: 's', group, scope, run: swap },
  ])

  return (
    <div className={styles.pane}>
      <h2 data-pair={`${pair.a} ${pair.b}`}>{t('question', { score: pair.score })}</h2>
      <div className={styles.actions}>
        <Button
          variant="primary"
          isDisabled={isBusy || (bothJoined && membership === undefined)}
          onPress={() => void merge()}
        >
          {t('merge')} <Kbd keys="m" />
        </Button>
        <Button isDisabled={isBusy} onPress={() => void different()}>
          {t('different')} <Kbd keys="d" />
        </Button>
        <Button onPress={onLater}>
          {t('later')} <Kbd keys="l" />
        </Button>
        <Button variant="quiet" onPress={swap}>
          <ArrowLeftRight aria-hidden="true" />
          {t('swap')} <Kbd keys="s" />
        </Button>
      </div>
      {bothJoined ? (
        <RadioField
          label={t('membership.label')}
          description={t('membership.help')}
          value={membership}
          onChange={(side) => setMembership(side === 'merged' ? 'merged' : 'survivor')}
          options={[
            {
              id: 'survivor',
              label: t('membership.of', { name: survivor.name, date: format.date(stays.joinedOn ?? '') }),
            },
            { id: 'merged', label: t('membership.of', { name: merged.name, date: format.date(goes.joinedOn ?? '') }) },
          ]}
        />
      ) : null}
      {survivor.sharing !== merged.sharing ? <p>{t('becomesShared')}</p> : null}
      <ReasonList reasons={pair.reasons} />
      <CompareTable
        survivor={survivor}
        merged={merged}
        chosen={chosen}
        onChoose={(field, side) => setPicked((before) => ({ ...before, [field]: side }))}
      />
      <SideFacts stays={stays} goes={goes} />
    </div>
  )
}

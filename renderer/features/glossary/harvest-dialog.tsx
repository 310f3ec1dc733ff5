import { Sprout } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { useRun } from '../../ui/use-run.ts'
import type { Harvest, LanguagePair } from '../../workers/glossary/protocol.ts'
import { GlossaryClient } from './glossary-client.ts'
import styles from './glossary.module.css'
import { ProposalList } from './proposal-list.tsx'
import { useLanguages } from './use-languages.ts'

const none: readonly string[] = []
const pairId = ({ sourceLocale, targetLocale }: LanguagePair) => `${sourceLocale} ${targetLocale}`

/** Terms that approved translations propose, to be taken or declined one by one. */
export function HarvestDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['glossary', 'common'])
  const { db } = useDesk()
  const run = useRun()
  const { nameOf } = useLanguages(none)
  const [client] = useState(() => new GlossaryClient())
  useEffect(() => () => client.close(), [client])
  const [chosen, setChosen] = useState<string>()
  const [harvest, setHarvest] = useState<{ readonly of: string; readonly found: Harvest }>()
  const pairs = useLive(async (): Promise<readonly LanguagePair[]> => {
    const pages = await db.participantPage.toArray()
    const all = pages.flatMap(({ sourceLocale, targetLocales }) =>
      targetLocales.map((targetLocale) => ({ sourceLocale, targetLocale })),
    )
    return [...new Map(all.map((pair) => [pairId(pair), pair])).values()]
  }, [db])
  const pair = pairs?.find((each) => pairId(each) === chosen) ?? pairs?.[0]
  const found = pair && harvest?.of === pairId(pair) ? harvest.found : undefined

  useEffect(() => {
    if (!pair || harvest?.of === pairId(pair)) return
    void run(client.harvest(db.name, pair)).then((answer) => {
      setHarvest({ of: pairId(pair), found: answer?.value ?? { sentences: 0, proposals: [] } })
    })
  }, [client, db.name, harvest?.of, pair, run])

  return (
    <Dialog
      isOpen
      size="large"
      title={t('harvest.title')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <div className={styles.form}>
        {pairs === undefined ? null : !pair ? (
          <EmptyState icon={<Sprout />} title={t('harvest.noPages.title')} text={t('harvest.noPages.text')} />
        ) : (
          <>
            <SelectField
              label={t('harvest.pair')}
              options={(pairs ?? []).map((each) => ({
                id: pairId(each),
                label: t('harvest.fromTo', { from: nameOf(each.sourceLocale), to: nameOf(each.targetLocale) }),
              }))}
              value={pairId(pair)}
              onChange={setChosen}
            />
            {found ? (
              <ProposalList key={pairId(pair)} pair={pair} harvest={found} />
            ) : (
              <ProgressBar label={t('harvest.working')} />
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}

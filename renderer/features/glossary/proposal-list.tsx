import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../shared/ids.ts'
import type { TermProposal } from '../../../shared/translation/glossary/harvest/harvest-terms.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { useRun } from '../../ui/use-run.ts'
import type { Harvest, LanguagePair } from '../../workers/glossary/protocol.ts'
import { saveConcept } from './commands/write-concept.ts'
import { declineProposal, proposalKey, useDeclined } from './declined-proposals.ts'
import styles from './glossary.module.css'

interface ProposalListProps {
  readonly pair: LanguagePair
  readonly harvest: Harvest
}

/** Proposals that nobody has taken or declined yet. */
export function ProposalList({ pair, harvest }: ProposalListProps) {
  const { t } = useTranslation('glossary')
  const { db, door } = useDesk()
  const format = useFormat()
  const run = useRun()
  const declined = useDeclined()
  const [taken, setTaken] = useState<readonly string[]>([])
  const keyOf = (proposal: TermProposal) => proposalKey(db.name, pair, proposal)
  const open = harvest.proposals.filter((each) => !declined.includes(keyOf(each)) && !taken.includes(keyOf(each)))

  async function take(proposal: TermProposal) {
    const { sourceLocale, targetLocale } = pair
    const create = [
      { locale: sourceLocale, text: proposal.source, status: 'preferred' as const },
      { locale: targetLocale, text: proposal.target, status: 'preferred' as const },
    ]
    const changes = { create, update: [], remove: [] }
    const saved = await run(saveConcept(door, randomIds.next(), changes, { isNew: true, name: proposal.source }))
    if (saved) setTaken([...taken, keyOf(proposal)])
  }

  if (open.length === 0) {
    return (
      <p role="status">{t('harvest.none', { count: harvest.sentences, shown: format.number(harvest.sentences) })}</p>
    )
  }
  return (
    <>
      <p role="status">{t('harvest.found', { count: open.length, shown: format.number(open.length) })}</p>
      <ul className={styles.proposals} aria-label={t('harvest.title')}>
        {open.map((proposal) => (
          <li key={keyOf(proposal)}>
            <span className={styles.proposal}>
              <span lang={pair.sourceLocale}>{proposal.source}</span>
              <span aria-hidden="true">→</span>
              <span lang={pair.targetLocale}>{proposal.target}</span>
              <span className={styles.status}>
                {t('harvest.counts', {
                  together: format.number(proposal.together),
                  all: format.number(proposal.inSource),
                })}
              </span>
            </span>
            <Button
              size="small"
              aria-label={t('harvest.acceptThis', { term: proposal.source })}
              onPress={() => void take(proposal)}
            >
              <Check aria-hidden="true" />
              {t('harvest.accept')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('harvest.declineThis', { term: proposal.source })}
              onPress={() => declineProposal(keyOf(proposal))}
            >
              <X aria-hidden="true" />
              {t('harvest.decline')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

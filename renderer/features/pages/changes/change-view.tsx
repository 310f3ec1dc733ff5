import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import type { Fact } from '../../../../shared/translation/changes/classify-change.ts'
import { decisionFor } from '../../../../shared/translation/changes/decision-for.ts'
import type { TargetProposal } from '../../../../shared/translation/changes/propose-target.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { useMemberNames } from '../notes/use-notes.ts'
import { segmentKeys } from '../translate/segment-keys.ts'
import type { SegmentItem } from '../translate/segment-items.ts'
import { ChangeClass } from './change-class.tsx'
import { DiffText } from './diff-text.tsx'
import { useChange } from './use-change.ts'
import type { ChangeSteps } from './use-change-steps.ts'
import styles from './changes.module.css'

interface ChangeViewProps {
  readonly item: SegmentItem
  readonly sourceLocale: string
  readonly locale: string
  readonly steps: ChangeSteps
}

/** A changed source: what it was, what it is, and what is proposed for the translation, which stands beside it. */
export const ChangeView = memo(function ChangeView({ item, sourceLocale, locale, steps }: ChangeViewProps) {
  const { t } = useTranslation(['workbench', 'pages'])
  const { segment, translation } = item
  const found = useChange(segment, translation, sourceLocale)
  if (!found || !translation) return null
  const { change, proposal } = found
  const kind = change.kind === 'none' ? 'cosmetic' : change.kind
  const same = change.clauses.filter(({ isSame }) => isSame)
  const texts = { before: translation.sourceText, after: segment.source, lang: sourceLocale }
  return (
    <section className={styles.view} aria-label={t('pages:translation.sourceWas')}>
      <p className={styles.head}>
        <ChangeClass change={change} />
        {t(`change.what.${kind}`)}
      </p>
      <EarlierDecision segment={segment} translation={translation} />
      <div className={styles.actions} role="group" aria-label={t('change.group')}>
        {proposal ? (
          <Button size="small" variant="primary" onPress={steps.take}>
            {t('change.take')} <Kbd keys={segmentKeys.takeProposal} />
          </Button>
        ) : null}
        <Button size="small" onPress={steps.keep}>
          {t('pages:action.keep')} <Kbd keys={segmentKeys.keep} />
        </Button>
        <Button size="small" onPress={steps.ask}>
          {t('change.decide')} <Kbd keys={segmentKeys.decide} />
        </Button>
      </div>
      <dl className={styles.ways}>
        <Way label={t('change.before')}>
          <DiffText {...texts} side="before" />
        </Way>
        <Way label={t('change.after')}>
          <DiffText {...texts} side="after" />
        </Way>
        {kind === 'meaning' && same.length > 0 ? (
          <Way label={t('change.same')}>
            <span lang={sourceLocale}>{same.map(({ text }) => text.trim()).join(' · ')}</span>
          </Way>
        ) : null}
        {proposal ? <Proposal proposal={proposal} text={translation.text} locale={locale} /> : null}
      </dl>
    </section>
  )
})

function Way({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface ProposalProps {
  readonly proposal: TargetProposal
  readonly text: string
  readonly locale: string
}

function Proposal({ proposal, text, locale }: ProposalProps) {
  const { t } = useTranslation('workbench')
  const words = ({ from, to }: Fact) => t('change.fact', { from, to })
  return (
    <>
      <Way label={t('change.proposal')}>
        {proposal.text === text ? t('change.linkOnly') : <DiffText before={text} after={proposal.text} lang={locale} />}
      </Way>
      {proposal.open.length > 0 ? <Way label={t('change.byHand')}>{proposal.open.map(words).join(' · ')}</Way> : null}
    </>
  )
}

interface EarlierDecisionProps {
  readonly segment: Segment
  readonly translation: Translation
}

/** Somebody has said already that this change needs no new translation, and this text has come since. */
function EarlierDecision({ segment, translation }: EarlierDecisionProps) {
  const { t } = useTranslation('workbench')
  const { db } = useDesk()
  const format = useFormat()
  const nameOf = useMemberNames()
  const decisions = useLive(() => db.sourceDecision.where('segmentId').equals(segment.id).toArray(), [db, segment.id])
  const decision = decisionFor(decisions ?? [], segment, translation)
  if (!decision) return null
  const name = nameOf(decision.memberId) ?? t('someone')
  return (
    <p className={styles.decided}>
      {t('change.decided', { name, date: format.date(decision.at), reason: decision.reason })}
    </p>
  )
}

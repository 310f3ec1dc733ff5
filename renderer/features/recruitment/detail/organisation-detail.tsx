import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { stageOf } from '../../../../shared/recruitment/stages.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { IconButton } from '../../../ui/button.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import { SuccessorLine } from '../finding/successor-line.tsx'
import { StageBadge } from '../stage-badge.tsx'
import { WriteButton } from '../writing/write-button.tsx'
import { OrganisationDuplicates } from '../duplicates/organisation-duplicates.tsx'
import { ContactList } from './contact-list.tsx'
import { CustomFacts } from './custom-facts.tsx'
import { DocumentsCard } from './documents-card.tsx'
import { DetailMenu } from './detail-menu.tsx'
import { Facts } from './facts.tsx'
import { NextStepCard } from './next-step-card.tsx'
import styles from './organisation-detail.module.css'
import { QuoteCard } from './quote-card.tsx'
import { SharingLine } from './sharing-line.tsx'
import { Timeline } from './timeline.tsx'
import { useSectionKeys } from './use-section-keys.ts'

interface OrganisationDetailProps {
  readonly organisationId: string
  /** Opened just now, rather than with the screen: its name takes the focus, so that Tab goes on from there. */
  readonly takesFocus: boolean
  readonly onClose: () => void
  readonly onMove: (organisationIds: readonly string[], to: RecruitmentStage) => void
  /** To another organisation. */
  readonly onOpen: (organisationId: string) => void
}

/** Everything about one organisation: where we stand, the one next step, the fee, the facts, the people, what happened. */
export function OrganisationDetail({ organisationId, takesFocus, onClose, onMove, onOpen }: OrganisationDetailProps) {
  const { db } = useDesk()
  const { t } = useTranslation('recruitment')
  const found = useLive(async () => {
    const [organisation, recruitment] = await Promise.all([
      db.organisation.get(organisationId),
      db.recruitment.get(organisationId),
    ])
    return { organisation, recruitment }
  }, [db, organisationId])

  useSectionKeys()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = found?.organisation?.id
  useEffect(() => {
    if (takesFocus && shown === organisationId) heading.current?.focus({ preventScroll: true })
  }, [takesFocus, shown, organisationId])

  if (found === undefined) return <Spinner label={t('detail.loading')} />
  const { organisation, recruitment } = found
  const close = <IconButton label={t('detail.close')} keys="Escape" icon={<X />} onPress={onClose} />
  if (organisation === undefined) {
    return (
      <div className={styles.detail}>
        <header className={styles.header}>
          <h2>{t('detail.gone')}</h2>
          {close}
        </header>
      </div>
    )
  }
  const stage = stageOf(recruitment)
  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <div className={styles.words}>
          <h2 ref={heading} tabIndex={-1}>
            <bdi>{organisation.name}</bdi>
          </h2>
          {organisation.localName === undefined ? null : (
            <p className={styles.local}>
              <bdi>{organisation.localName}</bdi>
            </p>
          )}
        </div>
        {close}
      </header>
      <div className={styles.badges}>
        <StageBadge stage={stage} />
        <MenuButton
          label={t('move.to')}
          size="small"
          items={recruitmentStages
            .filter((each) => each !== stage)
            .map((each) => ({ id: each, label: t(`stage.${each}`) }))}
          onAction={(to) => onMove([organisation.id], to as RecruitmentStage)}
        />
        {stage === 'objected' ? null : <WriteButton organisationId={organisation.id} />}
        <DetailMenu organisation={organisation} />
        <SharingLine organisation={organisation} />
      </div>
      <SuccessorLine key={`successor ${organisation.id}`} organisation={organisation} stage={stage} onOpen={onOpen} />
      <NextStepCard
        key={`next ${organisation.id}`}
        organisation={organisation}
        recruitment={recruitment}
        onMove={onMove}
      />
      <QuoteCard organisation={organisation} />
      <Timeline key={`timeline ${organisation.id}`} organisationId={organisation.id} />
      <div data-section="people">
        <ContactList key={`contacts ${organisation.id}`} organisation={organisation} />
      </div>
      <DocumentsCard key={`documents ${organisation.id}`} organisationId={organisation.id} />
      <div data-section="facts">
        <Facts key={`facts ${organisation.id}`} organisation={organisation} />
      </div>
      <OrganisationDuplicates key={`duplicates ${organisation.id}`} organisationId={organisation.id} />
      <CustomFacts key={`own ${organisation.id}`} organisation={organisation} />
    </div>
  )
}

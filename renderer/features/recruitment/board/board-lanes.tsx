import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'
import { useMembers } from '../../../data/use-members.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Spinner } from '../../../ui/progress.tsx'
import { NO_LANE } from '../../../workers/search/lanes.ts'
import type { Lane, LaneKind, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { BoardColumn } from './board-column.tsx'
import type { BoardHands } from './board-hands.ts'
import styles from './board.module.css'
import { useInSight } from './use-in-sight.ts'
import { useLanes } from './use-lanes.ts'

interface BoardLanesProps {
  readonly query: OrganisationQuery
  readonly by: LaneKind
  readonly hands: BoardHands
  readonly onCardKey: (event: KeyboardEvent) => void
}

/** A board for each owner or region, one below the other; only those in sight have cards. */
export function BoardLanes({ query, by, hands, onCardKey }: BoardLanesProps) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const lanes = useLanes(query, by)
  const members = useMembers()
  const nameOf = (key: string) => {
    if (key === NO_LANE) return t('lanes.nobody')
    return by === 'region' ? key : (members?.find(({ id }) => id === key)?.name ?? t('owner.unknown'))
  }
  if (lanes === undefined) return <Spinner label={t('lanes.loading')} />
  if (lanes.length === 0)
    return <EmptyState title={t('recruitment:nothing.title')} text={t('recruitment:nothing.text')} />
  return lanes.map((lane) => (
    <LaneRow
      key={lane.key}
      lane={lane}
      name={nameOf(lane.key)}
      by={by}
      query={query}
      hands={hands}
      onCardKey={onCardKey}
    />
  ))
}

interface LaneRowProps extends BoardLanesProps {
  readonly lane: Lane
  readonly name: string
}

function LaneRow({ lane, name, by, query, hands, onCardKey }: LaneRowProps) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  const [element, setElement] = useState<HTMLElement | null>(null)
  const isInSight = useInSight(element)
  const ofLane = useMemo(
    () => ({ ...query, ...(by === 'owner' ? { ownerId: lane.key } : { region: lane.key }) }),
    [query, by, lane.key],
  )
  return (
    <section ref={setElement} className={styles.lane} aria-label={name}>
      <h2 className={styles.laneName}>
        <bdi>{name}</bdi>
        <span className={styles.count}>
          {t('lanes.count', { count: lane.count, shown: format.number(lane.count) })}
        </span>
      </h2>
      <div className={styles.laneColumns}>
        {isInSight
          ? recruitmentStages.map((stage) => (
              <BoardColumn
                key={stage}
                stage={stage}
                query={ofLane}
                count={undefined}
                lane={lane.key}
                laneName={name}
                hands={hands}
                onCardKey={onCardKey}
              />
            ))
          : null}
      </div>
    </section>
  )
}

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldConflict } from '../../../shared/model/field-conflict.ts'
import { isEntityType } from '../../../shared/model/entities.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import type { ReadDatabase } from '../../data/read-database.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useErrorWords } from '../../ui/error-words.ts'
import { showToast } from '../../ui/toast.tsx'
import { resolveConflict, type Resolution } from './commands/resolve-conflict.ts'
import { ConflictCard } from './conflict-card.tsx'
import styles from './decisions.module.css'
import { readRecord, titleOf, type RecordTitle } from './record-titles.ts'

const SHOWN = 30

/** A conflict with what is needed to show it. */
export interface OpenConflict {
  readonly conflict: FieldConflict
  readonly title: RecordTitle
  readonly isHere: boolean
}

/** Every field that two sides changed, one card each. Not there while nothing is to be decided. */
export function DecisionsCard() {
  const { t } = useTranslation(['sync', 'common'])
  const { db, door, workspace } = useDesk()
  const errorWords = useErrorWords()
  const [postponed, setPostponed] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const open = useLive(() => openConflicts(db), [db])
  const me = useLive(async () => (await db.member.get(workspace.memberId))?.name ?? '', [db, workspace])
  if (!open || me === undefined || open.length === 0) return null
  const shown = open.filter(({ conflict }) => !postponed.has(conflict.id)).slice(0, SHOWN)
  const current = shown.find(({ conflict }) => conflict.id === focused) ?? shown[0]
  const away = open.filter(({ conflict }) => postponed.has(conflict.id)).length

  const decide = async (conflict: FieldConflict, resolution: Resolution) => {
    const next = shown[shown.findIndex((each) => each.conflict.id === conflict.id) + 1]
    const step = namedStep(door)
    const resolved = await resolveConflict(step.door, conflict, resolution)
    if (!resolved.ok) return showToast({ text: errorWords(resolved.error).title, tone: 'bad' })
    setFocused(next?.conflict.id)
    focusCard(list.current, next?.conflict.id)
    showToast({ text: t('decide.undone'), action: { label: t('common:undo'), onPress: () => void step.undo() } })
  }
  const later = (conflict: FieldConflict) => {
    const next = shown[shown.findIndex((each) => each.conflict.id === conflict.id) + 1]
    setPostponed(new Set([...postponed, conflict.id]))
    setFocused(next?.conflict.id)
    focusCard(list.current, next?.conflict.id)
  }

  return (
    <Card title={t('decide.title')}>
      <div className={styles.decisions} ref={list}>
        <p className={styles.note}>
          {t('decide.text')} {t('keys')}
        </p>
        {shown.map((item) => (
          <ConflictCard
            key={item.conflict.id}
            item={item}
            me={me}
            isCurrent={item === current}
            onFocus={() => setFocused(item.conflict.id)}
            onDecide={(resolution) => void decide(item.conflict, resolution)}
            onLater={() => later(item.conflict)}
          />
        ))}
        {away > 0 ? (
          <p className={styles.note}>
            {t('decide.postponed', { count: away })}{' '}
            <Button size="small" variant="quiet" onPress={() => setPostponed(new Set())}>
              {t('decide.showPostponed')}
            </Button>
          </p>
        ) : null}
      </div>
    </Card>
  )
}

/** Hands stay on the keyboard: after a decision the next card has the focus. */
function focusCard(list: HTMLElement | null, id: string | undefined): void {
  if (id === undefined) return
  list?.querySelector<HTMLElement>(`[data-conflict="${CSS.escape(id)}"]`)?.focus()
}

async function openConflicts(db: ReadDatabase): Promise<readonly OpenConflict[]> {
  const conflicts = await db.fieldConflict.where('state').equals('open').sortBy('createdAt')
  return Promise.all(
    conflicts.map(async (conflict): Promise<OpenConflict> => {
      const { recordType, recordId } = conflict
      const record = isEntityType(recordType) ? await readRecord(db, recordType, recordId) : undefined
      return { conflict, title: await titleOf(db, recordType, record), isHere: record !== undefined }
    }),
  )
}

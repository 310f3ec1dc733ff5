import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import {
  checkMove,
  isExit,
  stageGuards,
  stageOf,
  type MoveDetails,
  type MoveRefusal,
} from '../../../../shared/recruitment/stages.ts'
import type { Patch } from '../../../data/door-types.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useFormat } from '../../../ui/format.ts'
import { showToast } from '../../../ui/toast.tsx'
import { addLossReason } from '../../../data/commands/focal-point-settings.ts'
import { moveStage, type Move } from '../commands/move-stage.ts'
import { useMoveFacts } from '../use-focal-facts.ts'
import { useRun } from '../use-run.ts'
import { MoveDialog } from './move-dialog.tsx'
import { moveMany, movesInChunks } from './move-many.ts'
import { MoveProgress, type MoveProgressState } from './move-progress.tsx'
import type { PendingMove } from './pending-move.ts'

export interface Mover {
  /** Moves organisations to a stage; asks for what is missing, and says why where it cannot be. */
  readonly move: (organisationIds: readonly string[], to: RecruitmentStage) => void
  /** To be rendered once. */
  readonly dialog: ReactNode
}

export function useMover(onMoved?: () => void): Mover {
  const { db, door, workspace } = useDesk()
  const { t } = useTranslation(['recruitment', 'pipeline'])
  const format = useFormat()
  const facts = useMoveFacts()
  const run = useRun()
  const [pending, setPending] = useState<PendingMove>()
  const [progress, setProgress] = useState<MoveProgressState>()

  const write = async (move: Move) => {
    if (!movesInChunks(move)) return moveStage(door, move, facts)
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    const onProgress = (done: number, total: number) => setProgress({ done, total, stop })
    onProgress(0, move.organisationIds.length)
    const { memberId } = workspace
    const moved = await moveMany({ db, door }, move, facts, { memberId, onProgress, signal: stopping.signal })
    setProgress(undefined)
    return moved
  }

  const perform = async (move: Move) => {
    const done = await run(write(move), ({ moved, refused }) => {
      const words = {
        stage: t(`stage.${move.to}`),
        count: moved,
        shown: format.number(moved),
        refused: format.number(refused),
      }
      if (refused > 0) return t('move.some', words)
      return move.to === 'joined' && moved === 1
        ? t('move.joined', { year: facts.today.slice(0, 4) })
        : t('move.done', words)
    })
    if (done !== undefined) onMoved?.()
  }

  const refuse = (refusal: Exclude<MoveRefusal, { code: 'missing' }>) => {
    if (refusal.code !== 'same-stage') showToast({ text: t(`move.refused.${refusal.code}`) })
  }

  const moveOne = async (id: string, to: RecruitmentStage) => {
    const [organisation, recruitment] = await Promise.all([db.organisation.get(id), db.recruitment.get(id)])
    if (organisation === undefined) return
    const check = checkMove(stageOf(recruitment), to, { organisation, territory: facts.territory })
    if (check.ok) await perform({ organisationIds: [id], to, details: {} })
    else if (check.refusal.code === 'missing') {
      setPending({ organisationIds: [id], to, missing: check.refusal.missing, organisation })
    } else refuse(check.refusal)
  }

  const move = (ids: readonly string[], to: RecruitmentStage) => {
    const [only] = ids
    if (only === undefined) return
    if (ids.length === 1) void moveOne(only, to)
    else if (isExit(to) && stageGuards[to].length > 0)
      setPending({ organisationIds: ids, to, missing: stageGuards[to] })
    else void perform({ organisationIds: ids, to, details: {} })
  }

  const question =
    pending === undefined ? null : (
      <MoveDialog
        key={`${pending.organisationIds[0] ?? ''} ${pending.to}`}
        pending={pending}
        facts={facts}
        onClose={() => setPending(undefined)}
        onMove={(fill: Patch<'organisation'>, details: MoveDetails, newReason) => {
          setPending(undefined)
          if (newReason !== undefined) void run(addLossReason(door, workspace.focalPointId, newReason))
          void perform({ organisationIds: pending.organisationIds, to: pending.to, details, fill })
        }}
      />
    )
  const dialog = (
    <>
      {question}
      {progress === undefined ? null : <MoveProgress title={t('pipeline:moving.title')} {...progress} />}
    </>
  )
  return { move, dialog }
}

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../../shared/ids.ts'
import { fileLanguages, proposeWish, type FileLanguage } from '../../../../shared/translation/tmx/file-languages.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useFormat } from '../../../ui/format.ts'
import { showToast } from '../../../ui/toast.tsx'
import type { Pair } from '../use-pairs.ts'
import { useRun } from '../use-run.ts'
import { covers, deskLanguages, firstWish, type DeskLanguages } from './desk-languages.ts'
import { TmxClient, type ImportWish, type TmxFailure, type TmxProgress, type TmxSums } from './tmx-client.ts'

/** What was read, and as what. */
export interface ReadFiles {
  readonly wish: ImportWish
  readonly languages: readonly FileLanguage[]
  readonly sums: TmxSums
}

export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'running'; readonly progress: TmxProgress }
  | { readonly kind: 'read'; readonly read: ReadFiles }
  | { readonly kind: 'failed'; readonly failure: TmxFailure }

const choose: ImportStep = { kind: 'choose' }
const beginning: ImportStep = { kind: 'running', progress: { phase: 'reading', done: 0, total: 0 } }

/** An import from the choice of files to the last unit. Nothing is written before `write`. */
export function useImport(pairs: readonly Pair[], onDone: () => void) {
  const { t } = useTranslation(['memory', 'common'])
  const { db, door, workspace } = useDesk()
  const run = useRun()
  const format = useFormat()
  const [client] = useState(() => new TmxClient())
  useEffect(() => () => client.close(), [client])
  const [files, setFiles] = useState<readonly File[]>([])
  const [step, setStep] = useState<ImportStep>(choose)
  const turn = useRef(0)
  const show = (progress: TmxProgress) => setStep({ kind: 'running', progress })

  /** Reads again where the files turn out to have other languages than was thought. */
  async function readAs(chosen: readonly File[], desk: DeskLanguages, wish: ImportWish, isFinal: boolean) {
    const mine = ++turn.current
    setStep(beginning)
    const outcome = await client.read(db.name, chosen, wish, (progress) => {
      if (mine === turn.current) show(progress)
    })
    // A later choice may be read by now.
    if (mine !== turn.current) return
    if (outcome.kind === 'done') {
      const languages = fileLanguages(sumLanguages(outcome.sums), desk.locales)
      const proposed = proposeWish(languages, desk.sources)
      if (!isFinal && proposed && !covers(wish, proposed)) await readAs(chosen, desk, proposed, true)
      else setStep({ kind: 'read', read: { wish: isFinal ? wish : (proposed ?? wish), languages, sums: outcome.sums } })
    } else {
      setFiles([])
      setStep(outcome.kind === 'failed' ? outcome : choose)
    }
  }

  async function readFiles(chosen: readonly File[]) {
    setFiles(chosen)
    setStep(beginning)
    const desk = await deskLanguages(db, pairs)
    await readAs(chosen, desk, firstWish(desk), false)
  }

  async function changeWish(wish: ImportWish) {
    await readAs(files, await deskLanguages(db, pairs), wish, true)
  }

  async function write() {
    const batchId = randomIds.next()
    const outcome = await client.write(workspace.memberId, batchId, show)
    if (outcome.kind !== 'done') {
      setFiles([])
      setStep(outcome.kind === 'failed' ? outcome : choose)
      return
    }
    const count = outcome.sums.fresh + outcome.sums.merged
    showToast({
      text: t('import.done', { count, shown: format.number(count) }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void run(door.undoBatch(batchId)) },
    })
    onDone()
  }

  function startOver() {
    turn.current += 1
    client.cancel()
    setFiles([])
    setStep(choose)
  }

  return { files, step, readFiles, changeWish, write, startOver, cancel: () => client.cancel() }
}

function sumLanguages({ reports }: TmxSums): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const { report } of reports) {
    for (const [tag, count] of Object.entries(report.languages)) sums[tag] = (sums[tag] ?? 0) + count
  }
  return sums
}

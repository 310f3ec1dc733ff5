import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantPage } from '../../../../shared/model/page.ts'
import type { TextQuery } from '../../../../shared/translation/changes/find-text.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { replaceWords } from '../commands/replace-words.ts'
import { whileSaving } from '../saver.ts'
import { useRun } from '../use-run.ts'
import { findMatches, isChangeable, type ReplaceMatch } from './find-matches.ts'

export interface ReplaceForm extends TextQuery {
  readonly by: string
  readonly allPages: boolean
  readonly keepsState: boolean
}

/** How far a search or a replacement is. */
export interface Running {
  readonly doing: 'searching' | 'replacing'
  readonly done: number
  readonly total: number
}

/** Progress is drawn at most this often: drawing it for every sentence would take longer than replacing. In milliseconds. */
const DRAW_MS = 100

/** The state of find and replace: what was found, what of it is chosen, and what is under way. */
export function useReplace(page: ParticipantPage, locale: string) {
  const { t } = useTranslation('workbench')
  const { db, door } = useDesk()
  const run = useRun()
  const [matches, setMatches] = useState<readonly ReplaceMatch[]>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [running, setRunning] = useState<Running>()
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])

  function begin(doing: Running['doing'], total: number) {
    work.current?.abort()
    const controller = new AbortController()
    work.current = controller
    setRunning({ doing, done: 0, total })
    let drawn = performance.now()
    const onProgress = (done: number) => {
      if (controller.signal.aborted || performance.now() - drawn < DRAW_MS) return
      drawn = performance.now()
      setRunning({ doing, done, total })
    }
    return { signal: controller.signal, onProgress }
  }

  async function preview(form: ReplaceForm) {
    const pages = form.allPages
      ? (await db.participantPage.toArray()).filter(({ targetLocales }) => targetLocales.includes(locale))
      : [page]
    const progress = begin('searching', pages.length)
    const found = await findMatches({ db, pages, locale, query: form, by: form.by, ...progress })
    if (progress.signal.aborted) return
    setLeft(new Set())
    setMatches(found)
    setRunning(undefined)
  }

  const chosen = (matches ?? []).filter((match) => isChangeable(match) && !left.has(match.segmentId))

  /** True when all was written. */
  async function replace(form: ReplaceForm): Promise<boolean> {
    const segmentIds = chosen.map(({ segmentId }) => segmentId)
    const progress = begin('replacing', segmentIds.length)
    const { by, keepsState } = form
    const isDone = await whileSaving(async () => {
      const result = await replaceWords(door, { query: form, by, locale, segmentIds, keepsState }, progress)
      if (!result.ok && progress.signal.aborted) {
        showToast({ text: t('replace.stopped') })
        return false
      }
      if (!(await run(Promise.resolve(result))) || !result.ok) return false
      showToast({ text: t('replace.done', { count: result.value.changed }), tone: 'good' })
      return true
    })
    setRunning(undefined)
    return isDone
  }

  return {
    matches,
    chosen,
    running,
    preview,
    replace,
    isChosen: ({ segmentId }: ReplaceMatch) => !left.has(segmentId),
    choose: (segmentId: string, isChosen: boolean) => {
      const next = new Set(left)
      if (isChosen) next.delete(segmentId)
      else next.add(segmentId)
      setLeft(next)
    },
    /** What was found no longer fits what is typed. */
    forget: () => {
      work.current?.abort()
      setRunning(undefined)
      setMatches(undefined)
    },
    cancel: () => {
      work.current?.abort()
      setRunning(undefined)
    },
  }
}

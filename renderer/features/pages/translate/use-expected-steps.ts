import { useState } from 'react'
import { useStable } from '../use-stable.ts'
import type { ExpectedStep } from './expected-steps.ts'

export interface ExpectedSteps {
  readonly of: ReadonlyMap<string, ExpectedStep>
  /** Shows a segment as confirmed from now on. */
  readonly expect: (segmentId: string, text: string) => ExpectedStep
  /** The step is written: what is stored from then on is shown. */
  readonly isWritten: (segmentId: string, step: ExpectedStep, at: string) => void
  /** The step was refused: what is stored is shown again. */
  readonly isRefused: (segmentId: string, step: ExpectedStep) => void
}

/** Confirmations on their way to the database, by segment. */
export function useExpectedSteps(): ExpectedSteps {
  const [of, setOf] = useState<ReadonlyMap<string, ExpectedStep>>(new Map())
  /** Another step for the same segment may have come since. */
  const replace = (segmentId: string, step: ExpectedStep, by: ExpectedStep | undefined) =>
    setOf((before) => {
      if (before.get(segmentId) !== step) return before
      const next = new Map(before)
      if (by) next.set(segmentId, by)
      else next.delete(segmentId)
      return next
    })
  return {
    of,
    expect: useStable((segmentId: string, text: string) => {
      const step: ExpectedStep = { text, writtenAt: undefined }
      setOf((before) => {
        // Those that are written have been shown as stored since.
        const open = [...before].filter(([, each]) => each.writtenAt === undefined)
        return new Map([...open, [segmentId, step]])
      })
      return step
    }),
    isWritten: useStable((segmentId: string, step: ExpectedStep, at: string) =>
      replace(segmentId, step, { ...step, writtenAt: at }),
    ),
    isRefused: useStable((segmentId: string, step: ExpectedStep) => replace(segmentId, step, undefined)),
  }
}

import { useCallback } from 'react'
import type { Result } from '../../../shared/result.ts'
import { useRun as useAnswer } from '../../ui/use-run.ts'

/** Waits for a command and says what is wrong where it could not be done. True when it was. */
export function useRun(): <T>(command: Promise<Result<T>>) => Promise<boolean> {
  const answer = useAnswer()
  return useCallback(async (command) => (await answer(command)) !== undefined, [answer])
}

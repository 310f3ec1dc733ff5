import { useRun as useAnswer } from '../../ui/use-run.ts'

/** Waits for a command of the memory; one that the person stopped is told without alarm. */
export function useRun(): ReturnType<typeof useAnswer> {
  return useAnswer('memory.stopped')
}

import { useCallback } from 'react'
import type { DeskError, Result } from '../../shared/result.ts'
import { useErrorWords } from './error-words.ts'
import { showToast } from './toast.tsx'

/** Says what is wrong, what is safe and what to do. `isStopped`: the person did it, and needs neither alarm nor advice. */
export function useTellError(): (error: DeskError, isStopped?: boolean) => void {
  const words = useErrorWords()
  return useCallback(
    (error, isStopped = false) => {
      const { title, safe, next } = words(error)
      showToast(isStopped ? { text: `${title} ${safe}` } : { text: `${title} ${safe} ${next}`, tone: 'bad' })
    },
    [words],
  )
}

/**
 * Waits for a command and says what is wrong where it could not be done; answers its value when it was. `stopped`: the code
 * that says a person broke it off.
 */
export function useRun(
  stopped?: string,
): <T>(command: Promise<Result<T>>) => Promise<{ readonly value: T } | undefined> {
  const tell = useTellError()
  return useCallback(
    async (command) => {
      const result = await command
      if (result.ok) return { value: result.value }
      tell(result.error, result.error.code === stopped)
      return undefined
    },
    [tell, stopped],
  )
}

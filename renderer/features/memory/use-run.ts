import { useCallback } from 'react'
import type { Result } from '../../../shared/result.ts'
import { useErrorWords } from '../../ui/error-words.ts'
import { showToast } from '../../ui/toast.tsx'

/** Waits for a command and says what is wrong where it could not be done; answers its value when it was. */
export function useRun(): <T>(command: Promise<Result<T>>) => Promise<{ readonly value: T } | undefined> {
  const words = useErrorWords()
  return useCallback(
    async (command) => {
      const result = await command
      if (result.ok) return { value: result.value }
      const { title, safe, next } = words(result.error)
      // Who stopped it knows.
      const isStopped = result.error.code === 'memory.stopped'
      showToast(isStopped ? { text: `${title} ${safe}` } : { text: `${title} ${safe} ${next}`, tone: 'bad' })
      return undefined
    },
    [words],
  )
}

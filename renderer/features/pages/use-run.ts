import { useCallback } from 'react'
import type { Result } from '../../../shared/result.ts'
import { useErrorWords } from '../../ui/error-words.ts'
import { showToast } from '../../ui/toast.tsx'

/** Waits for a command and says what is wrong where it could not be done. True when it was. */
export function useRun(): <T>(command: Promise<Result<T>>) => Promise<boolean> {
  const words = useErrorWords()
  return useCallback(
    async (command) => {
      const result = await command
      if (!result.ok) {
        const { title, next } = words(result.error)
        showToast({ text: `${title} ${next}`, tone: 'bad' })
      }
      return result.ok
    },
    [words],
  )
}

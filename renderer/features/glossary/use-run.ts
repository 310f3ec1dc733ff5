import { useCallback } from 'react'
import type { DeskError, Result } from '../../../shared/result.ts'
import { useErrorWords } from '../../ui/error-words.ts'
import { showToast } from '../../ui/toast.tsx'

/** XML has many ways to be broken; to the person they are one, and the line tells where. */
function plainer(error: DeskError): DeskError {
  return error.code.startsWith('xml.') ? { code: 'glossary.unreadable' } : error
}

/** Waits for a command and says what is wrong where it could not be done; answers its value when it was. */
export function useRun(): <T>(command: Promise<Result<T>>) => Promise<{ readonly value: T } | undefined> {
  const words = useErrorWords()
  return useCallback(
    async (command) => {
      const result = await command
      if (result.ok) return { value: result.value }
      const { title, safe, next } = words(plainer(result.error))
      showToast({ text: `${title} ${safe} ${next}`, tone: 'bad' })
      return undefined
    },
    [words],
  )
}

import { useCallback, useRef } from 'react'
import { useErrorWords } from '../../ui/error-words.ts'
import { showToast } from '../../ui/toast.tsx'

/** A held key is refused thirty times a second, and told once. In milliseconds. */
const QUIET_MS = 8_000

/** Says why something was not taken in, what is safe and what to do. */
export function useRefusal(): (code: string) => void {
  const words = useErrorWords()
  const told = useRef({ code: '', at: -Infinity })
  return useCallback(
    (code) => {
      const now = performance.now()
      if (told.current.code === code && now - told.current.at < QUIET_MS) return
      told.current = { code, at: now }
      const { title, safe, next } = words({ code })
      showToast({ text: `${title} ${safe} ${next}`, tone: 'bad' })
    },
    [words],
  )
}

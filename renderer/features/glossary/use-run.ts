import { useCallback } from 'react'
import type { DeskError, Result } from '../../../shared/result.ts'
import { useRun as useAnswer } from '../../ui/use-run.ts'

/** XML has many ways to be broken; to the person they are one, and the line tells where. */
function plainer(error: DeskError): DeskError {
  return error.code.startsWith('xml.') ? { code: 'glossary.unreadable' } : error
}

async function plainly<T>(command: Promise<Result<T>>): Promise<Result<T>> {
  const result = await command
  return result.ok ? result : { ok: false, error: plainer(result.error) }
}

/** Waits for a command and says what is wrong where it could not be done; answers its value when it was. */
export function useRun(): <T>(command: Promise<Result<T>>) => Promise<{ readonly value: T } | undefined> {
  const answer = useAnswer()
  return useCallback((command) => answer(plainly(command)), [answer])
}

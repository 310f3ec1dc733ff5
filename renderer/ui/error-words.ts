import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCodes, type ErrorCode } from '../../shared/errors.ts'
import type { DeskError } from '../../shared/result.ts'

interface ErrorWords {
  readonly title: string
  readonly safe: string
  readonly next: string
}

function known(code: string): ErrorCode {
  // A newer host may know more codes; its faults read as an unexpected one.
  return Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'host.internal'
}

/** The words of an error in the person's language: what happened, what is safe, what to do next. */
export function useErrorWords(): (error: DeskError) => ErrorWords {
  const { t } = useTranslation('errors')
  return useCallback(
    (error: DeskError) => {
      const code = known(error.code)
      // Codes contain dots; i18next looks for keys with dots as well as for nested ones.
      const word = (part: keyof ErrorWords): string => t(`${code}.${part}`, { ...error.params })
      return { title: word('title'), safe: word('safe'), next: word('next') }
    },
    [t],
  )
}

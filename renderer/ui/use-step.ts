import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/result.ts'
import { showToast } from './toast.tsx'
import { useTellError } from './use-run.ts'

interface Step<Door> {
  readonly door: Door
  readonly undo: () => Promise<Result<unknown>>
}

/**
 * Runs a command as a step of its own: with `words`, says what was done and offers to take back exactly that; an error always,
 * in its words. Answers the value where it was done.
 */
export function useStep<Door>(
  begin: () => Step<Door>,
): <T>(
  act: (door: Door) => Promise<Result<T>>,
  words?: (value: T) => string,
) => Promise<{ readonly value: T } | undefined> {
  const { t } = useTranslation('common')
  const tell = useTellError()
  return async (act, words) => {
    const { door, undo } = begin()
    const result = await act(door)
    if (!result.ok) {
      tell(result.error)
      return undefined
    }
    const takeBack = async () => {
      const undone = await undo()
      if (!undone.ok) tell(undone.error)
    }
    if (words !== undefined) {
      const action = { label: t('undo'), onPress: () => void takeBack() }
      showToast({ text: words(result.value), tone: 'good', action })
    }
    return { value: result.value }
  }
}

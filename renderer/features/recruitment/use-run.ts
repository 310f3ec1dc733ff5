import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/result.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useTellError } from '../../ui/use-run.ts'

/**
 * Awaits a command and says how it went: with `done`, a word and a way to undo; an error always, in its words. Answers the
 * value, or `undefined` after an error.
 */
export function useRun(): <T>(command: Promise<Result<T>>, done?: (value: T) => string) => Promise<T | undefined> {
  const { door } = useDesk()
  const { t } = useTranslation('common')
  const tell = useTellError()
  return async (command, done) => {
    const result = await command
    if (!result.ok) {
      tell(result.error)
      return undefined
    }
    if (done !== undefined) {
      showToast({
        text: done(result.value),
        tone: 'good',
        action: { label: t('undo'), onPress: () => void door.undo() },
      })
    }
    return result.value
  }
}

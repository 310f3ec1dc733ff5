import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/result.ts'
import { useDesk } from '../../data/desk-context.tsx'
import type { UndoneCommand } from '../../data/door-types.ts'
import { useLive } from '../../data/use-live.ts'
import { useCommandWords } from '../../ui/command-words.ts'
import { useErrorWords } from '../../ui/error-words.ts'
import { useFormat } from '../../ui/format.ts'
import { showToast } from '../../ui/toast.tsx'

/** Named at most. */
const NAMED = 5

export interface UndoControl {
  readonly run: () => void
  /** What it would take back or do again, in words; `undefined`: nothing there. */
  readonly next: string | undefined
}

/** Undo and redo of the last commands; each says what it did. */
export function useUndo(): { readonly undo: UndoControl; readonly redo: UndoControl } {
  const { db, door } = useDesk()
  const { t } = useTranslation('shell')
  const commandWords = useCommandWords()
  const errorWords = useErrorWords()
  const format = useFormat()
  const steps = useLive(async () => {
    const done = await db.undo.where('state').equals('done').last()
    const undone = await db.undo.where('state').equals('undone').first()
    return { done: done?.label, undone: undone?.label }
  }, [db])

  const say = (
    result: Result<UndoneCommand | undefined>,
    done: 'undone' | 'redone',
    nothing: 'nothingToUndo' | 'nothingToRedo',
  ) => {
    if (!result.ok) showToast({ text: errorWords(result.error).title, tone: 'bad' })
    else if (result.value === undefined) showToast({ text: t(nothing) })
    else {
      const what = commandWords(result.value)
      const { keptNames = [] } = result.value
      const names = format.listOf([...keptNames.slice(0, NAMED), ...(keptNames.length > NAMED ? ['…'] : [])])
      showToast({ text: keptNames.length === 0 ? t(done, { what }) : t('undoneKept', { what, names }) })
    }
  }
  return {
    undo: {
      run: () => void door.undo().then((result) => say(result, 'undone', 'nothingToUndo')),
      next: steps?.done && commandWords(steps.done),
    },
    redo: {
      run: () => void door.redo().then((result) => say(result, 'redone', 'nothingToRedo')),
      next: steps?.undone && commandWords(steps.undone),
    },
  }
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useErrorWords } from '../../../ui/error-words.ts'
import { useFormat } from '../../../ui/format.ts'
import { showToast } from '../../../ui/toast.tsx'

/** Named at most in passing; all of them stand in a list that stays. */
const NAMED = 3

/** Takes an import back; says what stayed because somebody has worked on it since. */
export function useUndoImport() {
  const { door } = useDesk()
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const errorWords = useErrorWords()
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>()
  const [kept, setKept] = useState<readonly string[]>([])
  const undo = async (batchId: string): Promise<boolean> => {
    setProgress({ done: 0, total: 1 })
    const result = await door.undoBatch(batchId, (done, total) => setProgress({ done, total }))
    setProgress(undefined)
    if (!result.ok) {
      const { title, safe, next } = errorWords(result.error)
      showToast({ text: `${title} ${safe} ${next}`, tone: 'bad' })
      return false
    }
    const { removed } = result.value
    const names = [...new Set(result.value.kept)]
    setKept(names)
    const words = {
      shown: format.number(removed),
      names: format.listOf(names.slice(0, NAMED)),
      kept: format.number(names.length),
    }
    showToast({
      text: names.length === 0 ? t('import.takenBack', words) : t('import.takenBackKept', words),
      tone: 'good',
    })
    return true
  }
  return { undo, progress, kept, forgetKept: () => setKept([]) }
}

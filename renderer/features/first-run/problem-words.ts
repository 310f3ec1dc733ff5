import { useTranslation } from 'react-i18next'
import type { Field, Problems } from './answers.ts'

/** The words of a field's problem, if it has one. */
export function useProblemWords(problems: Problems): (field: Field) => string | undefined {
  const { t } = useTranslation('firstRun')
  return (field) => {
    const found = problems[field]
    return found && t(`problem.${found.problem}`, { what: found.what ?? '' })
  }
}

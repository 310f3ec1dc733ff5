import { useCallback } from 'react'
import { checkPageInSteps } from '../../../../shared/translation/checks/check-page.ts'
import type { PageFinding } from '../../../../shared/translation/checks/page-check.ts'
import { useIdleValue } from '../idle-work.ts'
import type { PageData } from '../load-page.ts'

/** Nobody reads about the page between two sentences. In milliseconds. */
const PAUSE_MS = 1_200

/**
 * What the page checks say, dismissed or not, at the first pause after the last change; undefined until they have looked
 * once. For one page in one language as long as it is there.
 */
export function usePageFindings(data: PageData, locale: string): readonly PageFinding[] | undefined {
  const check = useCallback(
    () => checkPageInSteps({ ...data, sourceLocale: data.page.sourceLocale, locale }),
    [data, locale],
  )
  return useIdleValue(check, PAUSE_MS)
}

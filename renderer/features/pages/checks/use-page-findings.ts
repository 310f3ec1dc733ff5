import { useEffect, useState } from 'react'
import { checkPageInSteps } from '../../../../shared/translation/checks/check-page.ts'
import type { PageFinding } from '../../../../shared/translation/checks/page-check.ts'
import type { PageData } from '../load-page.ts'
import { runInSlices } from '../time-slices.ts'

/** Nobody reads about the page between two key presses. In milliseconds. */
const PAUSE_MS = 500

/** What the page checks say, dismissed or not, a moment after the last change; undefined until they have looked once. */
export function usePageFindings(data: PageData, locale: string): readonly PageFinding[] | undefined {
  const [found, setFound] = useState<{ readonly locale: string; readonly findings: readonly PageFinding[] }>()
  useEffect(() => {
    const stop = new AbortController()
    async function look() {
      const page = { ...data, sourceLocale: data.page.sourceLocale, locale }
      const findings = await runInSlices(checkPageInSteps(page), stop.signal)
      if (findings) setFound({ locale, findings })
    }
    const timer = setTimeout(() => void look(), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [data, locale])
  return found?.locale === locale ? found.findings : undefined
}

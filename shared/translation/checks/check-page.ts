import type { PageCheckCode } from './check-codes.ts'
import { inconsistentSource, inconsistentTarget } from './consistency.ts'
import { legalReference } from './legal-references.ts'
import { pageTexts, type CheckedPage, type PageCheck, type PageFinding } from './page-check.ts'
import { factDates, factNames, factNumbers } from './page-facts.ts'
import { linkLanguage } from './page-links.ts'
import { altText, shape } from './page-shape.ts'

/** The check behind each code that looks at a whole page. */
export const pageChecks: Readonly<Record<PageCheckCode, PageCheck>> = {
  inconsistentTarget,
  inconsistentSource,
  shape,
  linkLanguage,
  altText,
  legalReference,
  factNumbers,
  factDates,
  factNames,
}

/** Everything to be said about a page in one language that no sentence shows alone. All of it is warnings. */
export function checkPage(page: CheckedPage): PageFinding[] {
  const work = checkPageInSteps(page)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The same, with a pause after each check: a page of thousands of sentences takes longer than a window may stand still. */
export function* checkPageInSteps(page: CheckedPage): Generator<void, PageFinding[]> {
  const texts = pageTexts(page)
  const findings: PageFinding[] = []
  for (const check of Object.values(pageChecks)) {
    yield
    findings.push(...check(texts))
  }
  return findings
}

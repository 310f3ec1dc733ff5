import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** WCAG 2.2 A and AA, and what the tool's makers hold to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe refuses on the page as it is now, one line each: rule, why, where. Empty: nothing. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  return faults(new AxeBuilder({ page }).withTags(tags))
}

/** The same for what another theme can change: colours only, at a fraction of the time. */
export async function contrastFaults(page: Page): Promise<readonly string[]> {
  return faults(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))
}

async function faults(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} – ${target.join(' ')} – ${failureSummary?.replaceAll(/\s+/g, ' ')}`,
    ),
  )
}

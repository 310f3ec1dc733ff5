import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingTally } from './page-tally.ts'

/** The kinds of findings a page has, by name and with how many segments have each. */
export function useFindingKinds(tally: FindingTally | undefined) {
  const { t } = useTranslation(['checks', 'workbench'])
  return useMemo(
    () =>
      (tally?.kinds ?? []).map(({ code, count }) => ({
        id: code,
        label: t('workbench:find.kind', { name: t(`checks:name.${code}`), count }),
      })),
    [tally, t],
  )
}

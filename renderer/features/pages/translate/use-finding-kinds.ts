import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentStatus } from '../../../../shared/translation/segment-status.ts'

/** The kinds of findings a list of segments has, by name and with how many segments have each. */
export function useFindingKinds(items: readonly { readonly status: SegmentStatus }[]) {
  const { t } = useTranslation(['checks', 'workbench'])
  return useMemo(() => {
    const counts = new Map<SegmentStatus['findings'][number]['code'], number>()
    for (const { status } of items) {
      for (const code of new Set(status.findings.map((finding) => finding.code)))
        counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    return [...counts].map(([id, count]) => ({
      id,
      label: t('workbench:find.kind', { name: t(`checks:name.${id}`), count }),
    }))
  }, [items, t])
}

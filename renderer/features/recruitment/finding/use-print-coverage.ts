import { useTranslation } from 'react-i18next'
import { listDocument } from '../../../../shared/recruitment/export/document.ts'
import { sumCoverage, type RegionCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import { today } from '../../../data/clock.ts'
import { useFormat } from '../../../ui/format.ts'
import { printDocument } from '../../../ui/print-document.ts'
import { useRegionWords } from './use-region-words.ts'

/** Prints the figures of the coverage. */
export function usePrintCoverage(): (regions: readonly RegionCoverage[]) => void {
  const { t, i18n } = useTranslation('finding')
  const format = useFormat()
  const words = useRegionWords()
  return (regions) => {
    const row = (label: string, counts: ReturnType<typeof sumCoverage>) => [
      label,
      format.number(counts.authorities),
      ...[counts.contacted, counts.inDialogue, counts.joined].map((count) =>
        counts.authorities === 0
          ? format.number(count)
          : t('coverage.share', { count: format.number(count), share: format.percent(count / counts.authorities) }),
      ),
    ]
    const sum = sumCoverage(regions)
    printDocument(
      listDocument({
        lang: i18n.language,
        title: t('coverage.title'),
        note: t('export.madeOn', { date: format.date(today()), shown: format.number(sum.authorities) }),
        columns: [
          { label: t('coverage.region') },
          { label: t('coverage.authorities'), isNumber: true },
          { label: t('coverage.contacted'), isNumber: true },
          { label: t('coverage.inDialogue'), isNumber: true },
          { label: t('coverage.joined'), isNumber: true },
        ],
        rows: [...regions.map((region) => row(words(region), region)), row(t('coverage.sum'), sum)],
      }),
    )
  }
}

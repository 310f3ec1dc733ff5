import { useTranslation } from 'react-i18next'
import { sumCoverage, type RegionCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './coverage.module.css'
import { CoverageBar } from './coverage-bar.tsx'
import { useRegionWords } from './use-region-words.ts'

interface CoverageTableProps {
  readonly regions: readonly RegionCoverage[]
  readonly onOpen: (region: RegionCoverage) => void
}

/** A bar per region with its figures beside it. The bars show shares, so that small regions can be read as well. */
export function CoverageTable({ regions, onOpen }: CoverageTableProps) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  const words = useRegionWords()
  const sum = sumCoverage(regions)
  const share = (count: number, of: number) =>
    of === 0
      ? format.number(count)
      : t('coverage.share', { count: format.number(count), share: format.percent(count / of) })
  const figures = (counts: typeof sum) => (
    <>
      <td className={styles.number}>{format.number(counts.authorities)}</td>
      <td className={styles.number}>{share(counts.contacted, counts.authorities)}</td>
      <td className={styles.number}>{share(counts.inDialogue, counts.authorities)}</td>
      <td className={styles.number}>{share(counts.joined, counts.authorities)}</td>
    </>
  )
  return (
    <div className={styles.frame}>
      <p className={styles.legend}>
        <span>{t('coverage.legend')}</span>
        <Key className={styles.joined} label={t('coverage.joined')} />
        <Key className={styles.inDialogue} label={t('coverage.inDialogue')} />
        <Key className={styles.contacted} label={t('coverage.contactedOnly')} />
        <Key className={styles.untouched} label={t('coverage.untouched')} />
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('coverage.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.region')}</th>
            <th scope="col" className={styles.chart} aria-hidden="true" />
            <th scope="col" className={styles.number}>
              {t('coverage.authorities')}
            </th>
            <th scope="col" className={styles.number}>
              {t('coverage.contacted')}
            </th>
            <th scope="col" className={styles.number}>
              {t('coverage.inDialogue')}
            </th>
            <th scope="col" className={styles.number}>
              {t('coverage.joined')}
            </th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region.region}>
              <th scope="row">
                <RegionButton words={words(region)} onPress={() => onOpen(region)} />
              </th>
              <td className={styles.chart} aria-hidden="true">
                <CoverageBar counts={region} />
              </td>
              {figures(region)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('coverage.sum')}</th>
            <td className={styles.chart} aria-hidden="true">
              <CoverageBar counts={sum} />
            </td>
            {figures(sum)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Key({ className, label }: { readonly className: string | undefined; readonly label: string }) {
  return (
    <span className={styles.key}>
      <svg width="14" height="10" aria-hidden="true" className={className}>
        <rect width="14" height="10" />
      </svg>
      {label}
    </span>
  )
}

interface RegionButtonProps {
  readonly words: string
  readonly onPress: () => void
}

function RegionButton({ words, onPress }: RegionButtonProps) {
  return (
    <button type="button" className={styles.open} onClick={onPress}>
      <bdi>{words}</bdi>
    </button>
  )
}

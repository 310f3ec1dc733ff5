import { useTranslation } from 'react-i18next'
import type { TmxIssueCode } from '../../../../shared/translation/tmx/tmx-report.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from '../memory.module.css'
import type { TmxSums } from './tmx-client.ts'

/** Shown at most; the rest is counted. */
const SHOWN_PROBLEMS = 200
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

/** The words of each problem. */
const problemKeys = {
  'tmx.no-language': 'noLanguage',
  'tmx.no-source': 'noSource',
  'tmx.no-target': 'noTarget',
  'tmx.empty': 'empty',
  'tmx.too-long': 'tooLong',
  'tmx.language-twice': 'languageTwice',
  'tmx.codes-dropped': 'codesDropped',
} as const satisfies Record<TmxIssueCode, string>

/** What an import would write, what the memory has already, and what of the files could not be read, line by line. */
export function ImportReport({ sums }: { readonly sums: TmxSums }) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const words = (count: number) => ({ count, shown: format.number(count) })
  const { fresh, merged, unchanged, repeated, reports } = sums
  const problems = reports.flatMap(({ name, report }) => report.issues.map((issue, at) => ({ ...issue, name, at })))
  const found = reports.reduce(
    (sum, { report }) => sum + Object.values(report.counts).reduce((all, count) => all + count, 0),
    0,
  )
  const shown = problems.slice(0, SHOWN_PROBLEMS)
  return (
    <>
      <div role="status">
        <ul className={styles.sums}>
          <li>{t('import.fresh', words(fresh))}</li>
          {merged > 0 ? <li>{t('import.merged', words(merged))}</li> : null}
          {unchanged > 0 ? <li>{t('import.unchanged', words(unchanged))}</li> : null}
          {repeated > 0 ? <li>{t('import.repeated', words(repeated))}</li> : null}
        </ul>
      </div>
      {problems.length === 0 ? null : (
        <section aria-label={t('import.problemsLabel')}>
          <h3 className={styles.heading}>{t('import.problems', words(found))}</h3>
          <ul className={styles.problems} aria-label={t('import.problemsLabel')} {...reachable}>
            {shown.map(({ name, at, line, code, detail }) => (
              <li key={`${name} ${at}`}>
                <span className={styles.line}>
                  {reports.length > 1 ? `${name}, ` : ''}
                  {t('import.line', { line: format.number(line) })}
                </span>
                <span>{t(`problem.${problemKeys[code]}`)}</span>
                {detail === undefined ? null : <code>{detail}</code>}
              </li>
            ))}
          </ul>
          {found > shown.length ? (
            <p className={styles.muted}>{t('import.more', words(found - shown.length))}</p>
          ) : null}
        </section>
      )}
    </>
  )
}

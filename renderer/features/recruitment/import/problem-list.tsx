import { useTranslation } from 'react-i18next'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { useFormat } from '../../../ui/format.ts'
import type { ImportReport } from '../../../workers/import/protocol.ts'
import styles from './import.module.css'

const ROW = 30
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

/** Every problem with the line of the file it is on; only the rows in sight exist. */
export function ProblemList({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const { problems, problemCount } = report
  const { attach, indexes, height, topOf } = useRowWindow(problems.length, ROW)
  if (problems.length === 0) return null
  return (
    <>
      <h3 className={styles.problemTitle}>
        {t('import.problems', { count: problemCount, shown: format.number(problemCount) })}
      </h3>
      <div ref={attach} className={styles.problems} {...reachable} role="region" aria-label={t('import.problemsLabel')}>
        <ol className={styles.problemRows} style={{ blockSize: height }}>
          {indexes.map((index) => {
            const problem = problems[index]
            return problem === undefined ? null : (
              <li key={index} className={styles.problem} style={{ transform: `translateY(${topOf(index)}px)` }}>
                <span className={styles.line}>{t('import.line', { line: format.number(problem.line) })}</span>
                <span>{problem.column ?? ''}</span>
                <span>{t(`import.problem.${problem.problem}`)}</span>
                <code className={styles.value}>{problem.value ?? ''}</code>
              </li>
            )
          })}
        </ol>
      </div>
      {problemCount > problems.length ? (
        <p className={styles.note}>{t('import.moreProblems', { shown: format.number(problems.length) })}</p>
      ) : null}
    </>
  )
}

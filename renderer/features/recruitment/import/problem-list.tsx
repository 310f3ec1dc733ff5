import { useTranslation } from 'react-i18next'
import { columnLabels } from '../../../../shared/recruitment/import/mapping.ts'
import { Button } from '../../../ui/button.tsx'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { useFormat } from '../../../ui/format.ts'
import type { ImportPlan, ImportReport } from '../../../workers/import/protocol.ts'
import { FixField } from './fix-field.tsx'
import styles from './import.module.css'

const ROW = 40
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

type Fixes = NonNullable<ImportPlan['fixes']>

interface ProblemListProps {
  readonly report: ImportReport
  /** Before the import, cells can be corrected on the spot. */
  readonly mending?: {
    readonly header: readonly string[]
    readonly fixes: Fixes
    readonly onFix: (fixes: Fixes) => void
  }
}

/** Every problem with the line of the file it is on; only the rows in sight exist. */
export function ProblemList({ report, mending }: ProblemListProps) {
  const { t } = useTranslation(['recruitment', 'importing'])
  const format = useFormat()
  const { problems, problemCount } = report
  const { attach, indexes, height, topOf } = useRowWindow(problems.length, ROW)
  const labels = mending === undefined ? [] : columnLabels(mending.header)
  const mended = Object.values(mending?.fixes ?? {}).reduce((sum, cells) => sum + Object.keys(cells).length, 0)
  if (problems.length === 0 && mended === 0) return null
  return (
    <>
      {problems.length === 0 ? null : (
        <>
          <h3 className={styles.problemTitle}>
            {t('import.problems', { count: problemCount, shown: format.number(problemCount) })}
          </h3>
          {mending === undefined ? null : <p className={styles.note}>{t('importing:fix.hint')}</p>}
          <div
            ref={attach}
            className={styles.problems}
            {...reachable}
            role="region"
            aria-label={t('import.problemsLabel')}
          >
            <ol className={styles.problemRows} style={{ blockSize: height }}>
              {indexes.map((index) => {
                const problem = problems[index]
                if (problem === undefined) return null
                const { line, column } = problem
                const at = column === undefined ? -1 : labels.indexOf(column)
                return (
                  <li
                    key={`${line} ${column ?? ''} ${problem.problem}`}
                    className={styles.problem}
                    style={{ transform: `translateY(${topOf(index)}px)` }}
                  >
                    <span className={styles.line}>{t('import.line', { line: format.number(line) })}</span>
                    <bdi>{column ?? ''}</bdi>
                    <span>{t(`import.problem.${problem.problem}`)}</span>
                    {mending === undefined || at === -1 || problem.problem === 'perhaps-there' ? (
                      <code className={styles.value}>
                        <bdi>{problem.value ?? ''}</bdi>
                      </code>
                    ) : (
                      <FixField
                        label={t('importing:fix.label', { line: format.number(line), column })}
                        value={problem.value ?? ''}
                        onFix={(text) =>
                          mending.onFix({ ...mending.fixes, [line]: { ...mending.fixes[line], [at]: text } })
                        }
                      />
                    )}
                  </li>
                )
              })}
            </ol>
          </div>
          {problemCount > problems.length ? (
            <p className={styles.note}>{t('import.moreProblems', { shown: format.number(problems.length) })}</p>
          ) : null}
        </>
      )}
      {mended === 0 ? null : (
        <div className={styles.actions}>
          <span>{t('importing:fix.done', { count: mended, shown: format.number(mended) })}</span>
          <Button size="small" onPress={() => mending?.onFix({})}>
            {t('importing:fix.reset')}
          </Button>
        </div>
      )}
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { SuspectDecision } from '../../../../shared/recruitment/import/match-run.ts'
import { RadioField, SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import type { ImportReport } from '../../../workers/import/protocol.ts'
import type { ImportChoices } from './import-choices.ts'
import styles from './import.module.css'

const ROW = 44
const decisions = ['new', 'same', 'leaveOut'] as const satisfies readonly SuspectDecision[]
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

interface SuspectListProps {
  readonly report: ImportReport
  readonly suspects: ImportChoices['suspects']
  readonly onChoose: (suspects: ImportChoices['suspects']) => void
}

/** Rows that may be an organisation that is there: decided for all, and where wished one by one. */
export function SuspectList({ report, suspects: chosen, onChoose }: SuspectListProps) {
  const { t } = useTranslation(['importing', 'recruitment'])
  const format = useFormat()
  const { suspects, suspectCount } = report
  const { attach, indexes, height, topOf } = useRowWindow(suspects.length, ROW)
  const options = decisions.map((id) => ({ id, label: t(`suspect.${id}`) }))
  const decisionOf = (id: string) => decisions.find((each) => each === id)
  if (suspectCount === 0) return null
  return (
    <>
      <h3 className={styles.problemTitle}>
        {t('suspect.title', { count: suspectCount, shown: format.number(suspectCount) })}
      </h3>
      <RadioField
        label={t('suspect.all')}
        orientation="horizontal"
        value={chosen.all}
        options={options}
        onChange={(id) => onChoose({ all: decisionOf(id) ?? chosen.all, byLine: {} })}
      />
      <div ref={attach} className={styles.problems} {...reachable} role="region" aria-label={t('suspect.listLabel')}>
        <ol className={styles.problemRows} style={{ blockSize: height }}>
          {indexes.map((index) => {
            const suspect = suspects[index]
            if (suspect === undefined) return null
            const { line, name, knownName, because } = suspect
            return (
              <li key={line} className={styles.suspect} style={{ transform: `translateY(${topOf(index)}px)` }}>
                <span className={styles.line}>{t('recruitment:import.line', { line: format.number(line) })}</span>
                <bdi>{name}</bdi>
                <bdi>{knownName}</bdi>
                <span className={styles.value}>{t(`suspect.${because}`)}</span>
                <SelectField
                  label={t('suspect.choice', { line: format.number(line), name })}
                  isLabelHidden
                  value={chosen.byLine[line] ?? chosen.all}
                  options={options}
                  onChange={(id) =>
                    onChoose({ ...chosen, byLine: { ...chosen.byLine, [line]: decisionOf(id) ?? chosen.all } })
                  }
                />
              </li>
            )
          })}
        </ol>
      </div>
      {suspectCount > suspects.length ? (
        <p className={styles.note}>{t('suspect.more', { shown: format.number(suspects.length) })}</p>
      ) : null}
    </>
  )
}

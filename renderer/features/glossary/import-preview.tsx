import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { ImportOffer } from '../../workers/glossary/protocol.ts'
import styles from './glossary.module.css'
import { useLanguages } from './use-languages.ts'

/** Shown at most; the rest is counted. */
const SHOWN_TERMS = 20
const SHOWN_PROBLEMS = 200
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }
const none: readonly string[] = []

interface ImportPreviewProps {
  readonly files: readonly File[]
  readonly offer: ImportOffer
}

/** What an import would write, what the glossary has already, and what of the file could not be read. */
export function ImportPreview({ files, offer }: ImportPreviewProps) {
  const { t } = useTranslation('glossary')
  const format = useFormat()
  const { nameOf } = useLanguages(none)
  const { problems, plan } = offer
  const { create, known, joined } = plan
  const concepts = new Set(create.map(({ conceptId }) => conceptId)).size
  // A line may say the same twice; it is told once.
  const told = new Map(problems.map((problem) => [`${problem.line} ${problem.code} ${problem.what ?? ''}`, problem]))
  const words = (count: number) => ({ count, shown: format.number(count) })
  return (
    <>
      <p className={styles.files}>{format.listOf(files.map(({ name }) => name))}</p>
      <div role="status">
        <ul className={styles.sums}>
          <li>{t('import.new', words(create.length))}</li>
          <li>{t('import.concepts', words(concepts))}</li>
          {joined > 0 ? <li>{t('import.joined', words(joined))}</li> : null}
          {known > 0 ? <li>{t('import.known', words(known))}</li> : null}
        </ul>
      </div>
      {create.length === 0 ? null : (
        <ul className={styles.sample} aria-label={t('import.sample')} {...reachable}>
          {create.slice(0, SHOWN_TERMS).map((term) => (
            <li key={`${term.conceptId} ${term.locale} ${term.text} ${term.status}`}>
              <span lang={term.locale}>{term.text}</span> <span className={styles.status}>{nameOf(term.locale)}</span>
            </li>
          ))}
          {create.length > SHOWN_TERMS ? <li>{t('import.more', words(create.length - SHOWN_TERMS))}</li> : null}
        </ul>
      )}
      {problems.length === 0 ? null : (
        <section aria-label={t('import.problemsLabel')}>
          <h3 className={styles.problemTitle}>{t('import.problems', words(told.size))}</h3>
          <ul className={styles.problems} aria-label={t('import.problemsLabel')} {...reachable}>
            {[...told].slice(0, SHOWN_PROBLEMS).map(([key, { line, code, what }]) => (
              <li key={key}>
                <span className={styles.line}>{t('import.line', { line: format.number(line) })}</span>
                <span>{t(`problem.${code}`)}</span>
                {what === undefined ? null : <code>{what}</code>}
              </li>
            ))}
          </ul>
          {told.size > SHOWN_PROBLEMS ? (
            <p className={styles.status}>{t('import.more', words(told.size - SHOWN_PROBLEMS))}</p>
          ) : null}
        </section>
      )}
    </>
  )
}

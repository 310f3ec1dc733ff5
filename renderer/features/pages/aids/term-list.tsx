import { useTranslation } from 'react-i18next'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import { Button } from '../../../ui/button.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import type { TermAid } from './term-aids.ts'
import styles from './aids.module.css'

interface TermListProps {
  readonly terms: readonly TermAid[]
  readonly sourceLocale: string
  readonly locale: string
  readonly onInsert: (text: string) => void
  readonly onRefuse: (aid: TermAid) => void
}

/** The terms of the sentence in hand, and how they are said. */
export function TermList({ terms, sourceLocale, locale, onInsert, onRefuse }: TermListProps) {
  const { t } = useTranslation('aids')
  return (
    <ul className={styles.terms} aria-label={t('term.list')}>
      {terms.map((aid) => (
        <li key={aid.term.conceptId} className={styles.term}>
          <span className={styles.termSource}>
            <span lang={sourceLocale}>{aid.form}</span>
            {aid.term.definition ? <span className={styles.definition}>{aid.term.definition}</span> : null}
          </span>
          <span className={styles.say}>
            {aid.say.map((term) => (
              <Say key={term.id} term={term} locale={locale} onInsert={onInsert} />
            ))}
            {aid.say.length === 0 ? <span className={styles.definition}>{t('term.noWord')}</span> : null}
            {aid.avoid.length > 0 ? (
              <span className={styles.avoid}>
                {t('term.avoid', { words: aid.avoid.map(({ text }) => text).join(', ') })}
              </span>
            ) : null}
          </span>
          {aid.form.toLowerCase() === aid.term.text.toLowerCase() ? null : (
            <Button size="small" variant="quiet" onPress={() => onRefuse(aid)}>
              {t('term.notThis', { term: aid.term.text })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Say({
  term,
  locale,
  onInsert,
}: {
  readonly term: GlossaryTerm
  readonly locale: string
  readonly onInsert: (text: string) => void
}) {
  const { t } = useTranslation('aids')
  const button = (
    <Button size="small" onPress={() => onInsert(term.text)} aria-label={t('term.insert', { text: term.text })}>
      <span lang={locale}>{term.text}</span>
    </Button>
  )
  const remark = [term.status === 'doNotTranslate' ? t('term.stays') : '', term.note ?? ''].filter(Boolean).join(' ')
  return remark === '' ? button : <Tooltip text={remark}>{button}</Tooltip>
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useDecisions } from './use-decisions.ts'
import styles from './approval-copy.module.css'

/** Everything the participant has said about the page so far. */
export function EarlierDecisions({ pageId }: { readonly pageId: string }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const languageName = useLanguageName()
  const decisions = useDecisions(pageId) ?? []
  if (decisions.length === 0) return null
  return (
    <section>
      <h3>{t('decision.earlier')}</h3>
      <ul className={styles.earlier}>
        {decisions.map(({ id, decision, by, via, on, locales, note }) => (
          <li key={id}>
            {t('decision.line', {
              what: t(`decision.kind.${decision}`),
              name: by,
              way: t(`decision.way.${via}`),
              date: format.date(on),
              languages: format.listOf(locales.map(languageName)),
            })}
            {note === undefined ? null : <span className={styles.note}>{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { SrxContent } from '../../../../shared/model/segmentation-rules.ts'
import { ruleCount } from '../../../../shared/translation/segmenting/rule-sets.ts'
import { hasOwnTable } from '../../../../shared/translation/segmenting/sentence-rules.ts'
import { languagesFor } from '../../../../shared/translation/segmenting/srx-splitter.ts'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../../../ui/language-name.ts'
import styles from '../settings.module.css'

interface LanguageRulesProps {
  /** Of a file; `undefined`: the desk's own. */
  readonly rules: SrxContent | undefined
  readonly locales: readonly string[]
}

/** Language by language, which rules a text goes by. */
export function LanguageRules({ rules, locales }: LanguageRulesProps) {
  const { t } = useTranslation('segmenting')
  const format = useFormat()
  const languageName = useLanguageName()

  function words(locale: string): string {
    const count = rules ? ruleCount(rules, locale) : 0
    if (!rules || count === 0) return t(hasOwnTable(locale) ? 'language.own' : 'language.ownGeneral')
    const names = languagesFor(rules, locale).map(({ name }) => name)
    return t('language.file', { names: format.listOf([...new Set(names)]), count, shown: format.number(count) })
  }

  return (
    <table className={styles.wide}>
      <thead>
        <tr>
          <th scope="col">{t('language.column')}</th>
          <th scope="col">{t('language.rules')}</th>
        </tr>
      </thead>
      <tbody>
        {locales.map((locale) => (
          <tr key={locale}>
            <th scope="row">{languageName(locale)}</th>
            <td>{words(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { useTranslation } from 'react-i18next'
import type { InlineCode } from '../../../../shared/model/page.ts'
import { linksAmong } from '../../../../shared/translation/local-codes.ts'
import styles from './exchange.module.css'

interface ChangedLinksProps {
  readonly codes: readonly InlineCode[]
  /** Where links lead in the file, by number; a link that is not here leads where the source's does. */
  readonly hrefs: Readonly<Record<string, string>>
}

/** Where the links of a sentence lead in the file. */
export function ChangedLinks({ codes, hrefs }: ChangedLinksProps) {
  const { t } = useTranslation('exchange')
  return (
    <ul className={styles.contents}>
      {linksAmong(codes).map(({ n, href }) => (
        <li key={n}>{t('take.link', { n, href: hrefs[String(n)] ?? href })}</li>
      ))}
    </ul>
  )
}

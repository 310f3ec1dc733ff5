import { useTranslation } from 'react-i18next'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import type { PackageRecords } from '../../../../shared/translation/exchange/page-package.ts'
import { hasWords } from '../../../../shared/translation/exchange/sent-mark.ts'
import { countWords } from '../../../../shared/translation/words.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './exchange.module.css'

interface ContentsListProps {
  readonly records: PackageRecords
  readonly isPackage: boolean
  /** Who is said to have made the package. */
  readonly maker: string | undefined
}

/** What is in a file, in plain words, and whose names. */
export function ContentsList({ records, isPackage, maker }: ContentsListProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { segments, translations, comments, media, terms, units } = records
  const words = segments.reduce((sum, { source }) => sum + countWords(codedPlainText(source)), 0)
  const open = comments.filter(({ resolvedAt }) => resolvedAt === undefined)
  const names = isPackage ? namesIn(records, maker) : []
  return (
    <ul className={styles.contents}>
      <li>{t('send.sentences', { count: segments.length, words: format.number(words) })}</li>
      <li>{t('send.translated', { count: translations.filter(hasWords).length })}</li>
      {isPackage ? (
        <>
          <li>{t('send.allComments', { count: comments.length })}</li>
          <li>{t('send.media', { count: media.length })}</li>
          <li>{t('send.terms', { count: terms.length })}</li>
          <li>{t('send.units', { count: units.length })}</li>
        </>
      ) : (
        <li>{t('send.comments', { count: open.length })}</li>
      )}
      <li>{names.length > 0 ? t('send.names', { names: format.listOf(names) }) : t('send.noNames')}</li>
    </ul>
  )
}

/** Members whose work is in it, the contacts the page shows, and whoever makes the file. */
function namesIn({ members, sections }: PackageRecords, maker: string | undefined): readonly string[] {
  const shown = sections.flatMap(({ facts }) => facts.people ?? []).map(({ name }) => name)
  const all = [...(maker === undefined ? [] : [maker]), ...members.map(({ name }) => name), ...shown]
  return [...new Set(all.filter((name) => name.trim() !== ''))]
}

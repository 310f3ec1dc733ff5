import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { RadioField, SearchField, SelectField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { useLanguageName } from '../../ui/language-name.ts'
import styles from './memory.module.css'
import type { Found, Side } from './use-found.ts'
import { pairId, type Pair } from './use-pairs.ts'

/** What is looked for, and where. */
export interface MemorySearch {
  readonly pair: string | undefined
  readonly text: string
  readonly side: Side
}

interface MemoryToolbarProps {
  readonly pairs: readonly Pair[]
  readonly pair: Pair
  readonly search: MemorySearch
  readonly found: Found | undefined
  readonly onSearch: (change: Partial<MemorySearch>) => void
  readonly onRemoveFound: () => void
}

/** The pair of languages, the search within it, and how much it found. */
export function MemoryToolbar({ pairs, pair, search, found, onSearch, onRemoveFound }: MemoryToolbarProps) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const languageName = useLanguageName()
  const isSearch = found !== undefined && found.text !== ''
  return (
    <div className={styles.toolbar}>
      <SelectField
        label={t('pair.label')}
        isLabelHidden
        options={pairs.map((each) => ({
          id: pairId(each),
          label: t('pair.option', {
            source: languageName(each.sourceLocale),
            target: languageName(each.targetLocale),
            shown: format.number(each.count),
            count: each.count,
          }),
        }))}
        value={pairId(pair)}
        onChange={(id) => onSearch({ pair: id })}
      />
      <SearchField label={t('search')} value={search.text} onChange={(text) => onSearch({ text })} isScreenFilter />
      <RadioField
        label={t('side.label')}
        isLabelHidden
        orientation="horizontal"
        options={[
          { id: 'source', label: t('side.in', { language: languageName(pair.sourceLocale) }) },
          { id: 'target', label: t('side.in', { language: languageName(pair.targetLocale) }) },
        ]}
        value={search.side}
        onChange={(id) => onSearch({ side: id === 'target' ? 'target' : 'source' })}
      />
      <span className={styles.found} role="status">
        {isSearch ? t('found', { count: found.total, shown: format.number(found.total) }) : ''}
        {isSearch && !found.isComplete ? ` ${t('foundSoFar')}` : ''}
        {found && found.total > found.ids.length && found.ids.length > 0
          ? ` ${t('onlyFirst', { count: found.ids.length, shown: format.number(found.ids.length) })}`
          : ''}
      </span>
      {isSearch && found.total > 0 && found.isComplete ? (
        <Button size="small" onPress={onRemoveFound}>
          {t('removeFound', { count: found.total, shown: format.number(found.total) })}
        </Button>
      ) : null}
    </div>
  )
}

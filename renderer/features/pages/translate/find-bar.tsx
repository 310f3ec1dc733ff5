import { Replace } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { translationOrigins, type Translation } from '../../../../shared/model/page.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { SearchField, SelectField } from '../../../ui/fields.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { knownChange } from '../changes/use-change.ts'
import type { SegmentSearch } from './segment-filter.ts'
import { segmentKeys } from './segment-keys.ts'
import { useFindingKinds } from './use-finding-kinds.ts'
import type { SegmentItem } from './use-segments.ts'
import styles from './translate.module.css'

interface FindBarProps {
  readonly items: readonly SegmentItem[]
  readonly sourceLocale: string
  readonly search: SegmentSearch
  readonly onSearch: (search: SegmentSearch) => void
  /** To the segment in hand, the first that was found. */
  readonly onGo: () => void
  readonly onReplace: () => void
  readonly onKeepCosmetic: () => void
}

const any = 'any'

/** Looks for words, origin and kind of finding; replaces; and takes all cosmetic changes of the source at once. */
export function FindBar({ items, sourceLocale, search, onSearch, onGo, onReplace, onKeepCosmetic }: FindBarProps) {
  const { t } = useTranslation('workbench')
  const place = useRef<HTMLDivElement>(null)
  const kinds = useFindingKinds(items)
  const cosmetic = useMemo(
    () =>
      items.filter(
        ({ segment, translation, status }) =>
          status.isOutdated && knownChange(segment, translation, sourceLocale)?.kind === 'cosmetic',
      ).length,
    [items, sourceLocale],
  )
  const group = t('find.group')
  useCommands([
    {
      id: 'find.search',
      label: t('find.search'),
      keys: segmentKeys.search,
      group,
      run: () => place.current?.querySelector('input')?.focus(),
    },
    { id: 'find.replace', label: t('replace.open'), keys: segmentKeys.replace, group, run: onReplace },
  ])
  return (
    <div ref={place} className={styles.find} role="search" aria-label={group}>
      <SearchField
        label={t('find.search')}
        value={search.text}
        onChange={(text) => onSearch({ ...search, text })}
        isScreenFilter
        onKeyDown={(event) => {
          if (event.key === 'Enter') onGo()
        }}
      />
      <SelectField
        label={t('find.origin')}
        isLabelHidden
        value={search.origin ?? any}
        onChange={(id) => onSearch({ ...search, origin: id === any ? undefined : (id as Translation['origin']) })}
        options={[any, ...translationOrigins].map((id) => ({
          id,
          label: t(`find.origins.${id as Translation['origin'] | typeof any}`),
        }))}
      />
      {kinds.length > 0 || search.finding !== undefined ? (
        <SelectField
          label={t('find.finding')}
          isLabelHidden
          value={search.finding ?? any}
          onChange={(id) => onSearch({ ...search, finding: kinds.find((kind) => kind.id === id)?.id })}
          options={[{ id: any, label: t('find.anyFinding') }, ...kinds]}
        />
      ) : null}
      <Button size="small" onPress={onReplace}>
        <Replace aria-hidden="true" />
        {t('replace.open')} <Kbd keys={segmentKeys.replace} />
      </Button>
      {cosmetic > 0 ? (
        <Button size="small" onPress={onKeepCosmetic}>
          {t('cosmetic.all', { count: cosmetic })}
        </Button>
      ) : null}
    </div>
  )
}

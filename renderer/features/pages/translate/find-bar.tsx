import { Replace } from 'lucide-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { translationOrigins, type Translation } from '../../../../shared/model/page.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { SearchField, SelectField } from '../../../ui/fields.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import type { FindingTally } from './page-tally.ts'
import type { SegmentSearch } from './segment-filter.ts'
import { segmentKeys } from './segment-keys.ts'
import { useFindingKinds } from './use-finding-kinds.ts'
import styles from './translate.module.css'

interface FindBarProps {
  readonly findings: FindingTally | undefined
  /** Cosmetic changes of the source that wait. */
  readonly cosmetic: number
  readonly search: SegmentSearch
  readonly onSearch: (search: SegmentSearch) => void
  /** To the segment in hand, the first that was found. */
  readonly onGo: () => void
  readonly onReplace: () => void
  readonly onKeepCosmetic: () => void
}

const any = 'any'

/** Looks for words, origin and kind of finding; replaces; and takes all cosmetic changes of the source at once. */
export const FindBar = memo(function FindBar(props: FindBarProps) {
  const { findings, cosmetic, search, onSearch, onGo, onReplace, onKeepCosmetic } = props
  const { t } = useTranslation('workbench')
  const place = useRef<HTMLDivElement>(null)
  const kinds = useFindingKinds(findings)
  const group = t('find.group')
  const look = () => place.current?.querySelector('input')?.focus()
  useCommands([
    { id: 'find.search', label: t('find.search'), keys: segmentKeys.search, group, run: look },
    { id: 'find.onPage', label: t('find.onPage'), keys: segmentKeys.find, group, run: look },
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
      <SelectField
        label={t('find.finding')}
        isLabelHidden
        value={search.finding ?? any}
        onChange={(id) => onSearch({ ...search, finding: kinds.find((kind) => kind.id === id)?.id })}
        options={[{ id: any, label: t('find.anyFinding') }, ...kinds]}
      />
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
})

import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { MenuButton } from '../../../ui/menu.tsx'

interface InsertSnippetProps {
  /** Of the section. */
  readonly name: string
  readonly locale: string
  readonly onInsert: (boilerplateId: string) => void
}

/** The shared texts in the language of the page. Nothing where there are none. */
export function InsertSnippet({ name, locale, onInsert }: InsertSnippetProps) {
  const { t } = useTranslation('boilerplate')
  const { db } = useDesk()
  const snippets = useLive(() => db.boilerplate.filter((each) => each.sourceLocale === locale).toArray(), [db, locale])
  if (!snippets || snippets.length === 0) return null
  const sorted = snippets.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <MenuButton
      label={t('insertInto', { name })}
      variant="quiet"
      size="small"
      items={sorted.map((each) => ({ id: each.id, label: each.name }))}
      onAction={onInsert}
    />
  )
}

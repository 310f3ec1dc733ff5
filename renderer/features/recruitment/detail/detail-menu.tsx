import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import { useDossier } from '../export/use-dossier.ts'
import { likeOf } from '../finding/like-query.ts'
import { useRecruitmentView } from '../search-params.ts'

/** What else can be done with one organisation: others like it, and all of it on paper. */
export function DetailMenu({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('finding')
  const { openList } = useRecruitmentView()
  const dossier = useDossier()
  return (
    <MenuButton
      size="small"
      variant="quiet"
      label={t('bulk.more')}
      items={[
        { id: 'like', label: t('like.command') },
        { id: 'dossier', label: dossier.isPdf ? t('export.dossier') : t('export.dossierPrint') },
      ]}
      onAction={(id) => {
        if (id === 'like') {
          const { query, columns } = likeOf(organisation.id)
          openList(undefined, query, columns)
        } else void dossier.make(organisation.id)
      }}
    />
  )
}

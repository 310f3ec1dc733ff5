import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FileText, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AddLanguageDialog } from './matrix/add-language-dialog.tsx'
import { loadMatrix, nameOf, type Matrix, type MatrixRow } from './matrix/load-matrix.ts'
import { MatrixTable } from './matrix/matrix-table.tsx'
import { NewPageDialog } from './matrix/new-page-dialog.tsx'

/** Every page × language, with where each stands. `?create=<organisation>` opens the form for a new page. */
export function PagesScreen() {
  const { t } = useTranslation('pages')
  const { db } = useDesk()
  const { create } = useSearch({ strict: false })
  const navigate = useNavigate()
  const matrix = useLive(() => loadMatrix(db), [db])
  const [isCreating, setCreating] = useState(false)
  const [extending, setExtending] = useState<MatrixRow | undefined>()
  const canCreate = (matrix?.withoutPage.length ?? 0) > 0
  const asked = matrix?.withoutPage.find((organisation) => organisation.id === create)?.id

  useCommands([
    { id: 'pages.new', label: t('matrix.new'), keys: 'n', group: t('matrix.title'), run: () => setCreating(canCreate) },
  ])

  function closeForm() {
    setCreating(false)
    if (create !== undefined) void navigate({ to: '/pages', search: {}, replace: true })
  }

  const newPage = (
    <Button variant="primary" isDisabled={!canCreate} onPress={() => setCreating(true)}>
      <Plus aria-hidden="true" />
      {t('matrix.new')}
    </Button>
  )
  return (
    <Screen layout="fill">
      <PageHeader
        title={t('matrix.title')}
        subtitle={t(matrix && matrix.rows.length > 0 ? 'matrix.legend' : 'matrix.subtitle')}
        actions={matrix && matrix.rows.length > 0 ? newPage : undefined}
      />
      {matrix === undefined ? null : matrix.rows.length === 0 ? (
        <NoPages matrix={matrix} newPage={newPage} />
      ) : (
        <MatrixTable matrix={matrix} onAddLanguage={setExtending} />
      )}
      {matrix && (isCreating || asked !== undefined) ? (
        <NewPageDialog matrix={matrix} organisationId={asked} onClose={closeForm} />
      ) : null}
      {extending ? (
        <AddLanguageDialog page={extending.page} title={nameOf(extending)} onClose={() => setExtending(undefined)} />
      ) : null}
    </Screen>
  )
}

function NoPages({ matrix, newPage }: { readonly matrix: Matrix; readonly newPage: ReactNode }) {
  const { t } = useTranslation('pages')
  const hasParticipants = matrix.withoutPage.length > 0
  return (
    <EmptyState
      icon={<FileText />}
      title={t('matrix.empty.title')}
      text={t(hasParticipants ? 'matrix.empty.text' : 'matrix.empty.noParticipants')}
      action={hasParticipants ? newPage : <Link to="/recruitment">{t('matrix.goRecruitment')}</Link>}
    />
  )
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FileText, Plus, UserRoundCheck } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mayDo } from '../../../shared/roles/page-work.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { useRole } from '../../data/use-role.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField, SwitchField } from '../../ui/fields.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TakePackageButton } from './exchange/take-package-button.tsx'
import { AssignDialog } from './assign/assign-dialog.tsx'
import { AddLanguageDialog } from './matrix/add-language-dialog.tsx'
import { measures, onlyMine, sortRows, type MatrixSort, type Measure } from './matrix/arrange-rows.ts'
import { loadMatrix, nameOf, type Matrix, type MatrixRow } from './matrix/load-matrix.ts'
import { MatrixTable } from './matrix/matrix-table.tsx'
import { NewPageDialog } from './matrix/new-page-dialog.tsx'
import styles from './matrix/matrix.module.css'

/**
 * Every page × language, with where each stands and who works on it. `?create=<organisation>` opens the form for a new
 * page, `?show=mine` shows only what was given to the person at this desk.
 */
export function PagesScreen() {
  const { t } = useTranslation(['pages', 'boilerplate', 'review', 'glossary', 'memory'])
  const { db, workspace } = useDesk()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const { create } = search
  const isMine = search.show === 'mine'
  const navigate = useNavigate()
  const role = useRole()
  const matrix = useLive(() => loadMatrix(db), [db])
  const [isCreating, setCreating] = useState(false)
  const [extending, setExtending] = useState<MatrixRow | undefined>()
  const [assigning, setAssigning] = useState<{ readonly pageId: string; readonly locale: string } | undefined>()
  const [sort, setSort] = useState<MatrixSort>({ descending: false })
  const [measure, setMeasure] = useState<Measure>('percent')
  const mayCreate = role !== undefined && mayDo(role, 'createPage')
  const mayAssign = role !== undefined && mayDo(role, 'assign')
  const canCreate = mayCreate && (matrix?.withoutPage.length ?? 0) > 0
  const asked = mayCreate ? matrix?.withoutPage.find((organisation) => organisation.id === create)?.id : undefined
  const wanted = matrix && (isMine ? onlyMine(matrix.rows, matrix.locales, workspace.memberId) : matrix)
  const rows = wanted && sortRows(wanted.rows, sort, measure)
  const showMine = (isOn: boolean) =>
    void navigate({ to: '/pages', search: isOn ? { show: 'mine' } : {}, replace: true })

  /** Of the cell that has the focus. */
  function assignInHand() {
    const cell = document.activeElement?.closest<HTMLElement>('[data-page]')
    const { page: pageId, locale } = cell?.dataset ?? {}
    const isTarget = matrix?.rows.some(({ page }) => page.id === pageId && page.targetLocales.includes(locale ?? ''))
    if (pageId !== undefined && locale !== undefined && isTarget) setAssigning({ pageId, locale })
  }

  const group = t('matrix.title')
  useCommands([
    ...(mayCreate
      ? [{ id: 'pages.new', label: t('matrix.new'), keys: 'n', group, run: () => setCreating(canCreate) }]
      : []),
    ...(mayAssign ? [{ id: 'pages.assign', label: t('review:assign.key'), keys: 'a', group, run: assignInHand }] : []),
    { id: 'pages.mine', label: t('review:matrix.mine'), keys: 'm', group, run: () => showMine(!isMine) },
  ])

  function closeForm() {
    setCreating(false)
    if (create !== undefined) void navigate({ to: '/pages', search: {}, replace: true })
  }

  const newPage = mayCreate ? (
    <Button variant="primary" isDisabled={!canCreate} onPress={() => setCreating(true)}>
      <Plus aria-hidden="true" />
      {t('matrix.new')}
    </Button>
  ) : undefined
  const controls = (
    <div className={styles.controls}>
      <SwitchField label={t('review:matrix.mine')} value={isMine} onChange={showMine} />
      <SelectField
        label={t('review:matrix.measure')}
        isLabelHidden
        options={measures.map((id) => ({ id, label: t(`review:matrix.by.${id}`) }))}
        value={measure}
        onChange={(id) => setMeasure(measures.find((each) => each === id) ?? measure)}
      />
      <Link to="/glossary">{t('glossary:title')}</Link>
      <Link to="/memory">{t('memory:title')}</Link>
      {newPage}
    </div>
  )
  const assigningRow = matrix?.rows.find(({ page }) => page.id === assigning?.pageId)
  return (
    <Screen layout="fill">
      <PageHeader
        title={t('matrix.title')}
        subtitle={t(matrix && matrix.rows.length > 0 ? 'matrix.legend' : 'matrix.subtitle')}
        actions={
          <>
            <Link to="/boilerplate">{t('boilerplate:open')}</Link>
            <TakePackageButton />
            {matrix && matrix.rows.length > 0 ? controls : null}
          </>
        }
      />
      {matrix === undefined || wanted === undefined || rows === undefined ? null : matrix.rows.length === 0 ? (
        <NoPages matrix={matrix} newPage={newPage} />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={<UserRoundCheck />}
          title={t('review:matrix.none.title')}
          text={t('review:matrix.none.text')}
          action={<Button onPress={() => showMine(false)}>{t('review:matrix.none.all')}</Button>}
        />
      ) : (
        <MatrixTable
          rows={rows}
          locales={wanted.locales}
          sort={sort}
          onSort={setSort}
          onAddLanguage={mayCreate ? setExtending : undefined}
          onAssign={mayAssign ? (row, locale) => setAssigning({ pageId: row.page.id, locale }) : undefined}
        />
      )}
      {matrix && (isCreating || asked !== undefined) ? (
        <NewPageDialog matrix={matrix} organisationId={asked} onClose={closeForm} />
      ) : null}
      {extending ? (
        <AddLanguageDialog page={extending.page} title={nameOf(extending)} onClose={() => setExtending(undefined)} />
      ) : null}
      {matrix && assigning && assigningRow ? (
        <AssignDialog
          {...assigning}
          title={nameOf(assigningRow)}
          assigned={assigningRow.cells.find(({ locale }) => locale === assigning.locale)?.assigned ?? {}}
          members={matrix.members}
          onClose={() => setAssigning(undefined)}
        />
      ) : null}
    </Screen>
  )
}

function NoPages({ matrix, newPage }: { readonly matrix: Matrix; readonly newPage: ReactNode }) {
  const { t } = useTranslation(['pages', 'review'])
  if (newPage === undefined) {
    return <EmptyState icon={<FileText />} title={t('matrix.empty.title')} text={t('review:matrix.waiting')} />
  }
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

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { exportColumns } from '../../../../shared/recruitment/export/columns.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useHostPdf } from '../../../data/use-host-pdf.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, RadioField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toast.tsx'
import { useTellError } from '../../../ui/use-run.ts'
import type { Column } from '../../../workers/search/columns.ts'
import type { OrganisationQuery } from '../../../workers/search/protocol.ts'
import { fileFormats, type FileFormat } from '../../../workers/export/protocol.ts'
import { useColumnLabel } from '../list/use-column-label.ts'
import { useSearchClient } from '../list/use-organisations.ts'
import styles from './export.module.css'
import { startExport } from './export-client.ts'
import { PRINTED_AT_MOST, usePrintedList } from './use-printed-list.ts'

interface ExportDialogProps {
  readonly query: OrganisationQuery
  /** Those of the table, beside the name. */
  readonly columns: readonly Column[]
  readonly customFields: readonly CustomField[]
  readonly selected: ReadonlySet<string>
  /** How many the list shows. */
  readonly filtered: number
  readonly onClose: () => void
}

type Scope = 'selected' | 'filtered' | 'everything'
type Format = FileFormat | 'pdf' | 'print'
type ColumnChoice = 'all' | 'table' | 'own'

const everything: OrganisationQuery = { text: '', stages: [], sort: { column: 'name', descending: false } }
const suffix: Readonly<Record<FileFormat | 'pdf', string>> = { csv: 'csv', xlsx: 'xlsx', vcard: 'vcf', pdf: 'pdf' }

/** Which organisations, as what, with which columns; and how far it is. */
export function ExportDialog({ query, columns, customFields, selected, filtered, onClose }: ExportDialogProps) {
  const { db, bridge } = useDesk()
  const { t } = useTranslation(['finding', 'common', 'recruitment'])
  const format = useFormat()
  const tell = useTellError()
  const { search } = useSearchClient()
  const canPdf = useHostPdf()
  const printed = usePrintedList(customFields)
  const columnLabel = useColumnLabel(customFields)
  const [scope, setScope] = useState<Scope>(selected.size > 0 ? 'selected' : 'filtered')
  const [as, setAs] = useState<Format>('csv')
  const [choice, setChoice] = useState<ColumnChoice>('all')
  const all = exportColumns(customFields)
  const [own, setOwn] = useState<readonly string[]>(() => all.map(({ id }) => id))
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>()
  const stop = useRef<() => void>(undefined)

  const idsOf = async (): Promise<readonly string[]> => {
    // In the order of the list, also where only some of it is chosen.
    const listed = await search.organisationIds(scope === 'everything' ? everything : query)
    if (scope !== 'selected') return listed
    const inSight = listed.filter((id) => selected.has(id))
    const shown = new Set(inSight)
    return [...inSight, ...[...selected].filter((id) => !shown.has(id))]
  }

  const chosenColumns = choice === 'all' ? undefined : choice === 'own' ? own : ['name', ...columns]

  const write = async (file: FileFormat, ids: readonly string[]) => {
    setProgress({ done: 0, total: ids.length })
    const running = startExport(
      { database: db.name, ids, format: file, columns: chosenColumns, customFields, sheet: t('export.listTitle') },
      (done, total) => setProgress({ done, total }),
    )
    stop.current = running.stop
    const outcome = await running.outcome
    setProgress(undefined)
    if (outcome.kind === 'failed') {
      tell(outcome.error)
      return
    }
    if (outcome.kind === 'stopped') {
      showToast({ text: t('export.stopped') })
      return
    }
    const { count } = outcome
    if (file === 'vcard' && count === 0) {
      showToast({ text: t('export.noContacts') })
      return
    }
    const base = file === 'vcard' ? t('export.contactsFileName') : t('export.fileName')
    const name = `${base}-${today()}.${suffix[file]}`
    saveFile(outcome.file, name)
    const key = file === 'vcard' ? 'export.doneContacts' : 'export.done'
    showToast({ text: t(key, { count, shown: format.number(count), file: name }), tone: 'good' })
    onClose()
  }

  const run = async () => {
    const ids = await idsOf()
    if (as === 'pdf' || as === 'print') {
      if (ids.length > PRINTED_AT_MOST) return
      const done = await printed.make(ids, columns, { as, bridge, name: `${t('export.fileName')}-${today()}.pdf` })
      if (done.ok) onClose()
      else tell(done.error)
      return
    }
    await write(as, ids)
  }

  const count = scope === 'selected' ? selected.size : scope === 'filtered' ? filtered : undefined
  const isPrinted = as === 'pdf' || as === 'print'
  const tooMany = isPrinted && count !== undefined && count > PRINTED_AT_MOST
  const formats: readonly Format[] = [...fileFormats, canPdf === true ? 'pdf' : 'print']
  return (
    <Dialog
      isOpen
      title={t('export.title')}
      onClose={() => {
        stop.current?.()
        onClose()
      }}
      actions={
        progress !== undefined ? null : (
          <>
            <Button onPress={onClose}>{t('common:cancel')}</Button>
            <Button variant="primary" isDisabled={tooMany || count === 0} onPress={() => void run()}>
              {t('export.run')}
            </Button>
          </>
        )
      }
    >
      {progress === undefined ? (
        <div className={styles.choices}>
          <RadioField
            label={t('export.scope')}
            value={scope}
            options={[
              ...(selected.size === 0
                ? []
                : [
                    {
                      id: 'selected',
                      label: t('export.selected', { count: selected.size, shown: format.number(selected.size) }),
                    },
                  ]),
              { id: 'filtered', label: t('export.filtered', { count: filtered, shown: format.number(filtered) }) },
              { id: 'everything', label: t('export.everything') },
            ]}
            onChange={(id) => setScope(id === 'selected' || id === 'everything' ? id : 'filtered')}
          />
          <RadioField
            label={t('export.format')}
            value={as}
            options={formats.map((id) => ({ id, label: t(`export.${id}`), description: t(`export.${id}Text`) }))}
            onChange={(id) => setAs(formats.find((each) => each === id) ?? 'csv')}
          />
          {as === 'csv' || as === 'xlsx' ? (
            <RadioField
              label={t('export.columns')}
              orientation="horizontal"
              value={choice}
              options={[
                { id: 'all', label: t('export.columnsAll') },
                { id: 'table', label: t('export.columnsTable') },
                { id: 'own', label: t('export.columnsOwn') },
              ]}
              onChange={(id) => setChoice(id === 'table' || id === 'own' ? id : 'all')}
            />
          ) : null}
          {(as === 'csv' || as === 'xlsx') && choice === 'own' ? (
            <div className={styles.columns} role="group" aria-label={t('export.columns')}>
              {all.map(({ id, header }) => (
                <CheckboxField
                  key={id}
                  label={header}
                  value={own.includes(id)}
                  isDisabled={id === 'name'}
                  onChange={(isOn) => setOwn(isOn ? [...own, id] : own.filter((each) => each !== id))}
                />
              ))}
            </div>
          ) : null}
          {isPrinted ? (
            <p className={styles.note}>
              {tooMany
                ? t('export.tooMany', { most: format.number(PRINTED_AT_MOST) })
                : format.listOf(['name' as Column, ...columns].map(columnLabel))}
            </p>
          ) : null}
        </div>
      ) : (
        <ProgressBar
          label={t('export.running', { shown: format.number(progress.total) })}
          value={progress.done}
          max={progress.total}
          onCancel={() => stop.current?.()}
        />
      )}
    </Dialog>
  )
}

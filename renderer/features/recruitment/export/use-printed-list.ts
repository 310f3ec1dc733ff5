import { useTranslation } from 'react-i18next'
import type { DeskBridge } from '../../../../shared/bridge.ts'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { listDocument } from '../../../../shared/recruitment/export/document.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { bytesOfBase64 } from '../../../../shared/text/base64.ts'
import { today } from '../../../data/clock.ts'
import { useFormat } from '../../../ui/format.ts'
import { printDocument } from '../../../ui/print-document.ts'
import { saveFile } from '../../../ui/save-file.ts'
import type { Column } from '../../../workers/search/columns.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import { tableColumn } from '../list/table-columns.ts'
import { useColumnLabel } from '../list/use-column-label.ts'
import { useSearchClient } from '../list/use-organisations.ts'
import { useRowWords } from '../list/use-row-words.ts'

/** Some forty pages; a longer list is a file, not paper. */
export const PRINTED_AT_MOST = 2_000

interface Output {
  readonly as: 'pdf' | 'print'
  readonly bridge: DeskBridge
  /** Of the file. */
  readonly name: string
}

export interface PrintedLists {
  readonly make: (ids: readonly string[], columns: readonly Column[], output: Output) => Promise<Result<void>>
}

/** A list on paper, with the columns of the table in the words of the table. */
export function usePrintedList(customFields: readonly CustomField[]): PrintedLists {
  const { t, i18n } = useTranslation(['finding', 'recruitment'])
  const format = useFormat()
  const { search } = useSearchClient()
  const words = useRowWords(customFields)
  const label = useColumnLabel(customFields)
  return {
    make: async (ids, columns, { as, bridge, name }) => {
      if (ids.length > PRINTED_AT_MOST) return err('command.failed')
      const rows = await search.rows(ids, columns)
      const cell = (row: OrganisationRow, column: Column) =>
        column === 'stage' ? words.stages[row.stage] : words.cell(row, column)
      const html = listDocument({
        lang: i18n.language,
        title: t('export.listTitle'),
        note: t('export.madeOn', { date: format.date(today()), shown: format.number(rows.length) }),
        columns: (['name', ...columns] as const).map((id) => ({
          label: label(id),
          isNumber: tableColumn(id, customFields).isNumber === true,
        })),
        rows: rows.map((row) => [row.name, ...columns.map((column) => cell(row, column))]),
      })
      if (as === 'print') {
        printDocument(html)
        return ok(undefined)
      }
      const made = await bridge.call('document.pdf', { html, title: t('export.listTitle'), lang: i18n.language })
      if (!made.ok) return made
      saveFile(new Blob([bytesOfBase64(made.value.base64)], { type: 'application/pdf' }), name)
      return ok(undefined)
    },
  }
}

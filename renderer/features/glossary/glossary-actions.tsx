import { FileUp, Plus, Sprout } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { GlossaryTerm } from '../../../shared/model/glossary-term.ts'
import { conceptsOf } from '../../../shared/translation/glossary/exchange/plan-import.ts'
import { writeTbx } from '../../../shared/translation/glossary/exchange/write-tbx.ts'
import { writeTermsCsv } from '../../../shared/translation/glossary/exchange/write-terms-csv.ts'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './glossary.module.css'

export type GlossaryTask = 'new' | 'import' | 'harvest'

interface GlossaryActionsProps {
  /** What an export would hold; empty: there is nothing to export. */
  readonly terms: readonly GlossaryTerm[]
  readonly onTask: (task: GlossaryTask) => void
}

/** What can be done with the glossary as a whole. */
export function GlossaryActions({ terms, onTask }: GlossaryActionsProps) {
  const { t, i18n } = useTranslation('glossary')

  function exportAs(format: string) {
    const concepts = conceptsOf(terms)
    if (format === 'tbx') {
      const text = writeTbx(concepts, { title: t('title'), locale: i18n.language })
      saveFile(new Blob([text], { type: 'application/x-tbx;charset=utf-8' }), `${t('export.fileName')}.tbx`)
    } else {
      const text = writeTermsCsv(concepts)
      saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${t('export.fileName')}.csv`)
    }
  }

  return (
    <div className={styles.actions}>
      <Button onPress={() => onTask('harvest')}>
        <Sprout aria-hidden="true" />
        {t('harvest.open')}
      </Button>
      <Button onPress={() => onTask('import')}>
        <FileUp aria-hidden="true" />
        {t('import.open')}
      </Button>
      {terms.length === 0 ? null : (
        <MenuButton
          label={t('export.open')}
          items={[
            { id: 'tbx', label: t('export.tbx') },
            { id: 'csv', label: t('export.csv') },
          ]}
          onAction={exportAs}
        />
      )}
      <Button variant="primary" onPress={() => onTask('new')}>
        <Plus aria-hidden="true" />
        {t('new')}
      </Button>
    </div>
  )
}

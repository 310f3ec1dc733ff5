import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextField } from '../../../ui/fields.tsx'
import styles from './import.module.css'
import { tableFromHtml } from './pasted-table.ts'

/** A table from the clipboard. Cells of a web page or an e-mail become columns; what is plain text stays as it is. */
export function PasteCard({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('importing')
  const [text, setText] = useState('')
  return (
    <Card title={t('paste.title')}>
      <div
        className={styles.stack}
        onPaste={(event) => {
          const table = tableFromHtml(event.clipboardData.getData('text/html'))
          if (table === undefined) return
          event.preventDefault()
          setText(table)
        }}
      >
        <TextField
          label={t('paste.label')}
          description={t('paste.hint')}
          multiline
          rows={5}
          spellCheck={false}
          value={text}
          onChange={setText}
        />
        <div className={styles.actions}>
          <Button
            isDisabled={text.trim() === ''}
            onPress={() => onFile(new File([text], t('paste.name'), { type: 'text/plain' }))}
          >
            {t('paste.use')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

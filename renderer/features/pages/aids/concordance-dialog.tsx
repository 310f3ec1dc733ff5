import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { memoryOf } from '../../../data/memory-client.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioField, SearchField } from '../../../ui/fields.tsx'
import { CodedLine } from '../translate/coded-line.tsx'
import styles from './aids.module.css'

const SHOWN = 50

interface ConcordanceDialogProps {
  readonly sourceLocale: string
  readonly locale: string
  /** What was selected when it was opened. */
  readonly text: string
  readonly onInsert: (text: string) => void
  readonly onClose: () => void
}

/** How words were translated before: every sentence of the memory that has them, on either side. */
export function ConcordanceDialog({ sourceLocale, locale, text, onInsert, onClose }: ConcordanceDialogProps) {
  const { t } = useTranslation('aids')
  const { db } = useDesk()
  const memory = useMemo(() => memoryOf(db.name), [db.name])
  const [words, setWords] = useState(text)
  const [side, setSide] = useState<'source' | 'target'>('source')
  const [found, setFound] = useState<{ readonly units: readonly TmUnit[]; readonly total: number }>()

  useEffect(() => {
    let isWanted = true
    if (words.trim() === '') return undefined
    const search = { sourceLocale, targetLocale: locale, text: words, side, limit: SHOWN }
    void memory.concordance(search).then(
      (result) => {
        if (isWanted) setFound(result)
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [memory, words, side, sourceLocale, locale])

  const shown = words.trim() === '' ? undefined : found
  return (
    <Dialog title={t('concordance.title')} isOpen onClose={onClose} size="large">
      <div className={styles.search}>
        <SearchField label={t('concordance.words')} value={words} onChange={setWords} autoFocus />
        <RadioField
          label={t('concordance.side')}
          value={side}
          orientation="horizontal"
          onChange={(value) => setSide(value === 'target' ? 'target' : 'source')}
          options={[
            { id: 'source', label: t('concordance.source') },
            { id: 'target', label: t('concordance.target') },
          ]}
        />
      </div>
      <p className={styles.count} role="status">
        {shown ? t('concordance.found', { count: shown.total }) : t('concordance.hint')}
      </p>
      <ol className={styles.matches} aria-label={t('concordance.title')}>
        {(shown?.units ?? []).map((unit) => (
          <li key={unit.id} className={styles.match}>
            <CodedLine coded={unit.source} codes={unit.codes} lang={sourceLocale} />
            <div className={styles.matchHead}>
              <CodedLine coded={unit.target} codes={unit.codes} lang={locale} />
              <Button size="small" variant="quiet" onPress={() => onInsert(unit.target)}>
                {t('concordance.insert')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

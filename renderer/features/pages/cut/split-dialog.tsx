import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/model/page.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { likelyGap, wordGaps } from './word-gaps.ts'
import styles from './cut.module.css'

interface SplitDialogProps {
  readonly segment: Segment
  readonly lang: string
  /** A place in the plain source, in UTF-16 units. */
  readonly onSplit: (offset: number) => void
  readonly onClose: () => void
}

/** Where a sentence is cut in two: arrow keys move the cut from word to word, both halves are in sight. */
export function SplitDialog({ segment, lang, onSplit, onClose }: SplitDialogProps) {
  const { t } = useTranslation(['cut', 'common'])
  const plain = useMemo(() => codedPlainText(segment.source), [segment.source])
  const gaps = useMemo(() => wordGaps(plain), [plain])
  const [at, setAt] = useState(() => likelyGap(plain, gaps))
  const hint = useId()
  const slider = useRef<HTMLInputElement>(null)
  useEffect(() => slider.current?.focus(), [])
  const offset = gaps[at]
  const [first, second] = [plain.slice(0, offset).trimEnd(), plain.slice(offset)]
  return (
    <Dialog
      title={t('split.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={offset === undefined}
            onPress={() => {
              if (offset !== undefined) onSplit(offset)
            }}
          >
            {t('split.button')}
          </Button>
        </>
      }
    >
      {offset === undefined ? (
        <p>{t('split.oneWord')}</p>
      ) : (
        <>
          <p id={hint}>{t('split.hint')}</p>
          <input
            type="range"
            className={styles.range}
            ref={slider}
            aria-label={t('split.place')}
            aria-describedby={hint}
            aria-valuetext={`${first} | ${second}`}
            min={0}
            max={gaps.length - 1}
            value={at}
            onChange={(event) => setAt(Number(event.target.value))}
          />
          <p className={styles.half} lang={lang}>
            {first}
          </p>
          <p className={styles.half} lang={lang}>
            {second}
          </p>
        </>
      )}
    </Dialog>
  )
}

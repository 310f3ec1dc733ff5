import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverflowingWord } from '../../../../shared/translation/publication/overflowing-words.ts'
import type { AltFault } from '../../../../shared/translation/publication/preview-faults.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './preview.module.css'

interface FaultListProps {
  readonly alt: readonly AltFault[]
  readonly words: readonly OverflowingWord[]
  readonly onPick?: ((segmentId: string) => void) | undefined
}

/** What readers would miss or see broken; a line leads to its sentence where there is one. */
export const FaultList = memo(function FaultList({ alt, words, onPick }: FaultListProps) {
  const { t } = useTranslation('review')
  if (alt.length + words.length === 0) return null
  const line = (key: string, text: string, segmentId: string | undefined) => (
    <li key={key}>
      <TriangleAlert aria-hidden="true" />
      {segmentId === undefined || !onPick ? (
        text
      ) : (
        <Button size="small" variant="quiet" onPress={() => onPick(segmentId)}>
          {text}
        </Button>
      )}
    </li>
  )
  return (
    <ul className={styles.faults} aria-label={t('preview.faults')}>
      {alt.map(({ kind, sectionId, segmentId }) => line(sectionId, t(`preview.${kind}`), segmentId))}
      {words.map(({ word, segmentId }) => line(`${segmentId} ${word}`, t('preview.overflow', { word }), segmentId))}
    </ul>
  )
})

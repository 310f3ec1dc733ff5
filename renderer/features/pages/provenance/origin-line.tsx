import { Bot, BotOff } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Translation } from '../../../../shared/model/page.ts'
import { provenanceOf } from '../../../../shared/translation/provenance.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { segmentKeys } from '../translate/segment-keys.ts'
import styles from './provenance.module.css'

interface OriginLineProps {
  readonly translation: Translation | undefined
  /** Something was pasted just now: the person is asked where it came from. */
  readonly isPasted: boolean
  readonly onMark: (isMachine: boolean) => void
}

/** Where the words of the segment in hand come from, and the way to say that a machine made them. */
export const OriginLine = memo(function OriginLine({ translation, isPasted, onMark }: OriginLineProps) {
  const { t } = useTranslation('provenance')
  const kind = provenanceOf(translation)
  if (kind === 'untranslated') return null
  const isMachine = kind === 'machine' || kind === 'machineEdited'
  const score = translation?.matchScore
  return (
    <div className={styles.origin} data-asking={isPasted && !isMachine ? '' : undefined}>
      <span>
        {t('origin', { origin: t(`kind.${kind}`) })}
        {score === undefined ? null : ` (${t('score', { score })})`}
      </span>
      {isPasted && !isMachine ? (
        <Button size="small" onPress={() => onMark(true)}>
          {t('pastedMachine')} <Kbd keys={segmentKeys.machine} />
        </Button>
      ) : (
        <IconButton
          size="small"
          label={t(isMachine ? 'notMachine' : 'isMachine')}
          keys={segmentKeys.machine}
          icon={isMachine ? <BotOff /> : <Bot />}
          onPress={() => onMark(!isMachine)}
        />
      )}
    </div>
  )
})

import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import type { Intent } from './intent.ts'
import { outputs as allOutputs, outputsFor, type Output } from './outputs.ts'

interface OutputButtonsProps {
  readonly intent: Intent
  readonly canPdf: boolean
  readonly count: number
  /** The drafts are noted already: another file of the same. */
  readonly isAgain: boolean
  readonly isDisabled: boolean
  readonly onMake: (output: Output) => void
}

/** The usual file as the button, the others in a menu beside it. */
export function OutputButtons({ intent, canPdf, count, isAgain, isDisabled, onMake }: OutputButtonsProps) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const [usual, ...others] = outputsFor(intent.channel, intent.meeting !== undefined, canPdf)
  const inMenu = isAgain && usual !== undefined ? [usual, ...others] : others
  const words = { count, shown: format.number(count) }
  return (
    <>
      {inMenu.length > 0 ? (
        <MenuButton
          label={t('otherWays')}
          isDisabled={isDisabled || count === 0}
          items={inMenu.map((id) => ({ id, label: t(`output.${id}`, words) }))}
          onAction={(id) => {
            const output = allOutputs.find((each) => each === id)
            if (output !== undefined) onMake(output)
          }}
        />
      ) : null}
      {isAgain || usual === undefined ? null : (
        <Button variant="primary" isDisabled={isDisabled || count === 0} onPress={() => onMake(usual)}>
          {t(`output.${usual}`, words)}
        </Button>
      )}
    </>
  )
}

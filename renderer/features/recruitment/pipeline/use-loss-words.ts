import { useTranslation } from 'react-i18next'
import { lossReasons, type LossReason } from '../../../../shared/recruitment/pipeline/losses.ts'

const shipped: ReadonlySet<string> = new Set(lossReasons)

function isShipped(reason: string): reason is LossReason {
  return shipped.has(reason)
}

/** A reason for loss in words: the desk's own in the person's language, the focal point's as they were typed. */
export function useLossWords(): (reason: string | undefined) => string {
  const { t } = useTranslation('pipeline')
  return (reason) => {
    if (reason === undefined) return t('loss.none')
    return isShipped(reason) ? t(`loss.${reason}`) : reason
  }
}

import type { ReactNode } from 'react'
import { Check, CheckCheck, CircleDashed, CircleDot, PenLine, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SegmentState } from '../../../../shared/translation/translation-rules.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'

const looks = {
  untranslated: { icon: <CircleDashed />, tone: 'neutral' },
  draft: { icon: <PenLine />, tone: 'neutral' },
  translated: { icon: <CircleDot />, tone: 'info' },
  reviewed: { icon: <Check />, tone: 'info' },
  approved: { icon: <CheckCheck />, tone: 'good' },
} as const satisfies Record<SegmentState, { readonly icon: ReactNode; readonly tone: Tone }>

/** Where a segment stands: icon and word. */
export function StateMark({ state, isOutdated }: { readonly state: SegmentState; readonly isOutdated: boolean }) {
  const { t } = useTranslation('pages')
  const { icon, tone } = looks[state]
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`state.${state}`)}
      </Badge>
      {isOutdated ? (
        <Badge tone="warn" icon={<RefreshCw />}>
          {t('state.outdated')}
        </Badge>
      ) : null}
    </>
  )
}

import { CircleCheck, MessageSquareWarning, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { PageData } from '../load-page.ts'
import { useDecisions, useStillSays } from './use-decisions.ts'

/** The participant's last word about the page, and whether the page is still the one it was about. */
export function DecisionBadge({ data }: { readonly data: PageData }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const last = useDecisions(data.page.id)?.[0]
  const stillSays = useStillSays(data, last)
  if (!last) return null
  const params = { name: last.by, way: t(`decision.way.${last.via}`), date: format.date(last.on) }
  if (last.decision === 'changesWanted') {
    return (
      <Badge tone="warn" icon={<MessageSquareWarning />}>
        {t('decision.changesBadge', params)}
      </Badge>
    )
  }
  return stillSays ? (
    <Badge tone="good" icon={<CircleCheck />}>
      {t('decision.approvedBadge', params)}
    </Badge>
  ) : (
    <Badge tone="warn" icon={<RefreshCw />}>
      {t('decision.changedBadge', params)}
    </Badge>
  )
}

import { CircleCheck, CircleDashed, RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isEditionCurrent } from '../../../../shared/translation/page-readiness.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useFormat } from '../../../ui/format.ts'
import { contentIn, type PageData } from '../load-page.ts'

/** Whether the website has what the desk has, in one language. */
export function EditionBadge({ data, locale }: { readonly data: PageData; readonly locale: string }) {
  const { t } = useTranslation('pages')
  const format = useFormat()
  const edition = data.editions.find((each) => each.locale === locale)
  const isCurrent = useMemo(
    () => edition !== undefined && isEditionCurrent(contentIn(data, locale), locale, edition),
    [data, locale, edition],
  )
  if (!edition) return <Badge icon={<CircleDashed />}>{t('approve.notApproved')}</Badge>
  const date = format.date(edition.approvedAt)
  return isCurrent ? (
    <Badge tone="good" icon={<CircleCheck />}>
      {t('approve.edition', { date })}
    </Badge>
  ) : (
    <Badge tone="warn" icon={<RefreshCw />}>
      {t('approve.editionOutdated', { date })}
    </Badge>
  )
}

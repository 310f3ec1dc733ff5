import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../../shared/model/member.ts'
import { pageApprovers } from '../../../../shared/translation/translation-rules.ts'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { EditionBadge } from '../approve/edition-badge.tsx'
import { PageFindings } from '../checks/page-findings.tsx'
import type { PageData } from '../load-page.ts'
import { ProvenanceButton } from '../provenance/provenance-button.tsx'
import { SaveNote } from '../save-note.tsx'
import { useLanguageName } from '../use-language-name.ts'
import type { SegmentItem } from './segment-items.ts'
import styles from './translate.module.css'

interface TranslationHeaderProps {
  /** As of the last pause: what it says is about the whole page, and nobody reads it while typing. */
  readonly data: PageData
  readonly items: readonly SegmentItem[]
  readonly locale: string
  readonly role: MemberRole
  readonly onGo: (segmentId: string) => void
  readonly onApprove: () => void
}

/** Which page, in which language, and how it stands as a whole. */
export const TranslationHeader = memo(function TranslationHeader(props: TranslationHeaderProps) {
  const { data, items, locale, role, onGo, onApprove } = props
  const { t } = useTranslation('pages')
  const languageName = useLanguageName()
  const { page, organisation } = data
  const language = languageName(locale)
  return (
    <PageHeader
      title={t('translation.title', { title: organisation?.name ?? page.title, language })}
      subtitle={
        <span className={styles.facts}>
          <span>{t('translation.subtitle', { source: languageName(page.sourceLocale) })}</span>
          <EditionBadge data={data} locale={locale} />
          <ProvenanceButton data={data} locale={locale} />
          <SaveNote />
        </span>
      }
      actions={
        <>
          <Link to="/pages/$pageId" params={{ pageId: page.id }}>
            {t('translation.openSource')}
          </Link>
          <PageFindings data={data} locale={locale} items={items} onGo={onGo} />
          {pageApprovers.includes(role) ? (
            <Button variant="primary" onPress={onApprove}>
              {t('action.approvePage', { language })}
            </Button>
          ) : null}
        </>
      }
    />
  )
})

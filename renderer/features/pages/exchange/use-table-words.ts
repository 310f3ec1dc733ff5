import { useTranslation } from 'react-i18next'
import type { TableWords } from '../../../../shared/translation/exchange/write-docx.ts'

/** What the Word table says, in the language of whoever sends it. */
export function useTableWords(): TableWords {
  const { t } = useTranslation(['exchange', 'pages'])
  return {
    intro: t('intro'),
    number: t('column.number'),
    source: t('column.source'),
    target: t('column.target'),
    state: t('column.state'),
    comment: t('column.comment'),
    states: {
      untranslated: t('pages:state.untranslated'),
      draft: t('pages:state.draft'),
      translated: t('pages:state.translated'),
      reviewed: t('pages:state.reviewed'),
      approved: t('pages:state.approved'),
    },
  }
}

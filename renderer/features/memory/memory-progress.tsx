import { useTranslation } from 'react-i18next'
import type { MemoryState } from '../../data/memory-client.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ProgressBar } from '../../ui/progress.tsx'

/** How far the memory is while not all of it can be searched; nothing once it can. */
export function MemoryProgress({ state }: { readonly state: MemoryState }) {
  const { t } = useTranslation('memory')
  const { phase, done, total } = state
  switch (phase) {
    case 'ready':
      return null
    case 'failed':
      return <ErrorNotice error={{ code: 'memory.unreadable' }} />
    case 'loading':
      return <ProgressBar label={t('state.loading')} />
    case 'building':
    case 'catchingUp':
      return <ProgressBar label={t(`state.${phase}`)} {...(total > 0 ? { value: done, max: total } : {})} />
  }
}

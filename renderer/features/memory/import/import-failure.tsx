import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from '../memory.module.css'
import type { TmxFailure } from './tmx-client.ts'

/** Why files could not be read, and where. */
export function ImportFailure({ failure: { error, file } }: { readonly failure: TmxFailure }) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const line = error.params?.line
  const place = [file, typeof line === 'number' ? t('import.line', { line: format.number(line) }) : undefined]
  const where = place.filter((part) => part !== undefined)
  return (
    <div>
      <ErrorNotice error={error} />
      {where.length > 0 ? <p className={styles.muted}>{where.join(', ')}</p> : null}
    </div>
  )
}

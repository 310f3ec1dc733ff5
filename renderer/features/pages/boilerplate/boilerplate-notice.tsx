import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { loadBoilerplate } from './load-boilerplate.ts'
import styles from './boilerplate.module.css'

/** Says on a page that shared texts in it have changed, and leads to where one decides about it. */
export function BoilerplateNotice({ pageId }: { readonly pageId: string }) {
  const { t } = useTranslation('boilerplate')
  const { db } = useDesk()
  const changed = useLive(
    async () =>
      (await loadBoilerplate(db, pageId)).filter(({ places }) => places.some(({ proposal }) => proposal !== undefined)),
    [db, pageId],
  )
  if (!changed || changed.length === 0) return null
  return (
    <div className={styles.notice} role="status">
      <span>{t('notice', { count: changed.length })}</span>
      {changed.map(({ boilerplate }) => (
        <Link key={boilerplate.id} to="/boilerplate" search={{ id: boilerplate.id }}>
          {boilerplate.name}
        </Link>
      ))}
    </div>
  )
}

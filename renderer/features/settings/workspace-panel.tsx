import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { useFormat } from '../../ui/format.ts'
import { Spinner } from '../../ui/progress.tsx'
import { FirstContactForm } from './first-contact-form.tsx'
import { FocalPointForm } from './focal-point-form.tsx'
import { MemberForm } from './member-form.tsx'
import styles from './settings.module.css'

/** Whose desk this is and who works at it. */
export function WorkspacePanel() {
  const { db, workspace } = useDesk()
  const { t } = useTranslation(['settings', 'common'])
  const format = useFormat()
  const facts = useLive(async () => {
    const focalPoint = await db.focalPoint.get(workspace.focalPointId)
    const member = await db.member.get(workspace.memberId)
    return { focalPoint, member }
  }, [db, workspace])
  if (!facts) return <Spinner label={t('common:loading')} />
  return (
    <div className={styles.form}>
      {workspace.sample ? <p>{t('workspace.sample')}</p> : null}
      {facts.focalPoint ? <FocalPointForm key={facts.focalPoint.id} focalPoint={facts.focalPoint} /> : null}
      {facts.focalPoint ? <FirstContactForm focalPoint={facts.focalPoint} /> : null}
      {facts.member ? <MemberForm key={facts.member.id} member={facts.member} /> : null}
      <p className={styles.note}>{t('workspace.since', { date: format.date(workspace.createdAt) })}</p>
    </div>
  )
}

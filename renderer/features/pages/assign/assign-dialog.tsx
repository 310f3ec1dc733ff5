import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member, MemberRole } from '../../../../shared/model/member.ts'
import { assignableRoles } from '../../../../shared/roles/page-work.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateField, SelectField } from '../../../ui/fields.tsx'
import { assignPage } from '../commands/assign-page.ts'
import type { Assigned } from '../matrix/load-matrix.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import { NewMember } from './new-member.tsx'
import styles from './assign.module.css'

interface AssignDialogProps {
  readonly pageId: string
  readonly title: string
  readonly locale: string
  readonly assigned: Assigned
  readonly members: readonly Member[]
  readonly onClose: () => void
}

const NOBODY = 'nobody'

/** Who translates a language of a page, who reviews it, and until when. */
export function AssignDialog({ pageId, title, locale, assigned, members, onClose }: AssignDialogProps) {
  const { t } = useTranslation(['review', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const language = useLanguageName()(locale)
  const [translatorId, setTranslator] = useState(assigned.translator?.id ?? NOBODY)
  const [reviewerId, setReviewer] = useState(assigned.reviewer?.id ?? NOBODY)
  const [due, setDue] = useState(assigned.due)
  const known = (id: string) => (id === NOBODY ? undefined : id)

  /** Members of the roles that can do it, and whoever does it now. */
  const options = (roles: readonly MemberRole[], chosen: string) => [
    { id: NOBODY, label: t('assign.nobody') },
    ...members
      .filter((member) => roles.includes(member.role) || member.id === chosen)
      .map((member) => ({
        id: member.id,
        label: t('assign.person', { name: member.name, role: t(`role.${member.role}`) }),
      })),
  ]

  async function save() {
    const facts = { translatorId: known(translatorId), reviewerId: known(reviewerId), due }
    if (await run(assignPage(door, { pageId, locale }, facts))) onClose()
  }

  return (
    <Dialog
      title={t('assign.button', { title, language })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('assign.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <SelectField
          label={t('role.translator')}
          options={options(assignableRoles.translator, translatorId)}
          value={translatorId}
          onChange={setTranslator}
          autoFocus
        />
        <SelectField
          label={t('role.reviewer')}
          options={options(assignableRoles.reviewer, reviewerId)}
          value={reviewerId}
          onChange={setReviewer}
        />
        <DateField label={t('assign.due')} value={due} onChange={setDue} />
        <NewMember
          onAdded={(id, role) => {
            // The new colleague is most likely wanted for what they were added as.
            if (role === 'reviewer') setReviewer(id)
            else if (role === 'translator') setTranslator(id)
          }}
        />
      </div>
    </Dialog>
  )
}

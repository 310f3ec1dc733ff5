import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { memberRoles, type Member } from '../../../shared/model/member.ts'
import { isEmailAddress } from '../../../shared/writing/recipient-rules.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useErrorWords } from '../../ui/error-words.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useFollowing } from '../../ui/use-following.ts'
import { saveMember } from './commands/save-workspace.ts'
import styles from './settings.module.css'

/** Name, address and role of the person at this desk. */
export function MemberForm({ member }: { readonly member: Member }) {
  const { door } = useDesk()
  const { t } = useTranslation(['settings', 'common'])
  const errorWords = useErrorWords()
  const [name, setName] = useFollowing(member.name)
  const [role, setRole] = useFollowing(member.role)
  const [email, setEmail] = useFollowing(member.email ?? '')
  const empty = name.trim() === ''
  const badEmail = email.trim() !== '' && !isEmailAddress(email.trim())
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (empty || badEmail) return
    const saved = await saveMember(door, member.id, { name: name.trim(), role, email: email.trim() || null })
    if (saved.ok) showToast({ text: t('workspace.saved'), tone: 'good' })
    else showToast({ text: errorWords(saved.error).title, tone: 'bad' })
  }
  return (
    <Card title={t('workspace.you')}>
      <form className={styles.card} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={t('workspace.yourName')}
          value={name}
          onChange={setName}
          errorMessage={empty ? t('common:required') : undefined}
          isRequired
        />
        <TextField
          label={t('workspace.yourEmail')}
          description={t('workspace.yourEmailText')}
          type="email"
          value={email}
          onChange={setEmail}
          errorMessage={badEmail ? t('workspace.badEmail') : undefined}
        />
        <SelectField
          label={t('workspace.role')}
          options={memberRoles.map((id) => ({ id, label: t(`role.${id}`) }))}
          value={role}
          onChange={(id) => setRole(memberRoles.find((each) => each === id) ?? role)}
        />
        <div className={styles.foot}>
          <Button
            type="submit"
            variant="primary"
            isDisabled={name.trim() === member.name && role === member.role && email.trim() === (member.email ?? '')}
          >
            {t('workspace.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

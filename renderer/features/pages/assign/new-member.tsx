import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { memberRoles, type MemberRole } from '../../../../shared/model/member.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { addMember } from '../commands/assign-page.ts'
import { useRun } from '../use-run.ts'
import styles from './assign.module.css'

/** A colleague who is not in the list yet. */
export function NewMember({ onAdded }: { readonly onAdded: (id: string, role: MemberRole) => void }) {
  const { t } = useTranslation('review')
  const { door } = useDesk()
  const run = useRun()
  const [name, setName] = useState('')
  const [role, setRole] = useState<MemberRole>('translator')

  async function add() {
    const member = { name: name.trim(), role }
    const added = await addMember(door, member)
    if (!(await run(Promise.resolve(added))) || !added.ok) return
    showToast({ text: t('assign.added', { name: member.name }), tone: 'good' })
    setName('')
    onAdded(added.value, role)
  }

  return (
    <fieldset className={styles.new}>
      <legend>{t('assign.new')}</legend>
      <TextField label={t('assign.name')} value={name} onChange={setName} maxLength={200} autoComplete="off" />
      <SelectField
        label={t('assign.role')}
        options={memberRoles.map((id) => ({ id, label: t(`role.${id}`) }))}
        value={role}
        onChange={(id) => setRole(memberRoles.find((each) => each === id) ?? role)}
      />
      <Button isDisabled={name.trim() === ''} onPress={() => void add()}>
        {t('assign.add')}
      </Button>
    </fieldset>
  )
}

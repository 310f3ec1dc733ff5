import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../../shared/model/contact.ts'
import { logCall } from '../../../../data/commands/activities.ts'
import { useToday } from '../../../../data/use-today.ts'
import { Button } from '../../../../ui/button.tsx'
import { ComboField, DateField, TextField } from '../../../../ui/fields.tsx'
import styles from '../timeline.module.css'
import { useDoorStep } from './use-door-step.ts'

interface CallLogProps {
  readonly organisationId: string
  readonly contacts: readonly Contact[]
}

/** A call in two fields: who it was, and what was said; a day for the next step where there is one. Enter saves. */
export function CallLog({ organisationId, contacts }: CallLogProps) {
  const { t } = useTranslation(['working', 'common'])
  const today = useToday()
  const act = useDoorStep()
  const here = contacts.filter(({ leftOn }) => leftOn === undefined)
  // Where there is one person to talk to, it was that one.
  const [who, setWho] = useState(here.length === 1 ? here[0]?.id : undefined)
  const [said, setSaid] = useState('')
  const [due, setDue] = useState<string>()
  const [again, setAgain] = useState(0)

  const save = async () => {
    const words = said.trim()
    if (words === '') return
    const contact = contacts.find(({ id }) => id === who)
    // Somebody who is not among the people of the authority is named in the entry.
    const stranger = contact === undefined ? (who ?? '').trim() : ''
    const subject = stranger === '' ? words : t('call.with', { who: stranger, said: words })
    const call = { organisationId, subject, ...(contact === undefined ? {} : { contactId: contact.id }) }
    const followUp = due === undefined ? undefined : { due, words: t('call.followUp') }
    const saved = await act(
      (door) => logCall(door, call, followUp),
      () => t('call.saved'),
    )
    if (saved === undefined) return
    setSaid('')
    setDue(undefined)
    setAgain(again + 1)
  }
  return (
    <>
      <div className={styles.who}>
        <ComboField
          label={t('call.who')}
          isLabelHidden
          placeholder={t('call.who')}
          options={here.map(({ id, name, role }) => ({
            id,
            label: name,
            ...(role === undefined ? {} : { description: role }),
          }))}
          value={who}
          onChange={setWho}
          allowsCustomValue
        />
      </div>
      <div className={styles.text}>
        <TextField
          label={t('call.said')}
          isLabelHidden
          placeholder={t('call.said')}
          value={said}
          onChange={setSaid}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
          }}
        />
      </div>
      <DateField key={again} label={t('call.nextBy')} value={due} onChange={setDue} minValue={today} />
      <Button isDisabled={said.trim() === ''} onPress={() => void save()}>
        {t('common:add')}
      </Button>
    </>
  )
}

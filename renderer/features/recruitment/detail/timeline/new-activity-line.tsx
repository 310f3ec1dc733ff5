import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityKind } from '../../../../../shared/model/activity.ts'
import { mentionedIn } from '../../../../../shared/notes/mentions.ts'
import { addActivity } from '../../../../data/commands/activities.ts'
import { useMembers } from '../../../../data/use-members.ts'
import { useToday } from '../../../../data/use-today.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField, TextField } from '../../../../ui/fields.tsx'
import styles from '../timeline.module.css'
import { noonOf } from './instants.ts'
import { useDoorStep } from './use-door-step.ts'

interface NewActivityLineProps {
  readonly organisationId: string
  readonly kind: Exclude<ActivityKind, 'stage' | 'call'>
}

/** An entry in a few words, of today unless another day is given. A note may name members with an @. */
export function NewActivityLine({ organisationId, kind }: NewActivityLineProps) {
  const { t } = useTranslation(['recruitment', 'working', 'common'])
  const today = useToday()
  const members = useMembers() ?? []
  const act = useDoorStep()
  const [text, setText] = useState('')
  const [day, setDay] = useState<string | undefined>(today)
  const save = async () => {
    const subject = text.trim()
    if (subject === '') return
    const at = day === undefined || day === today ? {} : { at: noonOf(day) }
    const mentions = mentionedIn(subject, members)
    const saved = await act((door) => addActivity(door, { organisationId, kind, subject, mentions, ...at }))
    if (saved !== undefined) setText('')
  }
  return (
    <>
      <div className={styles.text}>
        <TextField
          label={t('timeline.what')}
          isLabelHidden
          placeholder={t('timeline.hint')}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
          }}
        />
      </div>
      {kind === 'note' ? null : <DateField label={t('working:entry.day')} value={day} onChange={setDay} />}
      <Button isDisabled={text.trim() === ''} onPress={() => void save()}>
        {t('common:add')}
      </Button>
    </>
  )
}

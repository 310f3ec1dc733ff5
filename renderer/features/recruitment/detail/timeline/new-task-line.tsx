import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDateWords } from '../../../../../shared/tasks/date-words.ts'
import { addTask } from '../../../../data/commands/tasks.ts'
import { useToday } from '../../../../data/use-today.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField, TextField } from '../../../../ui/fields.tsx'
import { useFormat } from '../../../../ui/format.ts'
import styles from '../timeline.module.css'
import { useDoorStep } from './use-door-step.ts'

/** A task in a few words. A day in the words, such as "Friday", is its due date unless another one is chosen. */
export function NewTaskLine({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['recruitment', 'working', 'common'])
  const format = useFormat()
  const today = useToday()
  const act = useDoorStep()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string>()
  const read = readDateWords(text, today)
  const due = chosen ?? read.date
  const save = async () => {
    const title = (chosen === undefined ? read.rest : text).trim()
    if (title === '') return
    const when = {
      ...(due === undefined ? {} : { due }),
      ...(due === undefined || chosen !== undefined || read.time === undefined
        ? {}
        : { remindAt: `${due}T${read.time}` }),
    }
    const saved = await act(
      (door) => addTask(door, { organisationId, title, ...when }),
      () => (due === undefined ? t('working:task.added') : t('working:task.addedDue', { date: format.date(due) })),
    )
    if (saved === undefined) return
    setText('')
    setChosen(undefined)
  }
  return (
    <>
      <div className={styles.text}>
        <TextField
          label={t('timeline.what')}
          isLabelHidden
          placeholder={t('timeline.taskHint')}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
          }}
        />
      </div>
      <DateField label={t('timeline.due')} value={due} onChange={setChosen} />
      <Button isDisabled={text.trim() === ''} onPress={() => void save()}>
        {t('common:add')}
      </Button>
    </>
  )
}

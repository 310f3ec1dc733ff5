import { useTranslation } from 'react-i18next'
import { memberRoles } from '../../../../shared/model/member.ts'
import { RadioField, TextField } from '../../../ui/fields.tsx'
import type { Problems } from '../answers.ts'
import { changeDraft, type Draft } from '../draft.ts'
import { useProblemWords } from '../problem-words.ts'

interface StepProps {
  readonly draft: Draft
  readonly problems: Problems
}

/** Who works at this desk: what they do is signed with the name, and the role says what they may approve. */
export function YouStep({ draft, problems }: StepProps) {
  const { t } = useTranslation('firstRun')
  const words = useProblemWords(problems)
  return (
    <>
      <TextField
        label={t('you.name')}
        description={t('you.nameHint')}
        value={draft.name}
        onChange={(name) => changeDraft({ name })}
        errorMessage={words('name')}
        autoComplete="name"
        isRequired
      />
      <RadioField
        label={t('you.role')}
        options={memberRoles.map((id) => ({ id, label: t(`role.${id}`), description: t(`role.${id}Text`) }))}
        value={draft.role}
        onChange={(id) => {
          const role = memberRoles.find((each) => each === id)
          if (role) changeDraft({ role })
        }}
        errorMessage={words('role')}
      />
    </>
  )
}

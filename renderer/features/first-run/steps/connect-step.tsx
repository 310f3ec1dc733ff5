import { useTranslation } from 'react-i18next'
import { RadioField, TextField } from '../../../ui/fields.tsx'
import type { Problems } from '../answers.ts'
import { changeDraft, type Connecting, type Draft } from '../draft.ts'
import { useProblemWords } from '../problem-words.ts'
import styles from '../first-run.module.css'

interface StepProps {
  readonly draft: Draft
  readonly problems: Problems
  readonly practiceOffered: boolean
  readonly code: string
  readonly onCode: (code: string) => void
}

/** Where the work goes: the practice secretariat, a real one, or nowhere yet. */
export function ConnectStep({ draft, problems, practiceOffered, code, onCode }: StepProps) {
  const { t } = useTranslation('firstRun')
  const words = useProblemWords(problems)
  const ways: readonly Connecting[] = practiceOffered ? ['practice', 'address', 'none'] : ['address', 'none']
  return (
    <>
      <RadioField
        label={t('connect.how')}
        options={ways.map((id) => ({ id, label: t(`connect.${id}`), description: t(`connect.${id}Text`) }))}
        value={draft.connecting}
        onChange={(id) => {
          const connecting = ways.find((way) => way === id)
          if (connecting) changeDraft({ connecting })
        }}
      />
      {draft.connecting === 'address' ? (
        <div className={styles.inset}>
          <TextField
            label={t('connect.addressLabel')}
            description={t('connect.addressHint')}
            value={draft.address}
            onChange={(address) => changeDraft({ address })}
            errorMessage={words('address')}
            type="url"
            spellCheck={false}
            isRequired
          />
          <TextField
            label={t('connect.code')}
            description={t('connect.codeHint')}
            value={code}
            onChange={onCode}
            errorMessage={words('code')}
            autoComplete="one-time-code"
            spellCheck={false}
            isRequired
          />
        </div>
      ) : null}
    </>
  )
}

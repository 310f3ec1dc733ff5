import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { customFieldKinds, type CustomField } from '../../../shared/model/custom-field.ts'
import { draftMistake, hasOptions, type CustomFieldDraft } from '../../../shared/recruitment/custom-field-draft.ts'
import { optionsOf } from '../../../shared/recruitment/custom-values.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useRun } from '../../ui/use-run.ts'
import { createCustomField, editCustomField } from './commands/custom-fields.ts'
import { CustomFieldOptions } from './custom-field-options.tsx'
import styles from './custom-fields.module.css'

interface CustomFieldDialogProps {
  /** `undefined`: a new one. */
  readonly field: CustomField | undefined
  readonly others: readonly CustomField[]
  readonly onClose: () => void
}

export function CustomFieldDialog({ field, others, onClose }: CustomFieldDialogProps) {
  const { door } = useDesk()
  const { t } = useTranslation(['customFields', 'common'])
  const run = useRun()
  const [draft, setDraft] = useState<CustomFieldDraft>(() =>
    field === undefined
      ? { name: '', kind: 'text', help: '', options: [] }
      : { id: field.id, name: field.name, kind: field.kind, help: field.help ?? '', options: optionsOf(field) },
  )
  const [tried, setTried] = useState(false)
  const mistake = tried ? draftMistake(draft, others) : undefined

  const save = async () => {
    setTried(true)
    if (draftMistake(draft, others) !== undefined) return
    const done = await run<unknown>(
      field === undefined ? createCustomField(door, draft, others) : editCustomField(door, field, draft),
    )
    if (done === undefined) return
    showToast({
      text: t(field === undefined ? 'created' : 'saved', { name: draft.name }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void door.undo() },
    })
    onClose()
  }

  const words = mistake === undefined ? undefined : t(`mistake.${mistake}`)
  const isNameWrong = mistake === 'name-missing' || mistake === 'name-taken'
  return (
    <Dialog
      isOpen
      size="small"
      title={field === undefined ? t('add') : t('edit', { name: field.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(field === undefined ? 'create' : 'save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={t('name')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          isRequired
          autoFocus
          maxLength={100}
          errorMessage={isNameWrong ? words : undefined}
        />
        <SelectField
          label={t('kind')}
          value={draft.kind}
          isDisabled={field !== undefined}
          description={field === undefined ? undefined : t('kindFixed')}
          options={customFieldKinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          onChange={(id) => setDraft({ ...draft, kind: customFieldKinds.find((kind) => kind === id) ?? 'text' })}
        />
        {hasOptions(draft.kind) ? (
          <CustomFieldOptions
            options={draft.options}
            saved={field?.options ?? []}
            onChange={(options) => setDraft({ ...draft, options })}
            errorMessage={isNameWrong ? undefined : words}
          />
        ) : null}
        <TextField
          label={t('help')}
          description={t('helpText')}
          value={draft.help}
          onChange={(help) => setDraft({ ...draft, help })}
          maxLength={300}
        />
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

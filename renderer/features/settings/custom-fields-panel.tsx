import { ArrowDown, ArrowUp, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../shared/model/custom-field.ts'
import { moved } from '../../../shared/recruitment/custom-field-draft.ts'
import { optionsOf } from '../../../shared/recruitment/custom-values.ts'
import { useCustomFields } from '../../data/custom-fields.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useRun } from '../../ui/use-run.ts'
import { orderCustomFields, retireCustomField } from './commands/custom-fields.ts'
import { CustomFieldDialog } from './custom-field-dialog.tsx'
import styles from './custom-fields.module.css'
import settings from './settings.module.css'

/** The focal point's own fields of organisations: added, named, ordered, retired. */
export function CustomFieldsPanel() {
  const { door } = useDesk()
  const { t } = useTranslation(['customFields', 'common'])
  const run = useRun()
  const fields = useCustomFields()
  const [editing, setEditing] = useState<CustomField | 'new'>()
  const active = fields.filter(({ retiredAt }) => retiredAt === undefined)
  const retired = fields.filter(({ retiredAt }) => retiredAt !== undefined)

  const move = (index: number, step: 1 | -1) =>
    void run(
      orderCustomFields(
        door,
        [...moved(active, index, step), ...retired].map(({ id }) => id),
      ),
    )
  const retire = async (field: CustomField, isRetired: boolean) => {
    const done = await run(retireCustomField(door, field, isRetired))
    if (done === undefined) return
    showToast({
      text: t(isRetired ? 'retiredDone' : 'restoredDone', { name: field.name }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void door.undo() },
    })
  }

  return (
    <div className={settings.form}>
      <Card
        title={t('title')}
        actions={
          <Button size="small" onPress={() => setEditing('new')}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        }
      >
        <div className={settings.card}>
          <p className={settings.note}>{t('intro')}</p>
          {active.length === 0 ? <p className={settings.note}>{t('empty')}</p> : null}
          <ul className={styles.list}>
            {active.map((field, index) => (
              <li key={field.id} className={styles.field}>
                <FieldWords field={field} />
                <IconButton
                  label={t('up', { name: field.name })}
                  icon={<ArrowUp />}
                  size="small"
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                />
                <IconButton
                  label={t('down', { name: field.name })}
                  icon={<ArrowDown />}
                  size="small"
                  isDisabled={index === active.length - 1}
                  onPress={() => move(index, 1)}
                />
                <IconButton
                  label={t('edit', { name: field.name })}
                  icon={<Pencil />}
                  size="small"
                  onPress={() => setEditing(field)}
                />
                <Button size="small" variant="quiet" onPress={() => void retire(field, true)}>
                  {t('retire')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Card>
      {retired.length === 0 ? null : (
        <Card title={t('retired')}>
          <div className={settings.card}>
            <p className={settings.note}>{t('retiredText')}</p>
            <ul className={styles.list}>
              {retired.map((field) => (
                <li key={field.id} className={styles.field}>
                  <FieldWords field={field} />
                  <Button size="small" variant="quiet" onPress={() => void retire(field, false)}>
                    {t('restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </Card>
      )}
      {editing === undefined ? null : (
        <CustomFieldDialog
          field={editing === 'new' ? undefined : editing}
          others={fields}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}

function FieldWords({ field }: { readonly field: CustomField }) {
  const { t } = useTranslation('customFields')
  const answers = optionsOf(field).map(({ label }) => label)
  return (
    <div className={styles.words}>
      <bdi className={styles.name}>{field.name}</bdi>
      <span className={settings.note}>
        {t(`kinds.${field.kind}`)}
        {answers.length === 0 ? '' : `: ${answers.join(', ')}`}
      </span>
    </div>
  )
}

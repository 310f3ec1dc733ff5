import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import { privacyRequestKinds, type PrivacyRequestKind } from '../../../../shared/model/privacy-request.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateField, RadioField } from '../../../ui/fields.tsx'
import { useRun } from '../../../ui/use-run.ts'
import { addRequest } from '../commands/requests.ts'
import { PersonPicker } from '../person-picker.tsx'
import styles from '../privacy.module.css'

/** What was asked, when, and by whom. */
export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const { door } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const run = useRun()
  const [kind, setKind] = useState<PrivacyRequestKind>('access')
  const [receivedOn, setReceivedOn] = useState<string | undefined>(today())
  const [contact, setContact] = useState<Contact>()

  const add = async () => {
    if (receivedOn === undefined) return
    const added = await run(addRequest(door, { kind, receivedOn, ...(contact ? { contactId: contact.id } : {}) }))
    if (added) onClose()
  }

  return (
    <Dialog
      isOpen
      title={t('requests.new')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void add()}>
            {t('requests.add')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioField
          label={t('requests.what')}
          value={kind}
          autoFocus
          onChange={(id) => setKind(privacyRequestKinds.find((each) => each === id) ?? kind)}
          options={privacyRequestKinds.map((id) => ({
            id,
            label: t(`requests.kind.${id}`),
            description: t(`requests.means.${id}`),
          }))}
        />
        <DateField
          label={t('requests.receivedOn')}
          description={t('requests.receivedHint')}
          value={receivedOn}
          maxValue={today()}
          onChange={setReceivedOn}
          errorMessage={receivedOn === undefined ? t('common:required') : undefined}
        />
        {contact ? (
          <div className={styles.bar}>
            <p>{t('requests.from', { name: contact.name })}</p>
            <Button size="small" variant="quiet" onPress={() => setContact(undefined)}>
              {t('requests.another')}
            </Button>
          </div>
        ) : (
          <PersonPicker label={t('requests.whose')} onPick={setContact} />
        )}
      </div>
    </Dialog>
  )
}

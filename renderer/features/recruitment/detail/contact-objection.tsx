import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import { today } from '../../../data/clock.ts'
import { recordObjection } from '../../../data/commands/record-objection.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioField } from '../../../ui/fields.tsx'
import { moveStage } from '../commands/move-stage.ts'
import { useMoveFacts } from '../use-focal-facts.ts'
import { useRun } from '../use-run.ts'

/** Somebody does not want to be recruited: for themselves, or for the authority. Either holds at once, and everywhere. */
export function ContactObjection({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const { door } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const run = useRun()
  const facts = useMoveFacts()
  const [who, setWho] = useState<'person' | 'authority'>('person')

  const record = async () => {
    const done =
      who === 'person'
        ? await run(
            recordObjection(door, contact, today()).then((result) => (result.ok ? { ...result, value: true } : result)),
            () => t('objection.done', { name: contact.name }),
          )
        : await run(
            moveStage(door, { organisationIds: [contact.organisationId], to: 'objected', details: {} }, facts),
            () => t('objection.doneAuthority'),
          )
    if (done !== undefined) onClose()
  }

  return (
    <Dialog
      isOpen
      size="small"
      title={t('objection.title', { name: contact.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void record()}>
            {t('objection.record')}
          </Button>
        </>
      }
    >
      <RadioField
        label={t('objection.who')}
        description={t('objection.text')}
        value={who}
        onChange={(id) => setWho(id === 'authority' ? 'authority' : 'person')}
        autoFocus
        options={[
          { id: 'person', label: t('objection.person'), description: t('objection.personMeans') },
          { id: 'authority', label: t('objection.authority'), description: t('objection.authorityMeans') },
        ]}
      />
    </Dialog>
  )
}

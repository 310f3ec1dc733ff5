import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { legalTypes } from '../../../shared/recruitment/legal-types.ts'
import { checkWebsite, tidy } from '../../../shared/recruitment/import/values.ts'
import { countryCodes, countryName } from '../../../shared/text/countries.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ComboField, SelectField, TextField } from '../../ui/fields.tsx'
import { createOrganisation } from './commands/organisations.ts'
import { SimilarHint } from './duplicates/similar-hint.tsx'
import styles from './move/move-dialog.module.css'
import { homeCountry, useMoveFacts } from './use-focal-facts.ts'
import { useRun } from './use-run.ts'

interface NewOrganisationDialogProps {
  readonly onClose: () => void
  readonly onCreated: (organisation: Organisation) => void
  /** One that is there already is opened instead. */
  readonly onOpen: (organisationId: string) => void
}

export function NewOrganisationDialog({ onClose, onCreated, onOpen }: NewOrganisationDialogProps) {
  const { door } = useDesk()
  const { t, i18n } = useTranslation(['recruitment', 'codes', 'common'])
  const run = useRun()
  const { territory } = useMoveFacts()
  const [name, setName] = useState('')
  const [chosenCountry, setCountry] = useState<string>()
  const [legalType, setLegalType] = useState<string>()
  const [place, setPlace] = useState('')
  const [website, setWebsite] = useState('')
  const [tried, setTried] = useState(false)
  const country = chosenCountry ?? homeCountry(territory)
  const checked = website.trim() === '' ? undefined : checkWebsite(website.trim())
  const badWebsite = checked !== undefined && 'problem' in checked

  const typed = {
    name: tidy(name),
    aliases: [],
    country: country ?? '',
    ...(tidy(place) === '' ? {} : { place: tidy(place) }),
    ...(checked !== undefined && 'value' in checked ? { website: checked.value } : {}),
  }

  const create = async () => {
    setTried(true)
    if (tidy(name) === '' || country === undefined || badWebsite) return
    const created = await run(
      createOrganisation(door, {
        name: tidy(name),
        country,
        ...(legalType === undefined ? {} : { legalType }),
        ...(tidy(place) === '' ? {} : { place: tidy(place) }),
        ...(checked !== undefined && 'value' in checked ? { website: checked.value } : {}),
      }),
    )
    if (created !== undefined) onCreated(created)
  }

  return (
    <Dialog
      isOpen
      size="small"
      title={t('new.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void create()}>
            {t('new.create')}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label={t('field.name')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          errorMessage={tried && tidy(name) === '' ? t('common:required') : undefined}
        />
        <ComboField
          label={t('field.country')}
          isRequired
          value={country}
          onChange={setCountry}
          options={countryCodes.map((code) => ({ id: code, label: countryName(code, i18n.language) }))}
          errorMessage={tried && country === undefined ? t('common:required') : undefined}
        />
        <SelectField
          label={t('field.legalType')}
          value={legalType}
          onChange={setLegalType}
          options={legalTypes.map((code) => ({ id: code, label: t(`codes:legalType.${code}`) }))}
        />
        <TextField label={t('field.place')} value={place} onChange={setPlace} />
        <TextField
          label={t('field.website')}
          type="url"
          value={website}
          onChange={setWebsite}
          errorMessage={tried && badWebsite ? t('import.problem.website-invalid') : undefined}
        />
        <SimilarHint organisation={typed} onOpen={onOpen} />
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

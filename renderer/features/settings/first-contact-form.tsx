import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirstContactRule, FocalPoint } from '../../../shared/model/focal-point.ts'
import { countryOf } from '../../../shared/recruitment/territory.ts'
import { countryCodes, countryName } from '../../../shared/text/countries.ts'
import { firstContactRuleOf, optInCountries } from '../../../shared/writing/first-contact.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ComboField, SelectField, TextField } from '../../ui/fields.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useFollowing } from '../../ui/use-following.ts'
import { useTellError } from '../../ui/use-run.ts'
import { saveFirstContactRule } from './commands/save-workspace.ts'
import styles from './settings.module.css'

const channels = ['any', 'letterOrPhone'] as const

/** How a first contact may be made, by country: the territory's own, those with a default, and those somebody added. */
export function FirstContactForm({ focalPoint }: { readonly focalPoint: FocalPoint }) {
  const { t, i18n } = useTranslation(['writing', 'common'])
  const [added, setAdded] = useState<readonly string[]>([])
  const set = focalPoint.firstContactRules ?? {}
  const countries = [
    ...new Set([...focalPoint.territory.map(countryOf), ...optInCountries, ...Object.keys(set), ...added]),
  ]
  const free = countryCodes.filter((code) => !countries.includes(code))
  return (
    <Card title={t('firstContact.title')}>
      <div className={styles.card}>
        <p className={styles.note}>{t('firstContact.text')}</p>
        {countries.map((country) => (
          <CountryRule key={country} country={country} focalPoint={focalPoint} />
        ))}
        <ComboField
          label={t('firstContact.add')}
          value={undefined}
          onChange={(country) => {
            if (country !== undefined) setAdded([...added, country])
          }}
          options={free.map((code) => ({ id: code, label: countryName(code, i18n.language) }))}
        />
      </div>
    </Card>
  )
}

/** One country. Saved as it is chosen; the note when it is left. */
function CountryRule({ country, focalPoint }: { readonly country: string; readonly focalPoint: FocalPoint }) {
  const { door } = useDesk()
  const { t, i18n } = useTranslation(['writing', 'common'])
  const tell = useTellError()
  const rule = firstContactRuleOf(country, focalPoint.firstContactRules)
  const [note, setNote] = useFollowing(rule.note)
  const name = countryName(country, i18n.language)
  const save = async (next: FirstContactRule | undefined) => {
    const saved = await saveFirstContactRule(door, focalPoint.id, country, next)
    if (!saved.ok) return tell(saved.error)
    const undo = { label: t('common:undo'), onPress: () => void door.undo() }
    showToast({ text: t('firstContact.saved'), tone: 'good', action: undo })
  }
  return (
    <div className={styles.countryRule} role="group" aria-label={name}>
      <SelectField
        label={name}
        description={rule.isDefault ? t('firstContact.isDefault') : undefined}
        options={channels.map((id) => ({ id, label: t(`firstContact.${id}`) }))}
        value={rule.channel}
        onChange={(id) => {
          const channel = channels.find((each) => each === id)
          if (channel !== undefined && channel !== rule.channel) void save({ channel, note: note.trim() })
        }}
      />
      <TextField
        label={t('firstContact.note')}
        placeholder={t('firstContact.notePlaceholder')}
        value={note}
        onChange={setNote}
        maxLength={500}
        onBlur={() => {
          if (note.trim() !== rule.note) void save({ channel: rule.channel, note: note.trim() })
        }}
      />
      {rule.isDefault ? null : (
        <IconButton
          label={t('firstContact.reset', { country: name })}
          icon={<RotateCcw />}
          onPress={() => void save(undefined)}
        />
      )}
    </div>
  )
}

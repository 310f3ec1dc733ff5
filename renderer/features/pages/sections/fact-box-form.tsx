import { useTranslation } from 'react-i18next'
import type { PageSection, SectionFacts } from '../../../../shared/model/page.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField } from '../../../ui/fields.tsx'
import { editSection } from '../commands/edit-section.ts'
import { useRun } from '../use-run.ts'
import styles from './section-card.module.css'

/** Figures that are the same in every language. */
export function FactBoxForm({ section }: { readonly section: PageSection }) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const { population, joinedOn } = section.facts

  function save(change: { readonly population?: number | undefined; readonly joinedOn?: string | undefined }) {
    const facts: SectionFacts = { ...section.facts }
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) delete facts[name as 'population' | 'joinedOn']
    }
    if (change.population !== undefined) facts.population = change.population
    if (change.joinedOn !== undefined) facts.joinedOn = change.joinedOn
    void run(editSection(door, section.id, { kind: 'facts', facts }))
  }

  return (
    <div className={styles.fields}>
      <NumberField
        label={t('field.population')}
        value={population}
        minValue={0}
        onChange={(value) => save({ population: value })}
      />
      <DateField label={t('field.joinedOn')} value={joinedOn} onChange={(value) => save({ joinedOn: value })} />
    </div>
  )
}

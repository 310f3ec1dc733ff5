import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from '../memory.module.css'
import { UnitText } from '../unit-text.tsx'

/** Rows to begin with, and to go on with. */
const STEP = 100

interface NamedUnitsProps {
  readonly name: string
  readonly units: readonly TmUnit[]
  readonly kept: ReadonlySet<string>
  readonly onKeep: (id: string, isKept: boolean) => void
}

/** Units that would be deleted, each with a mark to keep it. */
export function NamedUnits({ name, units, kept, onKeep }: NamedUnitsProps) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const [shown, setShown] = useState(STEP)
  const left = units.length - shown
  return (
    <>
      <ul className={styles.names} aria-label={t('erase.list')}>
        {units.slice(0, shown).map(({ id, source, target, codes, sourceLocale, targetLocale }, at) => (
          <li key={id}>
            <CheckboxField
              label={t('erase.unit', { number: format.number(at + 1) })}
              value={!kept.has(id)}
              onChange={(isDeleted) => onKeep(id, !isDeleted)}
            />
            <UnitText coded={source} codes={codes} lang={sourceLocale} words={name} />
            <UnitText coded={target} codes={codes} lang={targetLocale} words={name} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button size="small" onPress={() => setShown(shown + STEP)}>
          {t('import.more', { count: left, shown: format.number(left) })}
        </Button>
      ) : null}
    </>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { useCommands, type Command } from '../../ui/commands.ts'
import { cx } from '../../ui/cx.ts'
import { TextField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { canEdit, canKeepBoth, type Resolution } from './commands/resolve-conflict.ts'
import type { OpenConflict } from './decisions-card.tsx'
import styles from './decisions.module.css'
import { useRecordWords } from './field-words.ts'
import { sidesOf, type Side } from './sides.ts'
import { useTitleWords } from './use-title-words.ts'
import { Version } from './version.tsx'

interface ConflictCardProps {
  readonly item: OpenConflict
  /** The name of the member at this desk, as the secretariat writes it into conflicts. */
  readonly me: string
  /** The keys act on this card. */
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly onDecide: (resolution: Resolution) => void
  readonly onLater: () => void
}

const keepWords = { own: 'keepMine', other: 'keepTheirs', second: 'keepSecond', first: 'keepFirst' } as const
const sideWords = { own: 'mine', other: 'theirs', second: 'second', first: 'first' } as const

/** One field that two sides changed: before, one, the other, and the ways to decide. */
export function ConflictCard({ item, me, isCurrent, onFocus, onDecide, onLater }: ConflictCardProps) {
  const { t } = useTranslation('sync')
  const { conflict, title, isHere } = item
  const words = useRecordWords()
  const titleWords = useTitleWords()
  const format = useFormat()
  const [draft, setDraft] = useState<string>()
  const sides = sidesOf(conflict, me)
  const heading = t('decide.heading', {
    name: titleWords(title),
    field: words.field(conflict.recordType, conflict.field),
  })
  const edit = () => setDraft(String(conflict[sides[0].value]))
  const by = (side: Side) => t('decide.by', { name: side.by || t('decide.nobody'), when: format.dateTime(side.at) })

  const ways: readonly (Omit<Command, 'group'> & { readonly keys: string })[] = [
    ...sides.map((side, index) => ({
      id: `sync.decide.${index + 1}`,
      label: t(`decide.${keepWords[side.name]}`),
      keys: String(index + 1),
      run: () => onDecide({ kind: side.value }),
    })),
    ...(canKeepBoth(conflict)
      ? [{ id: 'sync.decide.3', label: t('decide.keepBoth'), keys: '3', run: () => onDecide({ kind: 'both' }) }]
      : []),
    ...(canEdit(conflict) ? [{ id: 'sync.decide.e', label: t('decide.edit'), keys: 'e', run: edit }] : []),
    { id: 'sync.decide.l', label: t('decide.later'), keys: 'l', run: onLater },
  ]
  useCommands(isCurrent && draft === undefined ? ways.map((way) => ({ ...way, group: t('decide.title') })) : [])

  return (
    <article
      className={cx(styles.card, isCurrent && styles.current)}
      aria-label={heading}
      tabIndex={-1}
      data-conflict={conflict.id}
    >
      <h3>{heading}</h3>
      {isHere ? null : <p className={styles.note}>{t('decide.missing')}</p>}
      <div className={styles.versions}>
        <Version label={t('decide.before')} conflict={conflict} value={conflict.base} />
        {sides.map((side) => (
          <Version
            key={side.value}
            label={t(`decide.${sideWords[side.name]}`)}
            by={by(side)}
            conflict={conflict}
            value={conflict[side.value]}
            compare
            {...(side.inRecord ? { mark: t('decide.inRecord') } : {})}
          />
        ))}
      </div>
      {draft === undefined ? (
        <div className={styles.ways}>
          {ways.map((way, index) => (
            <Button
              key={way.id}
              size="small"
              variant={index < 2 ? 'secondary' : 'quiet'}
              onFocus={onFocus}
              onPress={way.run}
            >
              {way.label} <Kbd keys={way.keys} />
            </Button>
          ))}
        </div>
      ) : (
        <EditForm
          value={draft}
          onChange={setDraft}
          onCancel={() => setDraft(undefined)}
          onSave={() => onDecide({ kind: 'edited', value: draft })}
        />
      )}
    </article>
  )
}

interface EditFormProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

function EditForm({ value, onChange, onSave, onCancel }: EditFormProps) {
  const { t } = useTranslation(['sync', 'common'])
  return (
    <div className={styles.edit}>
      <TextField label={t('decide.editLabel')} value={value} onChange={onChange} multiline={value.length > 60} />
      <div className={styles.ways}>
        <Button size="small" variant="primary" onPress={onSave}>
          {t('decide.editSave')}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  )
}

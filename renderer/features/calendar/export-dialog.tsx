import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarKinds, type CalendarKind } from '../../../shared/calendar/calendar-item.ts'
import { addDays } from '../../../shared/recruitment/joining.ts'
import { calendarItems } from '../../data/calendar.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckboxField, DateField } from '../../ui/fields.tsx'
import styles from './calendar.module.css'
import { useSaveIcs } from './use-save-ics.ts'

interface ExportDialogProps {
  /** The first day of the week in sight. */
  readonly first: string
  readonly onClose: () => void
}

/** Days of the spans one usually wants, the first included. */
const spans = { week: 7, month: 28, quarter: 91, year: 365 } as const
const spanNames = ['week', 'month', 'quarter', 'year'] as const

/** Saves a span of the calendar as a file that calendar programs read. */
export function ExportDialog({ first, onClose }: ExportDialogProps) {
  const { db } = useDesk()
  const { t } = useTranslation(['calendar', 'common'])
  const save = useSaveIcs()
  const [from, setFrom] = useState<string | undefined>(first)
  const [to, setTo] = useState<string | undefined>(addDays(first, 6))
  const [kinds, setKinds] = useState<readonly CalendarKind[]>(calendarKinds)
  const isWrong = from !== undefined && to !== undefined && to < from
  const items = useLive(
    async () => (from === undefined || to === undefined || to < from ? [] : calendarItems(db, from, to)),
    [db, from, to],
  )
  const chosen = items?.filter(({ kind }) => kinds.includes(kind)) ?? []
  return (
    <Dialog
      isOpen
      size="small"
      title={t('export.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              save(chosen, `${t('export.fileName')}-${from ?? ''}`)
              onClose()
            }}
          >
            {t('export.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.muted}>{t('export.lead')}</p>
        <div className={styles.line}>
          <DateField label={t('export.from')} value={from} onChange={setFrom} />
          <DateField
            label={t('export.to')}
            value={to}
            onChange={setTo}
            {...(isWrong ? { errorMessage: t('export.wrongOrder') } : {})}
          />
        </div>
        <div className={styles.presets} role="group" aria-label={t('export.presets')}>
          {spanNames.map((name) => (
            <Button
              key={name}
              size="small"
              variant="quiet"
              onPress={() => {
                setFrom(first)
                setTo(addDays(first, spans[name] - 1))
              }}
            >
              {t(`export.${name}`)}
            </Button>
          ))}
        </div>
        <fieldset className={styles.kinds}>
          <legend>{t('export.kinds')}</legend>
          {calendarKinds.map((kind) => (
            <CheckboxField
              key={kind}
              label={t(`kind.${kind}`)}
              value={kinds.includes(kind)}
              onChange={(isChosen) => setKinds(isChosen ? [...kinds, kind] : kinds.filter((each) => each !== kind))}
            />
          ))}
        </fieldset>
        <p role="status">{t('export.count', { count: chosen.length })}</p>
      </div>
    </Dialog>
  )
}

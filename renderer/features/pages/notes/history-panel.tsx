import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { DiffText } from '../changes/diff-text.tsx'
import { restoreVersion } from '../commands/restore-version.ts'
import { whileSaving } from '../saver.ts'
import { StateMark } from '../translate/state-mark.tsx'
import { useRun } from '../use-run.ts'
import { useHistory, useMemberNames, type HistoryEntry } from './use-notes.ts'
import styles from './notes.module.css'

interface HistoryPanelProps {
  readonly segmentId: string
  readonly locale: string
  /** The translation as it stands. */
  readonly text: string
}

/** Who did what with a translation and when, with what changed; each version can come back. */
export function HistoryPanel({ segmentId, locale, text }: HistoryPanelProps) {
  const { t } = useTranslation('workbench')
  const entries = useHistory(segmentId, locale)
  if (entries?.length === 0) return <p className={styles.none}>{t('history.none')}</p>
  return (
    <ol className={styles.list}>
      {entries?.map((entry) => (
        <Entry
          key={entry.kind === 'version' ? entry.version.id : entry.decision.id}
          entry={entry}
          locale={locale}
          text={text}
        />
      ))}
    </ol>
  )
}

interface EntryProps {
  readonly entry: HistoryEntry
  readonly locale: string
  readonly text: string
}

function Entry({ entry, locale, text }: EntryProps) {
  const { t } = useTranslation('workbench')
  const { door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const nameOf = useMemberNames()
  const { memberId, at } = entry.kind === 'version' ? entry.version : entry.decision
  return (
    <li className={styles.note}>
      <p className={styles.who}>
        <strong>{nameOf(memberId) ?? t('someone')}</strong> <span>{format.dateTime(at)}</span>
        {entry.kind === 'version' ? (
          <StateMark state={entry.version.state} isOutdated={false} />
        ) : (
          <span>{entry.decision.locale === undefined ? t('history.keptForAll') : t('history.kept')}</span>
        )}
      </p>
      {entry.kind === 'decision' ? (
        <p className={styles.text}>{entry.decision.reason}</p>
      ) : (
        <>
          <p className={styles.text}>
            <DiffText before={entry.before} after={entry.version.text} lang={locale} />
          </p>
          {entry.version.text === text ? null : (
            <div className={styles.buttons}>
              <Button
                size="small"
                variant="quiet"
                onPress={() => void whileSaving(() => run(restoreVersion(door, entry.version.id)))}
              >
                {t('history.restore')}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  )
}

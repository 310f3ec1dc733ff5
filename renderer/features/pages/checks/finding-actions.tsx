import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/model/page.ts'
import { fixFinding } from '../../../../shared/translation/checks/check-translation.ts'
import type { CheckCode } from '../../../../shared/translation/checks/check-codes.ts'
import type { Finding } from '../../../../shared/translation/checks/finding.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { applyFix } from '../commands/apply-fix.ts'
import { dismissFinding } from '../commands/dismiss-finding.ts'
import { segmentKeys } from '../translate/segment-keys.ts'
import { useRun } from '../use-run.ts'
import { CheckExplanation } from './check-explanation.tsx'
import { FindingItem } from './finding-item.tsx'
import styles from './checks.module.css'

interface FindingActionsProps {
  readonly segment: Pick<Segment, 'id' | 'pageId' | 'source' | 'codes'>
  readonly sourceLocale: string
  readonly locale: string
  /** The text the findings are about, coded, as it is on the screen. */
  readonly text: string
  readonly findings: readonly Finding[]
  /** Writes what was typed and is not stored yet. */
  readonly flush: () => Promise<void> | undefined
}

/** What the checks say about the segment in hand, each with its fix and "not an issue". */
export const FindingActions = memo(function FindingActions(props: FindingActionsProps) {
  const { segment, sourceLocale, locale, text, findings, flush } = props
  const { t } = useTranslation('checks')
  const { door } = useDesk()
  const run = useRun()
  const [isExplaining, setExplaining] = useState(false)
  const place = { segmentId: segment.id, locale }
  const { source, codes } = segment
  const fixable = useMemo(() => {
    const checked = { source, codes, target: text, sourceLocale, locale }
    return new Set(findings.flatMap(({ code }) => (fixFinding(checked, code) === undefined ? [] : [code])))
  }, [source, codes, text, sourceLocale, locale, findings])
  const first = findings.find(({ code }) => fixable.has(code))?.code

  async function fix(code: CheckCode) {
    await flush()
    await run(applyFix(door, place, code))
  }

  useCommands([
    ...(first === undefined
      ? []
      : [
          {
            id: 'translation.fix',
            label: `${t('applyFix')}: ${t(`name.${first}`)}`,
            keys: segmentKeys.fix,
            group: t('label'),
            run: () => void fix(first),
          },
        ]),
    { id: 'translation.explainChecks', label: t('explainAll'), group: t('label'), run: () => setExplaining(true) },
  ])
  return (
    <>
      {findings.length > 0 ? (
        <ul className={styles.list} aria-label={t('label')}>
          {findings.map((finding) => (
            <FindingItem
              key={finding.code}
              finding={finding}
              onFix={fixable.has(finding.code) ? () => void fix(finding.code) : undefined}
              fixKeys={finding.code === first ? segmentKeys.fix : undefined}
              onDismiss={(reason) =>
                void run(dismissFinding(door, { ...place, pageId: segment.pageId }, finding, reason))
              }
            />
          ))}
        </ul>
      ) : null}
      {isExplaining ? <CheckExplanation onClose={() => setExplaining(false)} /> : null}
    </>
  )
})

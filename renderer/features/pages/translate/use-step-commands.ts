import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands, type Command } from '../../../ui/commands.ts'
import type { SegmentFilter } from './segment-filter.ts'
import { segmentKeys } from './segment-keys.ts'

/** What the keys of the editor do. */
export interface StepKeys {
  readonly confirm: () => void
  readonly go: (by: -1 | 1) => void
  readonly goNext: (filter: SegmentFilter) => void
  readonly copySource: () => void
  readonly insertCode: () => void
  readonly advance: () => Promise<void>
  readonly onReturn: () => void
  readonly approvePage: () => Promise<void>
}

/** The steps of a translation as commands, with their keys. Named once, not with every step: `steps` stays the same object. */
export function useStepCommands(steps: StepKeys, language: string): void {
  const { t } = useTranslation(['pages', 'workbench'])
  const commands = useMemo((): readonly Command[] => {
    const group = t('action.group')
    const { next, previous, nextOpen, nextUntranslated, nextOutdated, nextFinding, nextComment } = segmentKeys
    const command = (id: string, label: string, keys: string, run: () => void): Command => {
      return { id: `translation.${id}`, label, keys, group, run }
    }
    return [
      command('confirm', t('action.confirm'), segmentKeys.confirm, steps.confirm),
      command('next', t('action.next'), next, () => steps.go(1)),
      command('previous', t('action.previous'), previous, () => steps.go(-1)),
      command('nextOpen', t('action.nextOpen'), nextOpen, () => steps.goNext('toTranslate')),
      command('nextUntranslated', t('workbench:next.untranslated'), nextUntranslated, () =>
        steps.goNext('untranslated'),
      ),
      command('nextOutdated', t('workbench:next.outdated'), nextOutdated, () => steps.goNext('outdated')),
      command('nextFinding', t('workbench:next.finding'), nextFinding, () => steps.goNext('withFindings')),
      command('nextComment', t('workbench:next.comment'), nextComment, () => steps.goNext('withComments')),
      command('copySource', t('action.copySource'), segmentKeys.copySource, steps.copySource),
      command('insertCode', t('action.insertCode'), segmentKeys.insertCode, steps.insertCode),
      command('review', t('action.review'), segmentKeys.advance, () => void steps.advance()),
      command('return', t('action.return'), segmentKeys.return, steps.onReturn),
      {
        id: 'translation.approvePage',
        label: t('action.approvePage', { language }),
        group,
        run: () => void steps.approvePage(),
      },
    ]
  }, [t, steps, language])
  useCommands(commands)
}

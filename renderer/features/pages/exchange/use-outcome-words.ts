import { useTranslation } from 'react-i18next'
import type { PlannedRow } from '../../../../shared/translation/exchange/return-plan.ts'
import type { Tone } from '../../../ui/badge.tsx'
import { useFormat } from '../../../ui/format.ts'

export const outcomeTones: Readonly<Record<PlannedRow['outcome']['kind'], Tone>> = {
  taken: 'good',
  linksChanged: 'info',
  proposal: 'warn',
  sourceChanged: 'warn',
  codesLost: 'bad',
  refused: 'bad',
  unknownSegment: 'warn',
  unchanged: 'neutral',
}

/** What became of a sentence, and what was lost of it on the way, in words. */
export function useOutcomeWords() {
  const { t } = useTranslation(['exchange', 'pages'])
  const format = useFormat()
  return {
    outcome: ({ outcome, isLocked }: PlannedRow): string => {
      const said = t(`outcome.${outcome.kind}`)
      if (outcome.kind === 'refused') return `${said}: ${t(`refused.${outcome.reason}`)}`
      return isLocked && outcome.kind !== 'unchanged' ? `${said}. ${t('take.locked')}` : said
    },
    lost: ({ outcome, lost, isLocked }: PlannedRow): readonly string[] => {
      const codes = outcome.kind === 'codesLost' ? outcome.missing : lost.codes
      return [
        ...(codes.length > 0 ? [t('lost.codes', { codes: format.listOf(codes.map((n) => `⟦${n}⟧`)) })] : []),
        ...(lost.foreignCodes > 0 ? [t('lost.foreign', { count: lost.foreignCodes })] : []),
        ...(lost.state ? [t('lost.state', { from: t(`pages:state.${lost.state.from}`) })] : []),
        ...(lost.notes.length > 0 ? [t('lost.notes', { count: lost.notes.length })] : []),
        // Of what nobody touched it does not matter, nor of what is not taken anyway.
        ...(lost.marks && outcome.kind !== 'unchanged' && outcome.kind !== 'unknownSegment' && !isLocked
          ? [t('lost.marks')]
          : []),
      ]
    },
  }
}

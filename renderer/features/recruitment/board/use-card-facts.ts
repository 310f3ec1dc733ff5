import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { quoteFee } from '../../../../shared/network/fees.ts'
import { initialsOf } from '../../../../shared/recruitment/owners.ts'
import {
  attentionsOf,
  defaultStaleDays,
  idleDays,
  type Attention,
} from '../../../../shared/recruitment/pipeline/attention.ts'
import { byOpenStage } from '../../../../shared/recruitment/pipeline/open-stages.ts'
import { today } from '../../../data/clock.ts'
import { feeTable, useFeeSettings } from '../../../data/fee-rules.ts'
import { useFocalPoint } from '../../../data/use-focal-point.ts'
import { useMembers } from '../../../data/use-members.ts'
import { useFormat } from '../../../ui/format.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'

/** What a card says beside what its row holds. */
export interface CardFacts {
  readonly attentions: readonly Attention[]
  readonly idle: number
  readonly owners: readonly { readonly id: string; readonly name: string; readonly initials: string }[]
  /** As money in the person's notation; `undefined`: the headcount is not known. */
  readonly fee: string | undefined
  /** A date without its year: cards are narrow. */
  readonly due: string | undefined
}

/** A function from a row to its card, made once for the whole board. */
export function useCardFacts(): (row: OrganisationRow) => CardFacts {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  const members = useMembers()
  const settings = useFeeSettings()
  const own = useFocalPoint()?.staleAfterDays
  return useMemo(() => {
    const names = new Map(members?.map(({ id, name }) => [id, name]))
    const day = new Intl.DateTimeFormat(format.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    const rules = { staleDays: byOpenStage(own, defaultStaleDays), today: today() }
    return (row) => {
      const quote = quoteFee({ employees: row.employees, icleiMember: row.icleiMember }, feeTable, settings)
      return {
        attentions: attentionsOf(row, rules),
        idle: idleDays(row, rules.today),
        owners: (row.owners?.split(' ') ?? []).map((id) => {
          const name = names.get(id) ?? t('owner.unknown')
          return { id, name, initials: names.has(id) ? initialsOf(name) : '?' }
        }),
        fee: quote.ok ? format.money(quote.value.netFee) : undefined,
        due: row.nextStepDue === undefined ? undefined : day.format(new Date(`${row.nextStepDue}T00:00:00Z`)),
      }
    }
  }, [t, format, members, settings, own])
}

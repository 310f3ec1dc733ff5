import { useTranslation } from 'react-i18next'
import type { MembershipYear } from '../../../shared/model/participation.ts'
import { Button } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useFormat } from '../../ui/format.ts'
import { Popover } from '../../ui/popover.tsx'

/** The fee of a year; pressed, how it came about, as it was fixed then. */
export function FeeDerivation({ year }: { readonly year: MembershipYear }) {
  const { t } = useTranslation('participants')
  const format = useFormat()
  const net = format.money(year.netFee)
  return (
    <Popover
      label={t('derivation', { money: net })}
      trigger={
        <Button variant="quiet" size="small" aria-label={t('derivation', { money: net })}>
          {net}
        </Button>
      }
    >
      <DefinitionList
        items={[
          {
            id: 'list',
            term: t('line.listFee', { employees: format.number(year.employeesUsed) }),
            value: format.money(year.listFee),
          },
          ...year.discounts.map(({ kind, percent }) => ({
            id: kind,
            term: t(`line.${kind}`),
            value: `−${format.percent(percent / 100)}`,
          })),
          { id: 'net', term: t('line.netFee'), value: <strong>{net}</strong> },
        ]}
      />
    </Popover>
  )
}

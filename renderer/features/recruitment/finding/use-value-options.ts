import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { icleiMembership, sharings } from '../../../../shared/model/organisation.ts'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'
import { customFieldIdOf, optionsOf } from '../../../../shared/recruitment/custom-values.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { mainActivities } from '../../../../shared/recruitment/main-activities.ts'
import { countryCodes, countryName } from '../../../../shared/text/countries.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import type { Option } from '../../../ui/field-parts.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { ValueCount } from '../../../workers/search/protocol.ts'
import { useSearchClient } from '../list/use-organisations.ts'

/** Fields whose values are learnt from the list itself. */
const learnt: ReadonlySet<string> = new Set(['nuts', 'country', 'tags'])

/** What one can choose for a field, with words; values the list has come with how often they occur. */
export function useValueOptions(field: string, customFields: readonly CustomField[]): readonly Option[] {
  const { db } = useDesk()
  const { t, i18n } = useTranslation(['finding', 'recruitment', 'codes'])
  const format = useFormat()
  const { search, version } = useSearchClient()
  const [counts, setCounts] = useState<readonly ValueCount[]>([])
  const members = useLive(() => db.member.toArray(), [db])
  useEffect(() => {
    let current = true
    if (learnt.has(field)) {
      void search.values(field).then((found) => {
        if (current) setCounts(found)
      })
    }
    return () => {
      current = false
    }
  }, [search, version, field])

  return useMemo(() => {
    const customId = customFieldIdOf(field)
    if (customId !== undefined) {
      const custom = customFields.find(({ id }) => id === customId)
      return custom === undefined ? [] : optionsOf(custom).map(({ id, label }) => ({ id, label }))
    }
    // With its count, a label is never what somebody types: `DE1` can go on to `DE13` before it is taken.
    const counted = (value: string, label: string, count: number) => ({
      id: value,
      label: t('recruitment:filter.counted', { label, count: format.number(count) }),
    })
    switch (field) {
      case 'stage':
        return recruitmentStages.map((id) => ({ id, label: t(`recruitment:stage.${id}`) }))
      case 'sharing':
        return sharings.map((id) => ({ id, label: t(`recruitment:sharing.${id}`) }))
      case 'icleiMember':
        return icleiMembership.map((id) => ({ id, label: t(`recruitment:iclei.${id}`) }))
      case 'legalType':
        return legalTypes.map((id) => ({ id, label: t(`codes:legalType.${id}`) }))
      case 'mainActivity':
        return mainActivities.map((id) => ({ id, label: t(`codes:mainActivity.${id}`) }))
      case 'owner':
        return (members ?? []).map(({ id, name }) => ({ id, label: name }))
      case 'country':
        return [
          ...counts.map(({ value, count }) => counted(value, countryName(value, i18n.language), count)),
          // A list may be made for organisations that are still to come.
          ...countryCodes
            .filter((code) => !counts.some(({ value }) => value === code))
            .map((code) => ({ id: code, label: countryName(code, i18n.language) })),
        ]
      case 'like':
        return [{ id: 'participants', label: t('like.participants') }]
      default:
        return counts.map(({ value, count }) => counted(value, value, count))
    }
  }, [field, customFields, counts, members, t, i18n.language, format])
}

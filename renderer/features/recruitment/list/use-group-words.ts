import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { countryName } from '../../../../shared/text/countries.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { useFormat } from '../../../ui/format.ts'
import type { GroupBy, GroupHead } from '../../../workers/search/protocol.ts'

/** What the head of a group says: its value and how many there are. */
export function useGroupWords(group: GroupBy | undefined): (head: GroupHead) => string {
  const { db } = useDesk()
  const { t, i18n } = useTranslation(['finding', 'recruitment', 'codes'])
  const format = useFormat()
  const members = useLive(() => db.member.toArray(), [db])
  return useMemo(() => {
    const value = (key: string): string => {
      if (key === '') return t('group.none')
      switch (group) {
        case 'stage': {
          const stage = recruitmentStages.find((each) => each === key)
          return stage === undefined ? key : t(`recruitment:stage.${stage}`)
        }
        case 'country':
          return countryName(key, i18n.language)
        case 'legalType': {
          const code = legalTypes.find((each) => each === key)
          return code === undefined ? key : t(`codes:legalType.${code}`)
        }
        case 'icleiMember':
          return t(`group.iclei.${key as 'yes' | 'no' | 'unknown'}`)
        case 'owner':
          return members?.find(({ id }) => id === key)?.name ?? '?'
        case 'nuts1':
        case 'nuts2':
        case 'nuts3':
        case undefined:
          return key.endsWith('?')
            ? t('group.unknownRegion', { country: countryName(key.slice(0, 2), i18n.language) })
            : key
      }
    }
    return ({ key, count }) => t('group.head', { value: value(key), count, shown: format.number(count) })
  }, [t, i18n.language, format, members, group])
}

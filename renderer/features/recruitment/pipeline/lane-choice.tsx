import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../ui/fields.tsx'
import { laneKinds, type LaneKind } from '../../../workers/search/protocol.ts'

type Params = Readonly<Record<string, string | undefined>>

/** What the address says the board is divided by; `undefined`: nothing. */
export function useLaneKind(): LaneKind | undefined {
  const { lanes }: Params = useSearch({ strict: false })
  return laneKinds.find((each) => each === lanes)
}

const NONE = 'none'

/** Divides the board by owner or region. */
export function LaneChoice() {
  const { t } = useTranslation('pipeline')
  const navigate = useNavigate()
  const lanes = useLaneKind()
  return (
    <SelectField
      label={t('lanes.label')}
      isLabelHidden
      value={lanes ?? NONE}
      options={[NONE, ...laneKinds].map((id) => ({ id, label: t(`lanes.${id as LaneKind | 'none'}`) }))}
      onChange={(id) => {
        const chosen = laneKinds.find((each) => each === id)
        void navigate({
          to: '/recruitment',
          search: (before: Params) => ({ ...before, lanes: chosen }),
          replace: true,
        })
      }}
    />
  )
}

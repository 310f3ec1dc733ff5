import { Hash, Languages, Paintbrush } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SourceChange } from '../../../../shared/translation/changes/classify-change.ts'
import { Badge } from '../../../ui/badge.tsx'

const looks = {
  cosmetic: { tone: 'neutral', icon: <Paintbrush /> },
  factual: { tone: 'info', icon: <Hash /> },
  meaning: { tone: 'warn', icon: <Languages /> },
} as const

/** Of what class a change of the source is: icon and words. */
export function ChangeClass({ change }: { readonly change: SourceChange }) {
  const { t } = useTranslation('workbench')
  const kind = change.kind === 'none' ? 'cosmetic' : change.kind
  const { tone, icon } = looks[kind]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`change.kind.${kind}`)}
    </Badge>
  )
}

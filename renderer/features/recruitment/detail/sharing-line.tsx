import { CloudUpload, Laptop } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { shareOrganisations } from '../commands/organisations.ts'
import { useRun } from '../use-run.ts'

/** Whether this organisation, its people and its timeline leave this computer, and the way to let them. */
export function SharingLine({ organisation }: { readonly organisation: Organisation }) {
  const { door } = useDesk()
  const { t } = useTranslation('recruitment')
  const run = useRun()
  if (organisation.sharing === 'shared') {
    return <Badge icon={<CloudUpload aria-hidden="true" />}>{t('sharing.shared')}</Badge>
  }
  return (
    <>
      <Badge icon={<Laptop aria-hidden="true" />}>{t('sharing.local')}</Badge>
      <Button
        size="small"
        variant="quiet"
        onPress={() => void run(shareOrganisations(door, [organisation.id]), () => t('sharing.done', { count: 1 }))}
      >
        {t('sharing.share')}
      </Button>
    </>
  )
}

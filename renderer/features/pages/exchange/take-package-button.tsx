import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../../ui/commands.ts'
import { Button } from '../../../ui/button.tsx'
import { TakePackageDialog } from './take-package-dialog.tsx'

/** The way in for a page of another desk, for whoever works on pages. */
export function TakePackageButton() {
  const { t } = useTranslation(['exchange', 'pages'])
  const [isOpen, setOpen] = useState(false)
  useCommands([
    { id: 'pages.takePackage', label: t('package.open'), group: t('pages:matrix.title'), run: () => setOpen(true) },
  ])
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <PackageOpen aria-hidden="true" />
        {t('package.open')}
      </Button>
      {isOpen ? <TakePackageDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

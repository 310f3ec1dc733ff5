import { useNavigate } from '@tanstack/react-router'
import { CopyCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { useDuplicatesState } from './use-duplicates.ts'

/** The list comes first: looking for duplicates waits until it has been on the screen for a while. */
const AFTER_MS = 4_000

/** On the recruitment screen: how many possible duplicates there are, and the way to them. */
export function DuplicatesEntrance() {
  const { t } = useTranslation('duplicates')
  const navigate = useNavigate()
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWanted(true), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  const { phase, open } = useDuplicatesState(isWanted)
  const show = () => void navigate({ to: '/recruitment/duplicates' })
  useCommands([{ id: 'recruitment.duplicates', label: t('command'), keys: 'g d', group: t('group'), run: show }])
  return (
    <Button variant="quiet" onPress={show}>
      <CopyCheck aria-hidden="true" />
      {phase === 'found' && open > 0 ? t('possible', { count: open }) : t('command')}
    </Button>
  )
}

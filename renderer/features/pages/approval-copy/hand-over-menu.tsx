import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayDo, type PageWork } from '../../../../shared/roles/page-work.ts'
import { useRole } from '../../../data/use-role.ts'
import { useCommands } from '../../../ui/commands.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import { BundleDialog } from '../bundle/bundle-dialog.tsx'
import type { PageData } from '../load-page.ts'
import { ApprovalCopyDialog } from './approval-copy-dialog.tsx'
import { DecisionDialog } from './decision-dialog.tsx'

const steps = [
  { id: 'copy', work: 'askParticipant' },
  { id: 'decision', work: 'recordDecision' },
  { id: 'bundle', work: 'handOver' },
] as const satisfies readonly { readonly id: string; readonly work: PageWork }[]
type Step = (typeof steps)[number]['id']

/** The page's way out of the house: to the participant, its answer, and to the website. */
export function HandOverMenu({ data }: { readonly data: PageData }) {
  const { t } = useTranslation('review')
  const role = useRole()
  const [open, setOpen] = useState<Step | undefined>()
  const mine = steps.filter(({ work }) => role !== undefined && mayDo(role, work))
  const close = () => setOpen(undefined)
  useCommands(
    mine.map(({ id }) => ({
      id: `pages.handOver.${id}`,
      label: t(`handOver.${id}`),
      group: data.organisation?.name ?? data.page.title,
      run: () => setOpen(id),
    })),
  )
  if (mine.length === 0) return null
  return (
    <>
      <MenuButton
        label={t('handOver.label')}
        items={mine.map(({ id }) => ({ id, label: t(`handOver.${id}`) }))}
        onAction={(id) => setOpen(mine.find((step) => step.id === id)?.id)}
      />
      {open === 'copy' ? <ApprovalCopyDialog data={data} onClose={close} /> : null}
      {open === 'decision' ? <DecisionDialog data={data} onClose={close} /> : null}
      {open === 'bundle' ? <BundleDialog data={data} onClose={close} /> : null}
    </>
  )
}

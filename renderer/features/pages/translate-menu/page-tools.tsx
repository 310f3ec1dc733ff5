import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../../ui/commands.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import type { PageData } from '../load-page.ts'
import { RecutPageDialog } from '../cut/recut-page-dialog.tsx'
import { SendOutDialog } from '../exchange/send-out-dialog.tsx'
import { TakeBackDialog } from '../exchange/take-back-dialog.tsx'
import { PreTranslateDialog } from '../pre-translate/pre-translate-dialog.tsx'
import { StatisticsDialog } from '../pre-translate/statistics-dialog.tsx'
import type { ActiveSegment } from '../translate/segment-editor.tsx'

interface PageToolsProps {
  readonly data: PageData
  readonly locale: string
  /** What a filter or a search shows; absent: the whole page. Counting and filling keep to it. */
  readonly shownIds: readonly string[] | undefined
  readonly active: { readonly current: ActiveSegment | null }
}

const dialogs = {
  statistics: StatisticsDialog,
  preTranslate: PreTranslateDialog,
  sendOut: SendOutDialog,
  takeBack: TakeBackDialog,
  recut: RecutPageDialog,
} as const
type Tool = keyof typeof dialogs
const tools = Object.keys(dialogs) as readonly Tool[]

/** What is done with a whole page in one language: a row here, its dialog, and its name in `workbench.json`. */
export function PageTools({ data, locale, shownIds, active }: PageToolsProps) {
  const { t } = useTranslation('workbench')
  const [open, setOpen] = useState<Tool>()
  const Open = open && dialogs[open]
  const keepsToShown = open === 'statistics' || open === 'preTranslate'

  /** What is being typed is counted and kept as well. */
  async function start(tool: Tool) {
    await active.current?.flush()
    setOpen(tool)
  }

  const group = t('tools.title')
  useCommands(
    tools.map((tool) => ({ id: `tools.${tool}`, label: t(`tools.${tool}`), group, run: () => void start(tool) })),
  )
  return (
    <>
      <MenuButton
        size="small"
        label={group}
        items={tools.map((tool) => ({ id: tool, label: t(`tools.${tool}`) }))}
        onAction={(id) => {
          const tool = tools.find((each) => each === id)
          if (tool) void start(tool)
        }}
      />
      {Open ? (
        <Open
          data={data}
          locale={locale}
          {...(keepsToShown && shownIds !== undefined ? { segmentIds: shownIds } : {})}
          onClose={() => {
            setOpen(undefined)
            active.current?.focus()
          }}
        />
      ) : null}
    </>
  )
}

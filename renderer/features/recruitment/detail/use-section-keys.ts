import { useTranslation } from 'react-i18next'
import { useCommands } from '../../../ui/commands.ts'

const sections = { timeline: 'a t', people: 'a p', documents: 'a d', facts: 'a f' } as const
type Section = keyof typeof sections

/** Keys that lead to the parts of the pane, and to the line for a new entry. */
export function useSectionKeys(): void {
  const { t } = useTranslation('working')
  const group = t('keys.group')
  useCommands([
    { id: 'detail.newEntry', label: t('keys.newEntry'), keys: 'a n', group, run: focusNewEntry },
    ...(Object.keys(sections) as Section[]).map((name) => ({
      id: `detail.${name}`,
      label: t(`keys.${name}`),
      keys: sections[name],
      group,
      run: () => focusHeading(name),
    })),
  ])
}

function focusHeading(section: Section): void {
  const heading = document.querySelector<HTMLElement>(`[data-section="${section}"] h2`)
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus()
  heading.scrollIntoView({ block: 'start' })
}

function focusNewEntry(): void {
  document.querySelector<HTMLElement>('[data-new-entry] input')?.focus()
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../../ui/commands.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import type { PageData } from '../load-page.ts'
import { useLanguageName } from '../use-language-name.ts'
import { SendOutDialog } from './send-out-dialog.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

interface ExchangeMenuProps {
  readonly data: PageData
  /** Languages it offers: all of the page, or the one in hand. */
  readonly locales: readonly string[]
}

const ways = ['sendOut', 'takeBack'] as const

/** A language of the page on its way to people and tools outside, and back; by menu and by the command palette. */
export function ExchangeMenu({ data, locales }: ExchangeMenuProps) {
  const { t } = useTranslation('exchange')
  const languageName = useLanguageName()
  const [open, setOpen] = useState<{ readonly way: (typeof ways)[number]; readonly locale: string }>()
  const items = locales.flatMap((locale) =>
    ways.map((way) => ({
      id: `${way}.${locale}`,
      way,
      locale,
      label: t(`menu.${way}`, { language: languageName(locale) }),
    })),
  )
  useCommands(
    items.map(({ id, label, way, locale }) => ({
      id: `pages.exchange.${id}`,
      label,
      group: data.organisation?.name ?? data.page.title,
      run: () => setOpen({ way, locale }),
    })),
  )
  if (items.length === 0) return null
  const close = () => setOpen(undefined)
  return (
    <>
      <MenuButton
        label={t('menu.label')}
        items={items.map(({ id, label }) => ({ id, label }))}
        onAction={(chosen) => setOpen(items.find(({ id }) => id === chosen))}
      />
      {open?.way === 'sendOut' ? <SendOutDialog data={data} locale={open.locale} onClose={close} /> : null}
      {open?.way === 'takeBack' ? <TakeBackDialog data={data} locale={open.locale} onClose={close} /> : null}
    </>
  )
}

import { Link, useRouterState } from '@tanstack/react-router'
import { CalendarCheck, FileText, Landmark, RefreshCw, Settings, UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../ui/cx.ts'
import styles from './rail.module.css'

/** The screens of the rail, in its order; `foot` ones stand at its end. The letter is the second key of `g …`. */
export const railItems = [
  { path: '/today', key: 't', name: 'today', Icon: CalendarCheck, foot: false },
  { path: '/recruitment', key: 'r', name: 'recruitment', Icon: UserRoundPlus, foot: false },
  { path: '/participants', key: 'p', name: 'participants', Icon: Landmark, foot: false },
  { path: '/pages', key: 'a', name: 'pages', Icon: FileText, foot: false },
  { path: '/sync', key: 's', name: 'sync', Icon: RefreshCw, foot: true },
  { path: '/settings', key: 'e', name: 'settings', Icon: Settings, foot: true },
] as const

/** Screens that are reached from one of the rail and belong to it, though their address does not say so. */
const reachedFrom: Readonly<Record<string, (typeof railItems)[number]['name']>> = {
  '/calendar': 'today',
  '/boilerplate': 'pages',
  '/glossary': 'pages',
  '/memory': 'pages',
  '/privacy': 'recruitment',
}

/** The item of the rail that a screen belongs to, by its address. */
export function railItemOf(path: string): (typeof railItems)[number] | undefined {
  const name = reachedFrom[path]
  return railItems.find((item) => item.name === name || path === item.path || path.startsWith(`${item.path}/`))
}

function RailLink({ item }: { readonly item: (typeof railItems)[number] }) {
  const { t } = useTranslation('shell')
  const isHere = useRouterState({ select: ({ location }) => railItemOf(location.pathname) === item })
  return (
    <li>
      <Link
        to={item.path}
        className={cx(styles.link, isHere && styles.active)}
        aria-current={isHere ? 'page' : undefined}
        title={t(`rail.${item.name}`)}
      >
        <item.Icon aria-hidden="true" />
        <span className={styles.name}>{t(`rail.${item.name}`)}</span>
      </Link>
    </li>
  )
}

interface RailProps {
  readonly focalPointName: string
  /** Those the person's role works on. */
  readonly items: readonly (typeof railItems)[number][]
}

/** Where one can go. */
export function Rail({ focalPointName, items }: RailProps) {
  const { t } = useTranslation('shell')
  return (
    <div className={styles.rail}>
      <nav aria-label={t('rail.label')} className={styles.nav}>
        <p className={styles.owner} title={focalPointName}>
          <span className={styles.mark} aria-hidden="true" />
          <span className={styles.name}>{focalPointName}</span>
        </p>
        <ul>{items.flatMap((item) => (item.foot ? [] : [<RailLink key={item.path} item={item} />]))}</ul>
        <ul className={styles.foot}>
          {items.flatMap((item) => (item.foot ? [<RailLink key={item.path} item={item} />] : []))}
        </ul>
      </nav>
    </div>
  )
}

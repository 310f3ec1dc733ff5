import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
  useParams,
} from '@tanstack/react-router'
import { lazy } from 'react'
import type { ScreenPath } from '../../shared/roles/screens.ts'
import { NotFound } from './not-found.tsx'
import { ScreenError } from './screen-error.tsx'
import { ScreenPending } from './screen-pending.tsx'
import { Shell } from './shell/shell.tsx'

const PageScreen = lazy(async () => ({ default: (await import('../features/pages/page-screen.tsx')).PageScreen }))
const TranslationScreen = lazy(async () => ({
  default: (await import('../features/pages/translation-screen.tsx')).TranslationScreen,
}))

function PageRoute() {
  const { pageId } = useParams({ from: pageRoute.id })
  return <PageScreen key={pageId} pageId={pageId} />
}

function TranslationRoute() {
  const { pageId, locale } = useParams({ from: translationRoute.id })
  return <TranslationScreen key={`${pageId} ${locale}`} pageId={pageId} locale={locale} />
}

/** Search parameters are plain text; each screen reads and checks its own. */
type SearchText = Readonly<Record<string, string | undefined>>

function validateSearch(search: Readonly<Record<string, unknown>>): SearchText {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound, validateSearch })
/** The first part of an address has its row in `screenRules`: who works there. */
const at = <Path extends ScreenPath | `${Exclude<ScreenPath, '/'>}/${string}`>(path: Path) => ({
  getParentRoute: () => rootRoute,
  path,
})

const indexRoute = createRoute({
  ...at('/'),
  beforeLoad: () => redirect({ to: '/today', replace: true, throw: true }),
})
const todayRoute = createRoute({
  ...at('/today'),
  component: lazyRouteComponent(() => import('../features/today/today-screen.tsx'), 'TodayScreen'),
})
const recruitmentRoute = createRoute({
  ...at('/recruitment'),
  component: lazyRouteComponent(() => import('../features/recruitment/recruitment-screen.tsx'), 'RecruitmentScreen'),
})
const importRoute = createRoute({
  ...at('/recruitment/import'),
  component: lazyRouteComponent(() => import('../features/recruitment/import-screen.tsx'), 'ImportScreen'),
})
const templatesRoute = createRoute({
  ...at('/recruitment/templates'),
  component: lazyRouteComponent(
    () => import('../features/recruitment/writing/templates-screen.tsx'),
    'TemplatesScreen',
  ),
})
const pipelineRoute = createRoute({
  ...at('/recruitment/pipeline'),
  component: lazyRouteComponent(() => import('../features/recruitment/pipeline/pipeline-screen.tsx'), 'PipelineScreen'),
})
const calendarRoute = createRoute({
  ...at('/calendar'),
  component: lazyRouteComponent(() => import('../features/calendar/calendar-screen.tsx'), 'CalendarScreen'),
})
const coverageRoute = createRoute({
  ...at('/recruitment/coverage'),
  component: lazyRouteComponent(() => import('../features/recruitment/coverage-screen.tsx'), 'CoverageScreen'),
})
const duplicatesRoute = createRoute({
  ...at('/recruitment/duplicates'),
  component: lazyRouteComponent(
    () => import('../features/recruitment/duplicates/duplicates-screen.tsx'),
    'DuplicatesScreen',
  ),
})
const participantsRoute = createRoute({
  ...at('/participants'),
  component: lazyRouteComponent(() => import('../features/participants/participants-screen.tsx'), 'ParticipantsScreen'),
})
const privacyRoute = createRoute({
  ...at('/privacy'),
  component: lazyRouteComponent(() => import('../features/privacy/privacy-screen.tsx'), 'PrivacyScreen'),
})
const pagesRoute = createRoute({
  ...at('/pages'),
  component: lazyRouteComponent(() => import('../features/pages/pages-screen.tsx'), 'PagesScreen'),
})
const boilerplateRoute = createRoute({
  ...at('/boilerplate'),
  component: lazyRouteComponent(
    () => import('../features/pages/boilerplate/boilerplate-screen.tsx'),
    'BoilerplateScreen',
  ),
})
const pageRoute = createRoute({ ...at('/pages/$pageId'), component: PageRoute })
const translationRoute = createRoute({ ...at('/pages/$pageId/$locale'), component: TranslationRoute })
const glossaryRoute = createRoute({
  ...at('/glossary'),
  component: lazyRouteComponent(() => import('../features/glossary/glossary-screen.tsx'), 'GlossaryScreen'),
})
const memoryRoute = createRoute({
  ...at('/memory'),
  component: lazyRouteComponent(() => import('../features/memory/memory-screen.tsx'), 'MemoryScreen'),
})
const syncRoute = createRoute({
  ...at('/sync'),
  component: lazyRouteComponent(() => import('../features/sync/sync-screen.tsx'), 'SyncScreen'),
})
const settingsRoute = createRoute({
  ...at('/settings'),
  component: lazyRouteComponent(() => import('../features/settings/settings-screen.tsx'), 'SettingsScreen'),
})

/** Every screen and its address. A new screen: a file in its feature, a route here, a row in `screenRules`, and one in `railItems` if it has one. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    indexRoute,
    todayRoute,
    recruitmentRoute,
    importRoute,
    duplicatesRoute,
    coverageRoute,
    templatesRoute,
    pipelineRoute,
    calendarRoute,
    participantsRoute,
    privacyRoute,
    pagesRoute,
    boilerplateRoute,
    pageRoute,
    translationRoute,
    glossaryRoute,
    memoryRoute,
    syncRoute,
    settingsRoute,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultErrorComponent: ScreenError,
  defaultPendingComponent: ScreenPending,
  defaultPendingMs: 400,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

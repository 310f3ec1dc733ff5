import type { TFunction } from 'i18next'
import type { SyncPhase, SyncState } from '../../data/sync-types.ts'
import { daysSince } from './days.ts'

const moving: ReadonlySet<SyncPhase> = new Set(['session', 'pull', 'push', 'digest'])

export function isMoving({ phase }: SyncState): boolean {
  return moving.has(phase)
}

export function isRevoked({ error }: Pick<SyncState, 'error'>): boolean {
  return error?.code === 'secretariat.revoked'
}

/** Failures where nothing of the secretariat was reached; every other one is told as such, and explained on the Sync screen. */
const notReached: ReadonlySet<string> = new Set([
  'secretariat.unreachable',
  'secretariat.slow',
  'secretariat.certificate',
  'secretariat.not-a-secretariat',
])

export interface StatusFacts {
  readonly t: TFunction<'sync'>
  readonly locale: string
  readonly sample: boolean
  /** Milliseconds since 1970; the present when absent. */
  readonly now?: number
}

/** The parts of the line that is always in sight, the most important first: what is safe, then what is still to come. */
export function statusWords(state: SyncState, { t, locale, sample, now = Date.now() }: StatusFacts): readonly string[] {
  const { savedAt, parked, conflictsOpen, journalBehind, phase } = state
  const words = [savedAt ? t('status.savedAt', { time: clockTime(savedAt, locale, now) }) : t('status.saved')]
  if (journalBehind > 0) words.push(t('status.journal', { count: journalBehind }))
  if (sample) return [...words, t('status.sample')]
  if (isMoving(state)) words.push(t('status.syncing'))
  if (phase !== 'off' || isRevoked(state)) words.push(...waitingWords(state, t, now))
  if (conflictsOpen > 0) words.push(t('status.decisions', { count: conflictsOpen }))
  if (parked > 0) words.push(t('status.refused', { count: parked }))
  const link = linkWords(state, t)
  return link === undefined ? words : [...words, link]
}

function waitingWords({ waiting, oldestWaiting }: SyncState, t: TFunction<'sync'>, now: number): readonly string[] {
  if (waiting === 0) return []
  const days = oldestWaiting === undefined ? 0 : daysSince(oldestWaiting, now)
  const count = t('status.waiting', { count: waiting })
  return [days > 0 ? `${count}, ${t('status.oldest', { count: days })}` : count]
}

/** What is to be said about the way to the secretariat; nothing while all is well. */
function linkWords({ phase, error, lastSyncAt }: SyncState, t: TFunction<'sync'>): string | undefined {
  if (isRevoked({ error })) return t('status.revoked')
  if (phase === 'off') return t('status.off')
  if (phase === 'waiting' && error) return t(notReached.has(error.code) ? 'status.notReached' : 'status.failed')
  if (phase === 'idle' && lastSyncAt === undefined) return t('status.never')
  return undefined
}

/** `10:41` of today, else with its day. */
function clockTime(at: string, locale: string, now: number): string {
  const date = new Date(at)
  const today = date.toDateString() === new Date(now).toDateString()
  return new Intl.DateTimeFormat(
    locale,
    today ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' },
  ).format(date)
}

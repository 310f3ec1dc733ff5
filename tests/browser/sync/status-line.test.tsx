import i18next, { type i18n } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, describe, expect, test } from 'vitest'
import { isLate } from '../../../renderer/features/sync/days.ts'
import { StatusLine } from '../../../renderer/features/sync/status-line.tsx'
import { statusWords } from '../../../renderer/features/sync/status-words.ts'
import type { SyncState } from '../../../renderer/data/sync-types.ts'
import common from '../../../resources/locales/de/common.json'
import germanSync from '../../../resources/locales/de/sync.json'
import englishSync from '../../../resources/locales/en/sync.json'
import { render, unmount } from '../ui/render.tsx'

afterEach(unmount)

const now = Date.parse('2026-03-20T12:00:00')
const daysAgo = (days: number) => new Date(now - days * 24 * 60 * 60_000).toISOString()

const calm: SyncState = {
  phase: 'idle',
  progress: { done: 0 },
  waiting: 0,
  oldestWaiting: undefined,
  lastSyncAt: daysAgo(0),
  error: undefined,
  retryAt: undefined,
  conflictsOpen: 0,
  parked: 0,
  journalBehind: 0,
  savedAt: new Date(Date.parse('2026-03-20T10:41:00')).toISOString(),
}

interface Fixture {
  readonly state: Partial<SyncState>
  readonly sample?: boolean
  readonly en: string
  readonly de: string
}

const savedEn = 'All work saved on this computer 10:41'
const savedDe = 'Alles auf diesem Computer gespeichert, 10:41'
const waitsEn = '17 changes wait for the secretariat'
const waitsDe = '17 Änderungen warten auf das Sekretariat'

const fixtures: Readonly<Record<string, Fixture>> = {
  'in step': { state: {}, en: savedEn, de: savedDe },
  'not known yet': { state: { phase: 'starting', lastSyncAt: undefined }, en: savedEn, de: savedDe },
  'never synced': {
    state: { lastSyncAt: undefined, waiting: 1, oldestWaiting: daysAgo(0) },
    en: `${savedEn} · 1 change waits for the secretariat · not synced yet`,
    de: `${savedDe} · 1 Änderung wartet auf das Sekretariat · noch nie abgeglichen`,
  },
  'working unconnected, however long': {
    state: { phase: 'off', lastSyncAt: undefined, waiting: 17, oldestWaiting: daysAgo(60) },
    en: `${savedEn} · not connected`,
    de: `${savedDe} · nicht verbunden`,
  },
  waiting: {
    state: { waiting: 17, oldestWaiting: daysAgo(0) },
    en: `${savedEn} · ${waitsEn}`,
    de: `${savedDe} · ${waitsDe}`,
  },
  'oldest nine days': {
    state: { waiting: 17, oldestWaiting: daysAgo(9) },
    en: `${savedEn} · ${waitsEn}, oldest 9 days`,
    de: `${savedDe} · ${waitsDe}, die älteste seit 9 Tagen`,
  },
  'after a large import': {
    state: { waiting: 12_500, oldestWaiting: daysAgo(0) },
    en: `${savedEn} · 12,500 changes wait for the secretariat`,
    de: `${savedDe} · 12.500 Änderungen warten auf das Sekretariat`,
  },
  syncing: { state: { phase: 'push', waiting: 0 }, en: `${savedEn} · Syncing …`, de: `${savedDe} · Abgleich läuft …` },
  offline: {
    state: { phase: 'waiting', waiting: 17, oldestWaiting: daysAgo(0), error: { code: 'secretariat.unreachable' } },
    en: `${savedEn} · ${waitsEn} · the secretariat was not reached`,
    de: `${savedDe} · ${waitsDe} · das Sekretariat war nicht erreichbar`,
  },
  'reached, and full': {
    state: { phase: 'waiting', error: { code: 'secretariat.full' } },
    en: `${savedEn} · the last sync did not get through`,
    de: `${savedDe} · der letzte Abgleich kam nicht durch`,
  },
  revoked: {
    state: { phase: 'off', waiting: 17, oldestWaiting: daysAgo(0), error: { code: 'secretariat.revoked' } },
    en: `${savedEn} · ${waitsEn} · the secretariat has ended this desk’s access`,
    de: `${savedDe} · ${waitsDe} · das Sekretariat hat den Zugang dieses Desks beendet`,
  },
  'journal behind': {
    state: { journalBehind: 3 },
    en: `${savedEn} · the safety file is 3 steps behind`,
    de: `${savedDe} · die Sicherungsdatei ist 3 Schritte im Rückstand`,
  },
  'decisions and refusals': {
    state: { conflictsOpen: 2, parked: 1 },
    en: `${savedEn} · 2 decisions for you · 1 change was refused`,
    de: `${savedDe} · 2 Entscheidungen für Sie · 1 Änderung wurde abgelehnt`,
  },
  sample: {
    state: { phase: 'off', waiting: 5, oldestWaiting: daysAgo(40) },
    sample: true,
    en: `${savedEn} · sample, never sent`,
    de: `${savedDe} · Beispiel, wird nie gesendet`,
  },
}

async function speaking(language: 'en' | 'de'): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { en: { sync: englishSync }, de: { sync: germanSync, common } },
    interpolation: { escapeValue: false },
  })
  return instance
}

describe.each(['en', 'de'] as const)('the line that is always in sight, in %s', (language) => {
  test.each(Object.entries(fixtures))('%s', async (_name, fixture) => {
    const instance = await speaking(language)
    const words = statusWords(
      { ...calm, ...fixture.state },
      {
        t: instance.getFixedT(language, 'sync'),
        locale: language === 'en' ? 'en-GB' : 'de-DE',
        sample: fixture.sample ?? false,
        now,
      },
    )
    expect(words.join(' · ')).toBe(fixture[language])
  })
})

describe('what has waited for two weeks', () => {
  test('turns red on a connected desk, and not a day before', () => {
    const waiting = { ...calm, waiting: 1 }
    expect(isLate({ ...waiting, oldestWaiting: daysAgo(13) }, now)).toBe(false)
    expect(isLate({ ...waiting, oldestWaiting: daysAgo(15) }, now)).toBe(true)
  })

  test('is no reproach to whoever works unconnected', () => {
    expect(isLate({ ...calm, phase: 'off', waiting: 1, oldestWaiting: daysAgo(90) }, now)).toBe(false)
  })

  test('is not earlier because a clock jumped back', () => {
    expect(isLate({ ...calm, waiting: 1, oldestWaiting: daysAgo(-30) }, now)).toBe(false)
  })
})

test('the line is read out politely when it changes', async () => {
  const instance = await speaking('en')
  const place = await render(
    <I18nextProvider i18n={instance}>
      <StatusLine state={{ ...calm, parked: 1 }} sample={false} />
    </I18nextProvider>,
  )
  const output = place.querySelector('output')
  expect(output?.getAttribute('aria-live')).toBe('polite')
  expect(output?.textContent).toContain('1 change was refused')
})

import {
  takeReturned,
  type Returner,
  type TakeReturned,
  type TakenReturn,
} from '../../../renderer/features/pages/commands/take-returned.ts'
import { gatherOutgoing, type MemoryPort } from '../../../renderer/features/pages/exchange/gather-outgoing.ts'
import { loadPage } from '../../../renderer/features/pages/load-page.ts'
import { ExchangeClient } from '../../../renderer/features/pages/exchange/exchange-client.ts'
import type { ReadDatabase } from '../../../renderer/data/read-database.ts'
import type { ReturnedFile } from '../../../shared/translation/exchange/returned-file.ts'
import type { TableWords } from '../../../shared/translation/exchange/write-docx.ts'
import type { OutgoingFormat } from '../../../shared/translation/exchange/write-outgoing.ts'
import { type TranslatedPage } from './translated-page.ts'

const words: TableWords = {
  intro: 'Write in the third column.',
  number: 'No.',
  source: 'Source',
  target: 'Translation',
  state: 'State',
  comment: 'Remark',
  states: {
    untranslated: 'open',
    draft: 'draft',
    translated: 'translated',
    reviewed: 'reviewed',
    approved: 'approved',
  },
}
export const client = new ExchangeClient()
export const noMemory: MemoryPort = { lookup: () => Promise.resolve({ matches: [] }) }
export const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

/** A page as a desk sends it, through the worker, as a person would. */
export async function sendOut(
  db: ReadDatabase,
  pageId: string,
  format: OutgoingFormat,
  memory: MemoryPort = noMemory,
): Promise<Blob> {
  const data = await loadPage(db, pageId)
  const gathered = data && (await gatherOutgoing({ db, memory }, data, 'de', quiet()))
  if (!gathered) throw new Error('nothing gathered')
  const { records, sent, sentSections, direction } = gathered
  const facts = {
    direction,
    sent,
    sentSections,
    targetLocale: 'de',
    madeAt: '2026-03-01T08:00:00.000Z',
    madeBy: 'Kim',
  } as const
  const written = await client.write({ records, facts, version: '1.0.0' }, format, words)
  if (!written.ok) throw new Error(written.error.code)
  return written.value
}

export async function read(content: Blob): Promise<ReturnedFile> {
  const file = await client.read(content)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}

/** A translator's program: the XLIFF file with other words for some sentences, done. */
export async function translateIn(content: Blob, texts: Readonly<Record<string, string>>): Promise<Blob> {
  const xml = new DOMParser().parseFromString(await content.text(), 'application/xml')
  for (const unit of xml.getElementsByTagName('unit')) {
    const text = texts[unit.id]
    const segment = unit.getElementsByTagName('segment')[0]
    if (text === undefined || !segment) continue
    const target =
      segment.getElementsByTagName('target')[0] ??
      segment.appendChild(xml.createElementNS(segment.namespaceURI, 'target'))
    target.textContent = text
    segment.setAttribute('state', 'translated')
    segment.removeAttribute('subState')
  }
  return new Blob([new XMLSerializer().serializeToString(xml)])
}

export async function take(
  desk: TranslatedPage,
  content: Blob,
  more: Partial<TakeReturned> = {},
): Promise<TakenReturn> {
  const { pageId, door } = desk
  const by: Returner = { name: 'Ada Extern' }
  const input = { pageId, locale: 'de', file: await read(content), by, choices: new Map(), ...more }
  const taken = await takeReturned(door, input, quiet())
  if (!taken.ok) throw new Error(taken.error.code)
  return taken.value
}

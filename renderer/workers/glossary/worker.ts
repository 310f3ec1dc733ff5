/** The glossary worker: reads files of terms and harvests terms from approved pages, so that the page never waits. */
import { randomIds } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { compileGlossary } from '../../../shared/translation/glossary/compile-glossary.ts'
import { planTermImport } from '../../../shared/translation/glossary/exchange/plan-import.ts'
import { harvestTerms } from '../../../shared/translation/glossary/harvest/harvest-terms.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { approvedPairs } from './approved-pairs.ts'
import type { GlossaryReply, GlossaryRequest, Harvest, ImportOffer, LanguagePair } from './protocol.ts'
import { readChosenFiles } from './read-files.ts'

self.addEventListener('message', (event: MessageEvent<GlossaryRequest>) => {
  void answer(event.data)
    .catch((): GlossaryReply => ({ kind: 'failed', seq: event.data.seq, error: { code: 'command.failed' } }))
    .then((reply) => self.postMessage(reply))
})

async function answer(request: GlossaryRequest): Promise<GlossaryReply> {
  const { seq } = request
  if (request.kind === 'read') return { kind: 'read', seq, result: await offer(request) }
  return { kind: 'harvested', seq, harvest: await harvest(request.database, request.pair) }
}

/** Planned here, because comparing tens of thousands of terms would hold the page up. */
async function offer({ database, files, locales }: GlossaryRequest & { kind: 'read' }): Promise<Result<ImportOffer>> {
  const read = await readChosenFiles(files, locales)
  if (!read.ok) return read
  const db = new DeskDatabase(database)
  try {
    const { concepts, problems, wantsMore } = read.value
    const plan = planTermImport(concepts, await db.glossaryTerm.toArray(), () => randomIds.next())
    return ok({ problems, wantsMore, plan })
  } finally {
    db.close()
  }
}

async function harvest(database: string, pair: LanguagePair): Promise<Harvest> {
  const db = new DeskDatabase(database)
  try {
    const pairs = await approvedPairs(db, pair)
    const [terms, exceptions] = [await db.glossaryTerm.toArray(), await db.termException.toArray()]
    const known = compileGlossary(terms, exceptions, pair.sourceLocale)
    return { sentences: pairs.length, proposals: harvestTerms(pairs, { ...pair, known }) }
  } finally {
    db.close()
  }
}

import type { ApprovedPair } from '../../../shared/translation/glossary/harvest/harvest-terms.ts'
import type { ReadDatabase } from '../../data/read-database.ts'
import type { LanguagePair } from './protocol.ts'

/** Approved translations of all pages written in one language, into the other, with the source they were made from. */
export async function approvedPairs(
  db: Pick<ReadDatabase, 'participantPage' | 'translation'>,
  { sourceLocale, targetLocale }: LanguagePair,
): Promise<readonly ApprovedPair[]> {
  const pages = await db.participantPage.filter((page) => page.sourceLocale === sourceLocale).toArray()
  const pairs: ApprovedPair[] = []
  for (const { id } of pages) {
    const translations = await db.translation.where('[pageId+locale]').equals([id, targetLocale]).toArray()
    for (const { state, sourceText, text } of translations) {
      if (state === 'approved') pairs.push({ source: sourceText, target: text })
    }
  }
  return pairs
}

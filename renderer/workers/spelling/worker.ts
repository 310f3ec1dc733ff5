import { foldOwnWord } from '../../../shared/model/own-word.ts'
import type { DictionaryLanguage } from './dictionaries.ts'
import { loadSpeller } from './load-speller.ts'
import type { SpellingReply, SpellingRequest } from './protocol.ts'
import { readShippedFile } from './read-shipped-file.ts'
import type { Speller } from './speller.ts'
import { suggest } from './suggest.ts'

/** Dictionaries are read when a text in their language is checked for the first time. */
const spellers = new Map<DictionaryLanguage, Promise<Speller>>()

self.addEventListener('message', (event: MessageEvent<SpellingRequest>) => {
  void answer(event.data)
})

function reply(message: SpellingReply): void {
  self.postMessage(message)
}

async function answer(request: SpellingRequest): Promise<void> {
  const { seq, language } = request
  const speller = await spellerOf(language)
  if (speller === undefined) return reply({ kind: 'unavailable', seq })
  if (request.kind === 'suggest') return reply({ kind: 'suggested', seq, words: suggest(request.word, speller) })
  const accepted = new Set(request.accepted)
  const misspellings = speller.check(request.text, (word) => accepted.has(foldOwnWord(word)))
  reply({ kind: 'checked', seq, misspellings })
}

async function spellerOf(language: DictionaryLanguage): Promise<Speller | undefined> {
  const loading = spellers.get(language) ?? loadSpeller(language, readShippedFile)
  spellers.set(language, loading)
  return loading.catch(() => {
    // The next text tries again.
    spellers.delete(language)
    return undefined
  })
}

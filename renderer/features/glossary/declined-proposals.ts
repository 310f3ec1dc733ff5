import { useStore } from 'zustand'
import { persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { TermProposal } from '../../../shared/translation/glossary/harvest/harvest-terms.ts'
import type { LanguagePair } from '../../workers/glossary/protocol.ts'

/** The oldest are forgotten. */
const MOST = 2_000

interface Declined {
  readonly keys: readonly string[]
}

/** What somebody at this computer does not want proposed again. It names no person, and is no part of the workspace. */
const declined = createStore<Declined>()(persist((): Declined => ({ keys: [] }), { name: 'desk.glossary.declined' }))

export function proposalKey(workspace: string, pair: LanguagePair, { source, target }: TermProposal): string {
  return [workspace, pair.sourceLocale, pair.targetLocale, source, target].join('\u0000')
}

export function declineProposal(key: string): void {
  declined.setState(({ keys }) => ({ keys: [...keys.filter((each) => each !== key), key].slice(-MOST) }))
}

export function useDeclined(): readonly string[] {
  return useStore(declined, ({ keys }) => keys)
}

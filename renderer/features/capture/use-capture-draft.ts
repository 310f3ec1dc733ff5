import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'

/** What was typed and not saved yet. It stays for as long as the desk is open, whatever screen one is on. */
export interface CaptureDraft {
  readonly line: string
  readonly organisation: { readonly id: string; readonly name: string } | undefined
  /** Chosen by the person; absent: as the line reads. */
  readonly kind: string | undefined
}

const empty: CaptureDraft = { line: '', organisation: undefined, kind: undefined }

const drafts = createStore<{ readonly workspaceId: string; readonly draft: CaptureDraft }>(() => ({
  workspaceId: '',
  draft: empty,
}))

/** The draft of a workspace; another workspace begins with none. */
export function useCaptureDraft(workspaceId: string) {
  const state = useStore(drafts)
  const draft = state.workspaceId === workspaceId ? state.draft : empty
  return {
    draft,
    change: (patch: Partial<CaptureDraft>) => drafts.setState({ workspaceId, draft: { ...draft, ...patch } }),
    clear: () => drafts.setState({ workspaceId, draft: empty }),
  }
}

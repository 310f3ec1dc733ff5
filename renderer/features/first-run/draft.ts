import { useStore } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { MemberRole } from '../../../shared/model/member.ts'

export const steps = ['welcome', 'focalPoint', 'you', 'connect'] as const
export type Step = (typeof steps)[number]
export type Connecting = 'practice' | 'address' | 'none'

/** What has been answered so far. The one-time code is not among it: it is a secret and soon stale. */
export interface Draft {
  readonly step: Step
  /** Key of a known focal point, `own`, or nothing chosen yet. */
  readonly focalPoint: string | undefined
  readonly ownName: string
  readonly territory: string
  readonly languages: string
  readonly name: string
  readonly role: MemberRole | undefined
  /** Nothing chosen: the practice secretariat where one is offered, else the address. */
  readonly connecting: Connecting | undefined
  readonly address: string
}

const nothing: Draft = {
  step: 'welcome',
  focalPoint: undefined,
  ownName: '',
  territory: '',
  languages: '',
  name: '',
  role: undefined,
  connecting: undefined,
  address: '',
}

/** Survives a reload and a restart, so that a half-done first run goes on where it was. */
const store = createStore<Draft>()(
  persist(() => nothing, { name: 'desk.first-run', storage: createJSONStorage(() => localStorage) }),
)

export function useDraft(): Draft {
  return useStore(store)
}

export function changeDraft(change: Partial<Draft>): void {
  store.setState(change)
}

export function forgetDraft(): void {
  store.setState(nothing)
  localStorage.removeItem('desk.first-run')
}

import type { PrivacyRequest, PrivacyRequestState } from '../model/privacy-request.ts'
import { addMonth } from '../recruitment/joining.ts'

/** A request is answered within one month of its receipt (GDPR Art. 12(3)). Dates are `YYYY-MM-DD`. */
export function dueOn(receivedOn: string): string {
  return addMonth(receivedOn)
}

/** Two months more where it is complex; the person is told why within the first. */
export function extendedDue({ receivedOn }: Pick<PrivacyRequest, 'receivedOn'>): string {
  return addMonth(addMonth(addMonth(receivedOn)))
}

/** What follows on a state. Who asks is verified before anything is handed out or erased; what is closed stays closed. */
export const nextRequestStates: Readonly<Record<PrivacyRequestState, readonly PrivacyRequestState[]>> = {
  received: ['verified', 'refused'],
  verified: ['done', 'refused'],
  done: [],
  refused: [],
}

export function isOpen({ state }: Pick<PrivacyRequest, 'state'>): boolean {
  return state === 'received' || state === 'verified'
}

/** Whole days until it is due; negative when it is late. */
export function daysLeft({ due }: Pick<PrivacyRequest, 'due'>, today: string): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}

/** Open ones, the most urgent first. */
export function openRequests(requests: readonly PrivacyRequest[]): readonly PrivacyRequest[] {
  return requests.filter(isOpen).toSorted((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id))
}

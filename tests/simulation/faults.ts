/**
 * Everything that can go wrong in a run, with the reason each is here (docs/decisions/0080). A run draws which of them it
 * has, so that some runs are about one fault alone; the tally says how often each was really met.
 */
export const faults = {
  requestLost: 'the network goes before the secretariat hears anything',
  answerLost: 'the network goes after the secretariat has written',
  sentTwice: 'a proxy or an impatient client sends the same request again, and the second answer counts',
  sentAtOnce: 'the same request twice at the same time',
  serverBroken: 'the secretariat answers 500',
  serverBusy: 'the secretariat answers 503 or 429',
  portal: 'a captive portal answers HTML with 200',
  tokenExpired: 'the access token ends between two calls, and refreshing it does not help',
  brokenOff: 'the person, or a laptop lid, breaks a sync off',
  editInFlight: 'the person edits while their push is on its way',
  editInPull: 'the person edits while a page is read',
  killedBefore: 'the window is killed before a step of the store',
  killedAfter: 'the window is killed after a step of the store, before the engine knows',
  diskFull: 'the browser grants no more space in the middle of a transaction',
  badOp: 'the secretariat refuses one record of a batch',
  refusedWhole: 'the secretariat refuses a request as such, as a limit in between would',
  clockAhead: 'the clock of a desk is three years ahead',
  clockBack: 'the clock of a desk jumps back by a day',
  deskRestored: 'a desk is put back to a copy of an earlier day',
  deskCopied: 'a profile is copied to a second computer: two desks with one identity',
  serverRestored: 'the secretariat is put back to a backup of an earlier moment, with a new epoch',
  newerPeer: 'a desk of a newer version writes fields, values and types this one does not know',
  longAway: 'a desk is away for two months while the others work on',
} as const

export type Fault = keyof typeof faults
export const faultNames = Object.keys(faults) as readonly Fault[]

export type Tally = Map<Fault, number>

/** Which faults a run has, and what happened. */
export class FaultPlan {
  readonly #active: ReadonlySet<Fault>
  readonly #tally: Tally
  #isCalm = false

  constructor(active: ReadonlySet<Fault>, tally: Tally) {
    this.#active = active
    this.#tally = tally
  }

  /** From now on nothing goes wrong any more: the run comes to rest. */
  calm(): void {
    this.#isCalm = true
  }

  has(fault: Fault): boolean {
    return !this.#isCalm && this.#active.has(fault)
  }

  hit(fault: Fault): void {
    this.#tally.set(fault, (this.#tally.get(fault) ?? 0) + 1)
  }
}

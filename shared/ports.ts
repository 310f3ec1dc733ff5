/** Time, ids and randomness come from outside (law 6), so that a test can replay a rule that depends on them. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

export interface IdSource {
  /** A fresh UUIDv7 (RFC 9562), sortable by time. */
  next(): string
}

export interface Random {
  /** Uniform in [0, 1). */
  next(): number
}

/**
 * Units side by side in typed arrays: unit n has the words `words[wordStart[n]]` up to `wordStart[n + 1]`, and so on.
 * Arrays may be longer than their content.
 */
export interface UnitColumns {
  readonly count: number
  /** Four numbers a unit: its UUID, the first 32 bits first. */
  readonly ids: Uint32Array
  readonly wordStart: Uint32Array
  readonly words: Uint32Array
  readonly targetStart: Uint32Array
  readonly targetWords: Uint32Array
  readonly contextStart: Uint32Array
  readonly contexts: Uint32Array
  readonly gaps: Uint32Array
  readonly tagPlaces: Uint32Array
  readonly tagCounts: Uint32Array
  readonly origins: Uint32Array
  /** Whole seconds and milliseconds of the unit's last change, as two columns: milliseconds since 1970 need 41 bits. */
  readonly changedSeconds: Uint32Array
  readonly changedMillis: Uint32Array
}

/** Which unit of which piece. */
export function idAt({ ids }: Pick<UnitColumns, 'ids'>, at: number): string {
  let hex = ''
  for (let part = 0; part < 4; part++) hex += (ids[4 * at + part] ?? 0).toString(16).padStart(8, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A UUID as four numbers. */
export function idParts(id: string): readonly [number, number, number, number] {
  const hex = id.replaceAll('-', '')
  const part = (at: number) => Number.parseInt(hex.slice(8 * at, 8 * at + 8), 16)
  return [part(0), part(1), part(2), part(3)]
}

export function changedAt({ changedSeconds, changedMillis }: UnitColumns, at: number): number {
  return (changedSeconds[at] ?? 0) * 1_000 + (changedMillis[at] ?? 0)
}

/** An expected outcome is a value: either the result, or an error with a code and the parameters its words need. */
export type Result<T, E = DeskError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/**
 * An error that crosses a boundary (bridge, wire, worker). Words are made in the page, from
 * `resources/locales/<locale>/errors.json`, by `code`; `params` fill the gaps and never hold personal data.
 */
export interface DeskError<Code extends string = string> {
  readonly code: Code
  readonly params?: Readonly<Record<string, string | number>>
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function err<Code extends string>(
  code: Code,
  params?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: DeskError<Code> } {
  return { ok: false, error: params === undefined ? { code } : { code, params } }
}

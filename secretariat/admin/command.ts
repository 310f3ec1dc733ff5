import type * as z from 'zod'
import type { Result } from '../../shared/result.ts'
import type { Context } from '../context.ts'

export interface AdminContext extends Context {
  /** The whole data folder as a gzipped tar; only for the embedded database. */
  readonly dump?: () => Promise<Blob>
}

/** A failure in words for the person at the terminal. */
export interface Refusal {
  readonly message: string
}

/**
 * Something an administrator does. It runs in the process that has the database open: the command line's own, or the
 * service's, to which the command line hands it. So its input and its answer are plain JSON.
 */
export interface AdminCommand<Input extends z.ZodObject = z.ZodObject> {
  readonly input: Input
  /** Answers the lines to print. */
  run(context: AdminContext, input: z.output<Input>): Promise<Result<readonly string[], Refusal>>
}

export function adminCommand<Input extends z.ZodObject>(command: AdminCommand<Input>): AdminCommand<Input> {
  return command
}

export function refuse(message: string): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { message } }
}

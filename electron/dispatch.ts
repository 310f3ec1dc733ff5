import { calls, type CallName, type CallOutput } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'
import type * as z from 'zod'
import { fail } from './fail.ts'
import { quickOutputs } from './quick-outputs.ts'
import type { Log } from './services/log.ts'

export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>

/** One function per call of the contract; a call without one does not compile. */
export type Handlers = {
  readonly [N in CallName]: (input: ParsedInput<N>) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
}

/** Both doors, IPC and HTTP, hand over whatever they were given; nothing in it is trusted. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

/**
 * The only door to the services: name → parse input → service → parse output. It never throws, and what it answers holds
 * neither stack traces nor anything of the input.
 */
export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  async function run<N extends CallName>(name: N, input: unknown): Promise<Result<unknown>> {
    const parsed = calls[name].input.safeParse(input)
    if (!parsed.success) return fail('bridge.bad-input', { call: name })
    // The schema of this very name has just parsed it.
    const answer = await handlers[name](parsed.data as ParsedInput<N>)
    if (!answer.ok) return answer
    const quick = quickOutputs[name]
    if (quick?.(answer.value)) return answer
    const output = calls[name].output.safeParse(answer.value)
    if (output.success) return { ok: true, value: output.data }
    log.write('error', 'bridge.bad-output', { issues: output.error.issues.length })
    return fail('bridge.bad-output', { call: name })
  }

  return async (name, input) => {
    if (!isCallName(name)) return fail('bridge.unknown-call')
    try {
      return await run(name, input)
    } catch (error) {
      log.fault(name, error)
      return fail('host.internal', { call: name })
    }
  }
}

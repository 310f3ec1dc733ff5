import { countAttempts } from '../access/attempts.ts'
import { enrol } from '../access/enrol.ts'
import { refresh } from '../access/refresh-tokens.ts'
import type { Caller, Context } from '../context.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { changes, type JsonText } from '../sync/changes.ts'
import { digest } from '../sync/digest.ts'
import { erase } from '../sync/erase.ts'
import { published } from '../sync/published.ts'
import { push } from '../sync/push.ts'
import { session } from '../sync/session.ts'
import type { CallAnswer, CallInput, CallName, calls } from './calls.ts'

type Answered<N extends CallName> = Promise<Result<CallAnswer<N> | JsonText>>

/** Calls for devices are given who calls; public ones cannot ask. */
export type Handlers = {
  readonly [N in CallName]: (typeof calls)[N]['access'] extends 'device'
    ? (input: CallInput<N>, caller: Caller) => Answered<N>
    : (input: CallInput<N>) => Answered<N>
}

export function handlersOf(context: Context): Handlers {
  const attempts = countAttempts(context.clock)
  return {
    async enrol({ body, address }) {
      const seconds = attempts.waitSeconds(address)
      if (seconds > 0) return err('secretariat.busy', { seconds })
      const result = await enrol(context, body)
      if (!result.ok && result.error.code === 'secretariat.code-refused') attempts.failed(address)
      return result
    },
    token: ({ body }) => refresh(context, body.refreshToken),
    session: async (_input, caller) => ok(await session(context, caller)),
    changes: ({ query }, caller) => changes(context, caller, query),
    push: ({ body, headers }, caller) => push(context, caller, body.ops, headers['idempotency-key'], body.state),
    erase: ({ body }, caller) => erase(context, caller, body),
    digest: async (_input, caller) => ok(await digest(context, caller)),
    published: ({ params, query }) => published(context.db, params.slug, query.locale),
  }
}

import type { Dispatch } from '../dispatch.ts'
import { fail } from '../fail.ts'
import type { Result } from '../../shared/result.ts'
import { isOurPage } from './app-origin.ts'

/** The part of Electron's `WebFrameMain` that says who sent a message; null once the frame is gone. */
export interface Sender {
  readonly url: string
  /** Null for the top frame of a window. */
  readonly parent: unknown
}

/** The IPC door: only the top frame of our own page is answered. */
export function createIpcDoor(
  dispatch: Dispatch,
): (sender: Sender | null, name: unknown, input: unknown) => Promise<Result<unknown>> {
  return async (sender, name, input) => {
    if (!sender || sender.parent !== null || !isOurPage(sender.url)) return fail('bridge.refused')
    return dispatch(name, input)
  }
}

import type { CallOutput } from '../../shared/bridge.ts'
import { ok, type Result } from '../../shared/result.ts'
import { fail } from '../fail.ts'

export interface SystemNotice {
  /** Of the task it reminds of; comes back with `notice.opened`. */
  readonly id: string
  readonly title: string
  readonly body: string
}

/** Shows a notice of the operating system. Absent where the host has none; its capability `notices` is false then. */
export type ShowNotice = (notice: SystemNotice) => void

export interface Notices {
  show(notice: SystemNotice): Result<CallOutput<'host.notify'>>
}

export function createNotices(show: ShowNotice | undefined): Notices {
  return {
    show(notice) {
      if (show === undefined) return fail('host.no-notices')
      show(notice)
      return ok({})
    },
  }
}

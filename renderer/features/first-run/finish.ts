import { err, ok, type Result } from '../../../shared/result.ts'
import { connect } from '../../data/connect.ts'
import { createWorkspace, openWorkspace, realDatabase, switchWorkspace } from '../../data/workspace.ts'
import { workspaceOf } from './answers.ts'
import type { Draft } from './draft.ts'
import type { Practice } from './use-practice.ts'

interface Secrets {
  readonly code: string
  readonly practice: Practice | undefined
}

/**
 * Creates the workspace, then connects it as chosen. When only the connecting fails the workspace stays: a second try
 * connects that one. Errors: those of the database and of enrolling.
 */
export async function finishFirstRun(draft: Draft, { code, practice }: Secrets): Promise<Result<void>> {
  const existing = await openWorkspace(realDatabase())
  if (!existing.ok) return existing
  const facts = workspaceOf(draft)
  if (!facts) return err('first-run.incomplete')
  const opened = existing.value ? ok(existing.value) : await createWorkspace(facts)
  if (!opened.ok) return opened
  switchWorkspace(false)
  try {
    if (draft.connecting === 'none') return ok(undefined)
    const target = draft.connecting === 'practice' ? practice : { address: draft.address, code }
    if (!target) return err('secretariat.unreachable')
    const connected = await connect(opened.value, window.desk, target)
    return connected.ok ? ok(undefined) : connected
  } finally {
    opened.value.db.close()
  }
}

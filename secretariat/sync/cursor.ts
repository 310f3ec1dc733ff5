import { err, ok, type Result } from '../../shared/result.ts'

/** Version of the cursor's own form. */
const FORM = 1

/** A place in the feed of one scope. Opaque to desks: they keep it and send it back. */
export interface Cursor {
  readonly epoch: string
  readonly scope: string
  readonly seq: number
}

export function formatCursor({ epoch, scope, seq }: Cursor): string {
  return Buffer.from(JSON.stringify([FORM, epoch, scope, seq])).toString('base64url')
}

/**
 * The sequence number to read on from. Errors: `secretariat.cannot-calculate-changes` for a cursor of another database, of
 * another scope, from the future of a restored database, or one that was not made here.
 */
export function readCursor(text: string, here: Cursor): Result<number> {
  const [form, epoch, scope, seq] = parse(text)
  const fits = form === FORM && epoch === here.epoch && scope === here.scope
  if (!fits || typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0 || seq > here.seq) {
    return err('secretariat.cannot-calculate-changes')
  }
  return ok(seq)
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

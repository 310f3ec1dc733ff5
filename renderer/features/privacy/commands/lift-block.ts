import type { Address } from '../../../../shared/privacy/contact-keys.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { liftWithin } from '../../../data/suppress.ts'

/** Somebody wants to hear from us again: their address is no longer blocked. Error: `privacy.not-suppressed`. */
export function liftBlock(door: WriteDoor, address: Address): Promise<Result<void>> {
  return door.run({ key: 'privacy.lift' }, async (writer) =>
    (await liftWithin(writer, [address])) === 0 ? err('privacy.not-suppressed') : ok(undefined),
  )
}

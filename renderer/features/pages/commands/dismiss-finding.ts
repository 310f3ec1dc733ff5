import type { Finding } from '../../../../shared/translation/checks/finding.ts'
import { findingFingerprint } from '../../../../shared/translation/checks/finding.ts'
import { isDismissable } from '../../../../shared/translation/checks/check-codes.ts'
import { dismissalId, type FindingPlace } from '../../../../shared/translation/checks/dismissals.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

export interface DismissalPlace extends FindingPlace {
  readonly pageId: string
}

/**
 * "Not an issue", with the reason. It holds for the finding as it is: what it is about is part of the record. A blocking
 * finding is refused with `pages.checks-fail`.
 */
export function dismissFinding(
  door: WriteDoor,
  { pageId, segmentId, locale }: DismissalPlace,
  finding: Pick<Finding, 'code' | 'about'>,
  reason: string,
): Promise<Result<void>> {
  return door.run({ key: 'pages.dismissFinding' }, async (writer) => {
    if (!isDismissable(finding.code)) return err('pages.checks-fail')
    const id = dismissalId({ segmentId, locale }, finding)
    const said = { reason: reason.trim(), memberId: writer.memberId }
    if (await writer.get('checkDismissal', id)) {
      await writer.update('checkDismissal', id, said)
    } else {
      const fingerprint = findingFingerprint(finding)
      await writer.create('checkDismissal', {
        id,
        pageId,
        segmentId,
        locale,
        check: finding.code,
        fingerprint,
        ...said,
      })
    }
    return ok(undefined)
  })
}

import type {
  PrivacyRequest,
  PrivacyRequestKind,
  PrivacyRequestState,
} from '../../../../shared/model/privacy-request.ts'
import { dueOn, extendedDue, nextRequestStates } from '../../../../shared/privacy/requests.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Notes what somebody asked about their own data. It points at the contact where there is one, and names nobody. */
export function addRequest(
  door: WriteDoor,
  fields: { readonly kind: PrivacyRequestKind; readonly receivedOn: string; readonly contactId?: string },
): Promise<Result<PrivacyRequest>> {
  const { kind, receivedOn, contactId } = fields
  return door.run({ key: 'privacy.request' }, async (writer) => {
    const contact = contactId === undefined ? undefined : await writer.get('contact', contactId)
    return ok(
      await writer.create('privacyRequest', {
        kind,
        state: 'received',
        receivedOn,
        due: dueOn(receivedOn),
        ...(contact ? { contactId: contact.id, organisationId: contact.organisationId } : {}),
      }),
    )
  })
}

/** The next step of a request. Error: `privacy.wrong-step` for one that does not follow. `today` is `YYYY-MM-DD`. */
export function stepRequest(
  door: WriteDoor,
  id: string,
  to: PrivacyRequestState,
  today: string,
): Promise<Result<PrivacyRequest>> {
  return door.run({ key: 'privacy.requestStep' }, async (writer) => {
    const request = await writer.get('privacyRequest', id)
    if (!request) return err('record.missing', { type: 'privacyRequest' })
    if (!nextRequestStates[request.state].includes(to)) return err('privacy.wrong-step')
    const date = to === 'verified' ? { verifiedOn: today } : { closedOn: today }
    return ok(await writer.update('privacyRequest', id, { state: to, ...date }))
  })
}

/** Two months more, with the reason that the person is told. */
export function extendRequest(door: WriteDoor, id: string, reason: string): Promise<Result<PrivacyRequest>> {
  return door.run({ key: 'privacy.requestStep' }, async (writer) => {
    const request = await writer.get('privacyRequest', id)
    if (!request) return err('record.missing', { type: 'privacyRequest' })
    return ok(await writer.update('privacyRequest', id, { due: extendedDue(request), extensionReason: reason }))
  })
}

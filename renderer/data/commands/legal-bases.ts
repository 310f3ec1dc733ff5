import type { LegalBasis } from '../../../shared/model/legal-basis.ts'
import { basesFor, basisFor } from '../../../shared/privacy/legal-basis-rules.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { WriteDoor } from '../door-types.ts'

export interface GrantedBasis {
  readonly contactId: string
  readonly purpose: LegalBasis['purpose']
  readonly basis: LegalBasis['basis']
  /** What proves it, in words. */
  readonly evidence: string
  /** Where the proof is: a file, a page, a folder. */
  readonly evidenceSource?: string
  /** Who gave it, where that is not the person. */
  readonly givenBy?: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Also shows the person on the public page, for which the reason was asked. */
  readonly showOnPage?: boolean
}

/**
 * Notes why somebody's data may be used for a purpose, in place of an older reason. Errors: `privacy.basis-not-enough` for
 * a purpose that needs consent, `record.missing`.
 */
export function grantBasis(door: WriteDoor, granted: GrantedBasis): Promise<Result<LegalBasis>> {
  const { contactId, purpose, basis, evidence, evidenceSource, givenBy, date, showOnPage } = granted
  return door.run({ key: 'privacy.grant' }, async (writer) => {
    if (!basesFor[purpose].includes(basis)) return err('privacy.basis-not-enough')
    const contact = await writer.get('contact', contactId)
    if (!contact) return err('record.missing', { type: 'contact' })
    const { organisationId } = contact
    const former = basisFor(await writer.list('legalBasis', 'organisationId', organisationId), contactId, purpose)
    if (former) await writer.update('legalBasis', former.id, { withdrawnOn: date })
    if (showOnPage && purpose === 'publicPage') await writer.update('contact', contactId, { isPageContact: true })
    return ok(
      await writer.create('legalBasis', {
        contactId,
        organisationId,
        purpose,
        basis,
        evidence,
        date,
        memberId: writer.memberId,
        ...(evidenceSource === undefined ? {} : { evidenceSource }),
        ...(givenBy === undefined ? {} : { givenBy }),
      }),
    )
  })
}

/** The reason ends today; what hung on it ends with it: who is withdrawn from the public page is not on it any more. */
export function withdrawBasis(door: WriteDoor, basisId: string, today: string): Promise<Result<void>> {
  return door.run({ key: 'privacy.withdraw' }, async (writer) => {
    const basis = await writer.get('legalBasis', basisId)
    if (!basis) return err('record.missing', { type: 'legalBasis' })
    await writer.update('legalBasis', basisId, { withdrawnOn: today })
    const { contactId, organisationId, purpose } = basis
    const left = basisFor(await writer.list('legalBasis', 'organisationId', organisationId), contactId, purpose)
    if (left) return ok(undefined)
    const contact = await writer.get('contact', contactId)
    if (purpose === 'publicPage' && contact?.isPageContact)
      await writer.update('contact', contactId, { isPageContact: false })
    return ok(undefined)
  })
}

/** Shows a person on the public page, which needs a reason, or takes them off. Errors: `privacy.no-page-basis`. */
export function showOnPage(door: WriteDoor, contactId: string, isShown: boolean): Promise<Result<void>> {
  return door.run({ key: 'privacy.onPage' }, async (writer) => {
    const contact = await writer.get('contact', contactId)
    if (!contact) return err('record.missing', { type: 'contact' })
    const bases = await writer.list('legalBasis', 'organisationId', contact.organisationId)
    if (isShown && !basisFor(bases, contactId, 'publicPage')) return err('privacy.no-page-basis')
    await writer.update('contact', contactId, { isPageContact: isShown })
    return ok(undefined)
  })
}

import type { Organisation } from '../../../../shared/model/organisation.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import type { NewRecord, Patch, WriteDoor } from '../../../data/door-types.ts'

export interface NewOrganisation {
  readonly name: string
  readonly country: string
  readonly legalType?: string
  readonly place?: string
  readonly website?: string
}

/** Adds one prospect; it stays on this computer until it is shared. */
export function createOrganisation(door: WriteDoor, fields: NewOrganisation): Promise<Result<Organisation>> {
  return door.run({ key: 'recruitment.create', params: { name: fields.name } }, async (writer) => {
    const record: NewRecord<'organisation'> = {
      ...fields,
      aliases: [],
      tags: [],
      icleiMember: 'unknown',
      sharing: 'local',
    }
    return ok(await writer.create('organisation', record))
  })
}

/** Changes fields of an organisation; `null` empties one. */
export function editOrganisation(
  door: WriteDoor,
  organisation: Pick<Organisation, 'id' | 'name'>,
  patch: Patch<'organisation'>,
): Promise<Result<Organisation>> {
  return door.run({ key: 'recruitment.edit', params: { name: organisation.name } }, async (writer) =>
    ok(await writer.update('organisation', organisation.id, patch)),
  )
}

/** Shares organisations, and all that hangs on them, with the secretariat. Answers how many were not shared before. */
export function shareOrganisations(door: WriteDoor, ids: readonly string[]): Promise<Result<number>> {
  return door.run({ key: 'recruitment.share', params: { count: ids.length } }, async (writer) => {
    let shared = 0
    for (const id of ids) {
      const organisation = await writer.get('organisation', id)
      if (organisation === undefined || organisation.sharing === 'shared') continue
      await writer.update('organisation', id, { sharing: 'shared' })
      shared++
    }
    return ok(shared)
  })
}

/** What to do next and when; an empty value removes it. */
export function planNextStep(
  door: WriteDoor,
  organisation: Pick<Organisation, 'id' | 'name'>,
  plan: { readonly nextStep: string | null; readonly nextStepDue: string | null },
): Promise<Result<void>> {
  return door.run({ key: 'recruitment.plan', params: { name: organisation.name } }, async (writer) => {
    const { id } = organisation
    if ((await writer.get('recruitment', id)) !== undefined) {
      await writer.update('recruitment', id, plan)
      return ok(undefined)
    }
    await writer.create('recruitment', {
      id,
      organisationId: id,
      stage: 'identified',
      stageSince: writer.now,
      ownerIds: [writer.memberId],
      ...(plan.nextStep === null ? {} : { nextStep: plan.nextStep }),
      ...(plan.nextStepDue === null ? {} : { nextStepDue: plan.nextStepDue }),
    })
    return ok(undefined)
  })
}

import type { OrganisationFacts } from '../../../../shared/recruitment/finding/facts.ts'

/** An organisation nobody knows anything about, but its country. */
export const plain: OrganisationFacts = {
  country: 'DE',
  nuts: undefined,
  legalType: undefined,
  mainActivity: undefined,
  population: undefined,
  employees: undefined,
  tags: [],
  stage: 'identified',
  owners: [],
  nextStepDue: undefined,
  sharing: 'local',
  icleiMember: 'unknown',
  isAbolished: false,
  events: [],
  isAwardEntrant: false,
  kilometres: undefined,
  likeness: 0,
  custom: undefined,
}

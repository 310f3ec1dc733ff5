import type { EntityType } from '../model/entities.ts'
import type { MemberRole } from '../model/member.ts'

const pageWork: Readonly<Record<string, string>> = {
  focalPoint: 'whose desk it is stands at the head of the window',
  member: 'work is assigned to, and signed by, people',
  participantPage: 'what is translated and reviewed',
  pageSection: 'part of a page',
  segment: 'part of a page',
  translation: 'part of a page',
  mediaRef: 'part of a page',
  pageEdition: 'part of a page',
  pageAssignment: 'says who does what until when',
  segmentComment: 'what translators and reviewers say to each other',
  translationVersion: 'the history of one’s own work',
  checkDismissal: 'why a finding is none',
  sourceDecision: 'why a change needs no new translation',
  participantDecision: 'what the participant wants changed is to be done by the translator',
  tmUnit: 'translation memory',
  glossaryTerm: 'terms',
  termException: 'terms',
  boilerplate: 'what pages share is part of them',
  segmentationRules: 'says where the sentences of a page end',
  ownWord: 'spelling is checked while translating',
}

/**
 * The types of records that translators and reviewers are shown, each with its reason. All others are the officer's:
 * authorities, people at them, tasks, fees. This rules what a desk shows; what the secretariat sends to a desk is decided
 * there.
 */
export const recordsForAll: ReadonlyMap<string, string> = new Map(Object.entries(pageWork))

/** Whether somebody in a role is shown records of a type, e.g. among what a search finds. */
export function maySeeRecords(role: MemberRole, type: EntityType): boolean {
  return role === 'officer' || recordsForAll.has(type)
}

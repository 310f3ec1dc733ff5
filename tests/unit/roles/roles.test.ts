import { describe, expect, it } from 'vitest'
import { entityTypes } from '../../../shared/model/entities.ts'
import { memberRoles } from '../../../shared/model/member.ts'
import { assignableRoles, mayDo, pageWorkRules, type PageWork } from '../../../shared/roles/page-work.ts'
import { maySeeRecords, recordsForAll } from '../../../shared/roles/records.ts'
import { maySeeScreen, screenRules } from '../../../shared/roles/screens.ts'
import { translationRules } from '../../../shared/translation/translation-rules.ts'

describe('screens', () => {
  it('of pages, terms and memory are everyone’s, those about authorities the officer’s', () => {
    for (const role of memberRoles) {
      for (const path of [
        '/',
        '/today',
        '/pages',
        '/pages/0190/de',
        '/glossary',
        '/memory',
        '/sync',
        '/settings?tab=about',
      ])
        expect(maySeeScreen(role, path), `${role} ${path}`).toBe(true)
    }
    for (const path of ['/recruitment', '/recruitment/import', '/recruitment?org=1', '/participants', '/duties']) {
      expect(maySeeScreen('officer', path), path).toBe(true)
      expect(maySeeScreen('translator', path), path).toBe(false)
      expect(maySeeScreen('reviewer', path), path).toBe(false)
    }
  })
  it('without a row are the officer’s, so that a new one is not open to all by oversight', () => {
    for (const path of ['/somewhere', '/constructor', '/__proto__', '/pagesx', '//recruitment', '/%72ecruitment'])
      expect([path, maySeeScreen('officer', path), maySeeScreen('translator', path)]).toEqual([path, true, false])
  })
  it('each say why', () => {
    for (const [path, { why }] of Object.entries(screenRules)) expect(why.length, path).toBeGreaterThan(10)
  })
})

describe('records', () => {
  it('about authorities and people there are shown to officers only', () => {
    for (const type of [
      'organisation',
      'contact',
      'recruitment',
      'activity',
      'task',
      'participation',
      'membershipYear',
      'legalBasis',
    ] as const) {
      expect(maySeeRecords('officer', type), type).toBe(true)
      for (const role of ['translator', 'reviewer'] as const) expect(maySeeRecords(role, type), type).toBe(false)
    }
    for (const type of ['participantPage', 'segment', 'glossaryTerm', 'tmUnit'] as const)
      expect(maySeeRecords('translator', type), type).toBe(true)
  })
  it('have rows only for types there are', () => {
    const types: readonly string[] = entityTypes
    expect([...recordsForAll.keys()].filter((type) => !types.includes(type))).toEqual([])
  })
})

describe('work around a page', () => {
  it('is assigned, and the participant asked, by officers only', () => {
    for (const work of ['createPage', 'assign', 'addMember', 'askParticipant', 'recordDecision'] as const) {
      expect(
        memberRoles.filter((role) => mayDo(role, work)),
        work,
      ).toEqual(['officer'])
    }
    expect(memberRoles.filter((role) => mayDo(role, 'handOver'))).toEqual(['officer', 'reviewer'])
    for (const work of Object.keys(pageWorkRules) as PageWork[]) expect(pageWorkRules[work].why).not.toBe('')
  })
  it('is given only to roles whose rules allow it', () => {
    for (const role of assignableRoles.translator) expect(translationRules.edit.roles).toContain(role)
    for (const role of assignableRoles.reviewer) expect(translationRules.review.roles).toContain(role)
  })
})

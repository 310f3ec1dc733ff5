import { describe, expect, test } from 'vitest'
import { languageCodes, territoryCodes, territoryName } from '../../../renderer/data/codes.ts'
import { focalPointFacts, knownFocalPoints } from '../../../renderer/data/known-focal-points.ts'
import { problemsOf, workspaceOf } from '../../../renderer/features/first-run/answers.ts'
import type { Draft } from '../../../renderer/features/first-run/draft.ts'
import facts from '../../../resources/network/focal-points.json'

const draft: Draft = {
  step: 'welcome',
  focalPoint: 'cscp',
  ownName: '',
  territory: '',
  languages: '',
  name: 'Ada Example',
  role: 'officer',
  connecting: 'none',
  address: '',
}

test('the six published focal points fit their schema and their codes are known', () => {
  expect(focalPointFacts.parse(facts).focalPoints.length).toBe(6)
  for (const { territory, languages } of knownFocalPoints) {
    expect(territoryCodes(territory.join()).codes).toEqual(territory)
    expect(languageCodes(languages.join(), []).codes).toEqual(languages)
    expect(territoryName(territory[0] ?? '', 'en')).toMatch(/[a-z]{3}/)
  }
})

describe('territories', () => {
  test('are given as country, region or NUTS code, or by name in either language', () => {
    expect(territoryCodes('Ireland, gb-nir; DE1\nÖsterreich').codes).toEqual(['IE', 'GB-NIR', 'DE1', 'AT'])
    expect(territoryCodes('England').codes).toEqual(['GB-ENG'])
    expect(territoryCodes('EL30').codes).toEqual(['EL30'])
  })

  test('that are no code are named', () => {
    expect(territoryCodes('Atlantis, DE, QQ1')).toEqual({ codes: ['DE'], unknown: ['Atlantis', 'QQ1'] })
  })
})

test('languages are given by tag, by name, or by their own name', () => {
  expect(languageCodes('de, Danish, Italienisch, latviešu', ['en', 'de']).codes).toEqual(['de', 'da', 'it', 'lv'])
  expect(languageCodes('Klingon', ['en']).unknown).toEqual(['Klingon'])
})

describe('the steps', () => {
  test('ask for what is missing, each in its field', () => {
    expect(problemsOf('focalPoint', { ...draft, focalPoint: undefined }, '')).toEqual({
      focalPoint: { problem: 'chooseFocalPoint' },
    })
    expect(Object.keys(problemsOf('focalPoint', { ...draft, focalPoint: 'own' }, ''))).toEqual([
      'ownName',
      'territory',
      'languages',
    ])
    expect(Object.keys(problemsOf('you', { ...draft, name: ' ', role: undefined }, ''))).toEqual(['name', 'role'])
    expect(Object.keys(problemsOf('connect', { ...draft, connecting: 'address' }, ''))).toEqual(['address', 'code'])
  })

  test('let a finished answer pass', () => {
    for (const step of ['welcome', 'focalPoint', 'you', 'connect'] as const)
      expect(problemsOf(step, draft, '')).toEqual({})
  })
})

describe('the workspace', () => {
  test('of a published focal point carries its key, so that two desks make the same', () => {
    expect(workspaceOf(draft)).toMatchObject({ sample: false, focalPoint: { knownKey: 'cscp', territory: ['DE'] } })
  })

  test('of an own one carries what was typed, as codes', () => {
    const own = { ...draft, focalPoint: 'own', ownName: ' Mine ', territory: 'Ireland', languages: 'English, ga' }
    expect(workspaceOf(own)?.focalPoint).toEqual({ name: 'Mine', territory: ['IE'], languages: ['en', 'ga'] })
  })

  test('is none while an answer is missing', () => {
    expect(workspaceOf({ ...draft, role: undefined })).toBeUndefined()
    expect(workspaceOf({ ...draft, focalPoint: 'own' })).toBeUndefined()
  })
})

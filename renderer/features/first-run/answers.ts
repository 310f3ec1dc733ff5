import { languageCodes, territoryCodes } from '../../data/codes.ts'
import { knownFocalPoints } from '../../data/known-focal-points.ts'
import type { NewWorkspace } from '../../data/workspace.ts'
import type { Draft, Step } from './draft.ts'

/** What is missing or wrong in one answer; the key of its words in `firstRun:problem`. */
export type Problem =
  | 'chooseFocalPoint'
  | 'nameMissing'
  | 'territoryMissing'
  | 'territoryUnknown'
  | 'languagesMissing'
  | 'languageUnknown'
  | 'yourNameMissing'
  | 'roleMissing'
  | 'addressMissing'
  | 'codeMissing'

export type Field = 'focalPoint' | 'ownName' | 'territory' | 'languages' | 'name' | 'role' | 'address' | 'code'
export type Problems = { readonly [F in Field]?: { readonly problem: Problem; readonly what?: string } }

const namesIn = ['en', 'de']

function ownProblems(draft: Draft): Problems {
  const territory = territoryCodes(draft.territory)
  const languages = languageCodes(draft.languages, namesIn)
  return {
    ...(draft.ownName.trim() === '' ? { ownName: { problem: 'nameMissing' } } : {}),
    ...(territory.unknown.length > 0
      ? { territory: { problem: 'territoryUnknown', what: territory.unknown.join(', ') } }
      : territory.codes.length === 0
        ? { territory: { problem: 'territoryMissing' } }
        : {}),
    ...(languages.unknown.length > 0
      ? { languages: { problem: 'languageUnknown', what: languages.unknown.join(', ') } }
      : languages.codes.length === 0
        ? { languages: { problem: 'languagesMissing' } }
        : {}),
  }
}

/** What keeps a step from being finished; empty: nothing. */
export function problemsOf(step: Step, draft: Draft, code: string): Problems {
  switch (step) {
    case 'welcome':
      return {}
    case 'focalPoint':
      if (draft.focalPoint === undefined) return { focalPoint: { problem: 'chooseFocalPoint' } }
      return draft.focalPoint === 'own' ? ownProblems(draft) : {}
    case 'you':
      return {
        ...(draft.name.trim() === '' ? { name: { problem: 'yourNameMissing' } } : {}),
        ...(draft.role === undefined ? { role: { problem: 'roleMissing' } } : {}),
      }
    case 'connect':
      if (draft.connecting !== 'address') return {}
      return {
        ...(draft.address.trim() === '' ? { address: { problem: 'addressMissing' } } : {}),
        ...(code.trim() === '' ? { code: { problem: 'codeMissing' } } : {}),
      }
  }
}

/** The workspace that the answers describe; `undefined` while something is missing. */
export function workspaceOf(draft: Draft): NewWorkspace | undefined {
  const { role } = draft
  if (role === undefined || draft.name.trim() === '') return undefined
  const member = { name: draft.name.trim(), role }
  if (draft.focalPoint !== 'own') {
    const known = knownFocalPoints.find((each) => each.key === draft.focalPoint)
    if (!known) return undefined
    const { key, name, territory, languages } = known
    return { sample: false, focalPoint: { name, knownKey: key, territory, languages }, member }
  }
  const territory = territoryCodes(draft.territory).codes
  const languages = languageCodes(draft.languages, namesIn).codes
  if (draft.ownName.trim() === '' || territory.length === 0 || languages.length === 0) return undefined
  return { sample: false, focalPoint: { name: draft.ownName.trim(), territory, languages }, member }
}

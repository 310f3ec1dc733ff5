import { describe, expect, it } from 'vitest'
import { applyFields, mergeFields, type Fields } from '../../../shared/sync/merge.ts'

function merge(type: string, base: Fields, mine: Fields, theirsPatch: Fields) {
  return mergeFields({ type, base, mine, theirs: applyFields(base, theirsPatch) })
}

/** Both orders of arrival must end alike. */
function stageOf(base: string, one: string, two: string): unknown {
  const forth = merge('recruitment', { stage: base }, { stage: one }, { stage: two })
  const back = merge('recruitment', { stage: base }, { stage: two }, { stage: one })
  expect(forth.conflicts.length).toBe(back.conflicts.length)
  if (forth.conflicts.length > 0) return 'a person decides'
  expect(forth.merged.stage).toBe(back.merged.stage)
  return forth.merged.stage
}

describe('merging recruitment', () => {
  it('lets an objection win over everything', () => {
    expect(stageOf('contacted', 'objected', 'joined')).toBe('objected')
    expect(stageOf('contacted', 'objected', 'declined')).toBe('objected')
  })

  it('lets joining win over everything but an objection', () => {
    expect(stageOf('formSent', 'joined', 'declined')).toBe('joined')
    expect(stageOf('formSent', 'joined', 'contacted')).toBe('joined')
  })

  it('takes the further of two steps, and the more final of two ways out', () => {
    expect(stageOf('contacted', 'proposalSent', 'inDialogue')).toBe('proposalSent')
    expect(stageOf('contacted', 'parked', 'declined')).toBe('declined')
    expect(stageOf('contacted', 'notEligible', 'declined')).toBe('notEligible')
  })

  it('asks when one went on and the other went out, or when a stage is unknown', () => {
    expect(stageOf('contacted', 'inDialogue', 'declined')).toBe('a person decides')
    expect(stageOf('contacted', 'inDialogue', 'aNewerStage')).toBe('a person decides')
  })

  it('lets one person step back alone, even from an objection entered by mistake', () => {
    expect(merge('recruitment', { stage: 'objected' }, { stage: 'contacted' }, {}).merged.stage).toBe('contacted')
  })

  it('moves the date of a stage with its stage', () => {
    const base = { stage: 'contacted', stageSince: '2026-01-01T00:00:00Z' }
    const further = { stage: 'formSent', stageSince: '2026-02-01T00:00:00Z' }
    const nearer = { stage: 'inDialogue', stageSince: '2026-03-01T00:00:00Z' }
    expect(merge('recruitment', base, further, nearer).merged).toEqual(further)
    expect(merge('recruitment', base, nearer, further).merged).toEqual(further)
  })

  it('dates a stage both reached from the earlier day', () => {
    const base = { stage: 'contacted', stageSince: '2026-01-01T00:00:00Z' }
    const late = { stage: 'formSent', stageSince: '2026-03-01T00:00:00Z' }
    const early = { stage: 'formSent', stageSince: '2026-02-01T00:00:00Z' }
    expect(merge('recruitment', base, late, early).merged).toEqual(early)
    expect(merge('recruitment', base, early, late).merged).toEqual(early)
  })
})

describe('merging pages', () => {
  it('takes the further status, but a page opened again stays open', () => {
    const status = (base: string, mine: string, theirs: string) =>
      merge('participantPage', { status: base }, { status: mine }, { status: theirs }).merged.status
    expect(status('editing', 'approved', 'translating')).toBe('approved')
    expect(status('approved', 'editing', 'published')).toBe('editing')
    expect(status('approved', 'published', 'editing')).toBe('editing')
  })

  it('never approves a translation that changed meanwhile', () => {
    const base = { text: 'Haus', state: 'translated' }
    const approval = { state: 'approved', reviewerId: 'r' }
    const overEdit = merge('translation', base, approval, { text: 'Gebäude' })
    expect(overEdit.merged).toEqual({ text: 'Gebäude', state: 'translated' })
    expect(overEdit.conflicts).toEqual([{ field: 'state', base: 'translated', mine: 'approved', theirs: 'translated' }])
    const underEdit = merge('translation', base, { text: 'Gebäude' }, approval)
    expect(underEdit).toMatchObject({ merged: { text: 'Gebäude', state: 'translated' }, conflicts: [] })
    expect(underEdit.merged).not.toHaveProperty('reviewerId')
  })

  it('knows from the server that the text changed even when the patch does not hold it', () => {
    const outcome = mergeFields({
      type: 'translation',
      base: { state: 'translated' },
      mine: { state: 'approved' },
      theirs: { text: 'Gebäude', state: 'translated' },
      theirsChanged: (field) => field === 'text',
    })
    expect(outcome.conflicts.map((clash) => clash.field)).toEqual(['state'])
  })

  it('asks once, about the text, when two people translated the same segment', () => {
    const outcome = merge(
      'translation',
      {},
      { text: 'Haus', state: 'translated', memberId: 'a', origin: 'human', sourceHash: '1' },
      { text: 'Gebäude', state: 'draft', memberId: 'b', origin: 'machine', sourceHash: '2' },
    )
    expect(outcome.conflicts.map((clash) => clash.field)).toEqual(['text'])
    expect(outcome.merged).toMatchObject({ text: 'Gebäude', state: 'draft', memberId: 'b', sourceHash: '2' })
  })

  it('takes the further of two reviews of the same text and asks when one sent it back', () => {
    const state = (mine: string, theirs: string) =>
      merge('translation', { state: 'translated' }, { state: mine }, { state: theirs })
    expect(state('approved', 'reviewed').merged.state).toBe('approved')
    expect(state('reviewed', 'approved').merged.state).toBe('approved')
    expect(state('draft', 'approved').conflicts).toHaveLength(1)
  })

  it('shows the edition approved last, as a whole', () => {
    const early = { html: '<p>1</p>', title: 'One', approvedAt: '2026-01-01T00:00:00Z' }
    const late = { html: '<p>2</p>', title: 'Two', approvedAt: '2026-01-02T00:00:00Z' }
    expect(merge('pageEdition', {}, late, early)).toMatchObject({ merged: late, conflicts: [] })
    expect(merge('pageEdition', {}, early, late)).toMatchObject({ merged: late, conflicts: [], changed: [] })
  })
})

describe('merging consent and sharing', () => {
  it('keeps a withdrawal whatever the other side says, from the earlier day', () => {
    const withdrawn = (mine: string | null, theirs: string | null) =>
      merge('legalBasis', { withdrawnOn: '2026-05-05' }, { withdrawnOn: mine }, { withdrawnOn: theirs }).merged
        .withdrawnOn
    expect(withdrawn(null, '2026-05-01')).toBe('2026-05-01')
    expect(withdrawn('2026-05-01', null)).toBe('2026-05-01')
    expect(withdrawn('2026-05-01', '2026-05-03')).toBe('2026-05-01')
    expect(withdrawn('2026-05-03', '2026-05-01')).toBe('2026-05-01')
  })

  it('leaves an edit of the evidence beside a withdrawal withdrawn', () => {
    const outcome = merge('legalBasis', { evidence: 'mail' }, { evidence: 'letter' }, { withdrawnOn: '2026-05-01' })
    expect(outcome.merged).toEqual({ evidence: 'letter', withdrawnOn: '2026-05-01' })
  })

  it('keeps an organisation shared once either side shared it', () => {
    expect(merge('organisation', {}, { sharing: 'local' }, { sharing: 'shared' }).merged.sharing).toBe('shared')
    expect(merge('organisation', {}, { sharing: 'shared' }, { sharing: 'local' }).merged.sharing).toBe('shared')
  })
})

import { describe, expect, it } from 'vitest'
import { decisionFor } from '../../../../shared/translation/changes/decision-for.ts'

const segment = { sourceHash: 'new' }
const translation = { sourceHash: 'old', locale: 'lv' }
const decision = (more: object) => ({ fromHash: 'old', toHash: 'new', at: '2026-05-01T10:00:00.000Z', ...more })

describe('a decision about a change', () => {
  it('holds for exactly that change, in its language or in all', () => {
    const others = [decision({ fromHash: 'older' }), decision({ toHash: 'newer' }), decision({ locale: 'da' })]
    expect(decisionFor(others, segment, translation)).toBeUndefined()
    for (const own of [decision({}), decision({ locale: 'lv' })])
      expect(decisionFor([...others, own], segment, translation)).toBe(own)
  })

  it('is the latest of several', () => {
    const late = decision({ at: '2026-06-01T10:00:00.000Z' })
    expect(decisionFor([decision({}), late, decision({ locale: 'lv' })], segment, translation)).toBe(late)
  })
})

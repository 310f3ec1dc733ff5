import { describe, expect, it } from 'vitest'
import { initialsOf, ownersOf, ownersPatch } from '../../../shared/recruitment/owners.ts'

describe('the owners of a recruitment', () => {
  it('include the single one an older desk wrote, once', () => {
    expect(ownersOf({ ownerId: 'kim' })).toEqual(['kim'])
    expect(ownersOf({ ownerId: 'kim', ownerIds: ['lee', 'kim'] })).toEqual(['lee', 'kim'])
    expect(ownersOf({ ownerId: 'kim', ownerIds: ['lee'] })).toEqual(['kim', 'lee'])
    expect(ownersOf(undefined)).toEqual([])
  })

  it('are written as a set, and the single one is carried over', () => {
    expect(ownersPatch(['kim', 'lee', 'kim'])).toEqual({ ownerIds: ['kim', 'lee'], ownerId: null })
  })

  it('stand on a card as one or two letters of any script', () => {
    expect(['Kim', 'Ana Maria de Souza', 'Jean-Luc Picard', 'Ελένη Παπά', '  ', '👩 Öz'].map(initialsOf)).toEqual([
      'K',
      'AS',
      'JP',
      'ΕΠ',
      '',
      'Ö',
    ])
  })
})

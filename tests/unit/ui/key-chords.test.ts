import { describe, expect, test } from 'vitest'
import { chordSteps, keyCaps, matchesStep, typesText, type KeyPress } from '../../../renderer/ui/key-chords.ts'

const pc = { mac: false }
const mac = { mac: true }

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('a step of a chord', () => {
  test('Mod is Ctrl, on a Mac Command', () => {
    expect(matchesStep('Mod+K', press('k', { ctrlKey: true }), pc)).toBe(true)
    expect(matchesStep('Mod+K', press('k', { metaKey: true }), pc)).toBe(false)
    expect(matchesStep('Mod+K', press('k', { metaKey: true }), mac)).toBe(true)
  })

  test('Shift tells undo from redo', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true })
    expect(matchesStep('Mod+Shift+Z', redo, pc)).toBe(true)
    expect(matchesStep('Mod+Z', redo, pc)).toBe(false)
  })

  test('a sign matches however the layout types it', () => {
    expect(matchesStep('?', press('?', { shiftKey: true }), pc)).toBe(true)
    expect(matchesStep('/', press('/', { shiftKey: true }), pc)).toBe(true)
  })

  test('a plain letter is not the letter with Ctrl or Alt', () => {
    expect(matchesStep('g', press('g'), pc)).toBe(true)
    expect(matchesStep('g', press('g', { ctrlKey: true }), pc)).toBe(false)
    expect(matchesStep('g', press('g', { altKey: true }), pc)).toBe(false)
  })

  test('knows whether it types text', () => {
    expect(typesText('x')).toBe(true)
    expect(typesText('?')).toBe(true)
    expect(typesText('Mod+x')).toBe(false)
    expect(typesText('Escape')).toBe(false)
  })
})

test('a sequence has its steps, and caps as people write them', () => {
  expect(chordSteps('g r')).toEqual(['g', 'r'])
  expect(keyCaps('Mod+Shift+Z', pc)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyCaps('Mod+K', mac)).toEqual(['⌘', 'K'])
  expect(keyCaps('ArrowUp', pc)).toEqual(['↑'])
})

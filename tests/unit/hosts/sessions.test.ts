import { describe, expect, it } from 'vitest'
import { createSessions } from '../../../electron/loopback/sessions.ts'

function at(start: number) {
  let now = start
  return { clock: { now: () => now }, pass: (ms: number) => (now += ms) }
}

describe('a start token', () => {
  it('opens a session once, and not again', () => {
    const sessions = createSessions(at(0).clock)
    const token = sessions.mint(1_000)
    const session = sessions.redeem(token) ?? ''
    expect(sessions.isOpen(session)).toBe(true)
    expect(sessions.redeem(token)).toBeUndefined()
    expect(sessions.isOpen(session)).toBe(true)
  })
  it('is worth nothing after its time', () => {
    const { clock, pass } = at(0)
    const sessions = createSessions(clock)
    const token = sessions.mint(1_000)
    pass(1_000)
    expect(sessions.redeem(token)).toBeUndefined()
    pass(-1_000)
    expect(sessions.redeem(token)).toBeUndefined()
  })
  it('is no session, and a session is no start token', () => {
    const sessions = createSessions(at(0).clock)
    const token = sessions.mint(1_000)
    expect(sessions.isOpen(token)).toBe(false)
    const session = sessions.redeem(token) ?? ''
    expect(sessions.redeem(session)).toBeUndefined()
  })
  it('cannot be guessed from another', () => {
    const sessions = createSessions(at(0).clock)
    const [a, b] = [sessions.mint(1), sessions.mint(1)]
    expect(a).not.toBe(b)
    expect(Buffer.from(a, 'base64url')).toHaveLength(32)
  })
  it.each(['', ' ', 'undefined', '__proto__'])('is not %j', (text) => {
    const sessions = createSessions(at(0).clock)
    sessions.mint(1_000)
    expect(sessions.redeem(text)).toBeUndefined()
    expect(sessions.isOpen(text)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { afterPaint, painted } from '../../../renderer/features/pages/after-paint.ts'
import { workWhenIdle } from '../../../renderer/features/pages/idle-work.ts'

describe('work for after the frame', () => {
  it('is done once, and not before what the person sees', async () => {
    let done = 0
    afterPaint(() => (done += 1))
    await Promise.resolve()
    expect(done).toBe(0)
    await painted()
    expect(done).toBe(1)
    window.dispatchEvent(new Event('pagehide'))
    expect(done).toBe(1)
  })

  it('is done at once when the window goes: nothing typed is lost', () => {
    let done = 0
    afterPaint(() => (done += 1))
    window.dispatchEvent(new Event('pagehide'))
    expect(done).toBe(1)
  })

  it('is not done when it was called off', async () => {
    let done = 0
    const stop = afterPaint(() => (done += 1))
    stop()
    await painted()
    window.dispatchEvent(new Event('pagehide'))
    expect(done).toBe(0)
  })
})

describe('work for when nobody waits', () => {
  function* count(to: number): Generator<void, number> {
    for (let n = 0; n < to; n += 1) yield
    return to
  }

  it('comes to its end, however many slices it takes', async () => {
    expect(await new Promise((resolve) => void workWhenIdle(count(50_000), resolve))).toBe(50_000)
  })

  it('stops where it is when it is called off', async () => {
    let isDone = false
    const stop = workWhenIdle(count(1), () => (isDone = true))
    stop()
    await new Promise((resolve) => void workWhenIdle(count(1), resolve))
    expect(isDone).toBe(false)
  })
})

import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useRowWindow } from '../../../renderer/features/pages/translate/use-row-window.ts'

const ids = Array.from({ length: 2_000 }, (_, n) => `r${n}`)
/** Rows are of any height, and nobody knows them before. */
const heightOf = (n: number) => 60 + ((n * 37) % 90)

function List({ at, shown = ids }: { readonly at: number; readonly shown?: readonly string[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const { runs, gapAfter } = useRowWindow(shown, at, frame)
  return (
    <div ref={frame} data-frame="" style={{ blockSize: 500, overflow: 'auto' }}>
      <div style={{ blockSize: runs[0]?.gapBefore ?? 0 }} />
      <ol style={{ margin: 0, padding: 0 }}>
        {runs.flatMap(({ from, to, gapBefore }, run) =>
          Array.from({ length: to - from }, (_, offset) => {
            const n = Number((shown[from + offset] ?? '').slice(1))
            const margin = run > 0 && offset === 0 ? gapBefore : 0
            return (
              <li key={n} data-row={`r${n}`} style={{ blockSize: heightOf(n), marginBlockStart: margin }}>
                {n}
              </li>
            )
          }),
        )}
      </ol>
      <div style={{ blockSize: gapAfter }} />
    </div>
  )
}

let root: Root
let place: HTMLElement

beforeEach(() => {
  place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
})
afterEach(() => {
  root.unmount()
  place.remove()
})

const show = (at: number, shown?: readonly string[]) =>
  flushSync(() => root.render(<List at={at} {...(shown ? { shown } : {})} />))
const frame = () => place.querySelector<HTMLElement>('[data-frame]') ?? place
const rows = () => [...place.querySelectorAll<HTMLElement>('[data-row]')]
const row = (n: number) => place.querySelector<HTMLElement>(`[data-row="r${n}"]`)

/** Rows that a person sees, whole or in part. */
function seen(): readonly number[] {
  const outer = frame().getBoundingClientRect()
  return rows()
    .filter((each) => {
      const box = each.getBoundingClientRect()
      return box.bottom > outer.top + 1 && box.top < outer.bottom - 1
    })
    .map((each) => Number(each.dataset.row?.slice(1)))
}

/** Whether rows stand all over the frame, one below the other. */
function isFilled(): boolean {
  const numbers = seen()
  const height = numbers.reduce((sum, n) => sum + heightOf(n), 0)
  return height >= 500 && numbers.every((n, index) => index === 0 || n === (numbers[index - 1] ?? 0) + 1)
}

async function scrollTo(top: number): Promise<void> {
  const heard = new Promise((resolve) => frame().addEventListener('scroll', resolve, { once: true }))
  frame().scrollTop = top
  await heard
  await expect.poll(isFilled).toBe(true)
}

describe('a list of 2,000 rows', () => {
  it('draws a few dozen of them, and has a scroll bar for all', () => {
    show(0)
    expect(rows().length).toBeLessThan(60)
    expect(frame().scrollHeight).toBeGreaterThan(2_000 * 60)
  })

  it('has rows wherever one scrolls to, and lets those go that are far', async () => {
    show(0)
    for (const top of [700, 30_000, 150_000, 60_000, 0]) {
      await scrollTo(top)
      expect(rows().length).toBeLessThan(90)
    }
    expect(seen()[0]).toBe(0)
  })

  it('keeps the row in hand while one looks elsewhere', async () => {
    show(1_000)
    frame().scrollTop = row(1_000)?.offsetTop ?? 0
    const inHand = row(1_000)
    await scrollTo(20_000)
    expect(seen()).not.toContain(1_000)
    expect(row(1_000)).toBe(inHand)
    await scrollTo(180_000)
    expect(row(1_000)).toBe(inHand)
  })

  it('does not move what is in sight when rows come and go around it', async () => {
    show(500)
    frame().scrollTop = row(500)?.offsetTop ?? 0
    await expect.poll(isFilled).toBe(true)
    for (let at = 501; at < 530; at += 1) {
      const before = row(at)?.getBoundingClientRect().top ?? Number.NaN
      show(at)
      // The rows ahead come in the next pause.
      await expect.poll(() => row(at + 14)).not.toBeNull()
      expect(Math.abs((row(at)?.getBoundingClientRect().top ?? Number.NaN) - before)).toBeLessThan(1)
      frame().scrollTop += heightOf(at)
    }
    expect(rows().length).toBeLessThan(60)
  })

  it('draws the rows around the one in hand when it goes far, and those of another list', async () => {
    show(10)
    show(1_500)
    expect(row(1_500)).not.toBeNull()
    expect(row(1_510)).not.toBeNull()
    const few = ids.filter((_, n) => n % 100 === 0)
    show(3, few)
    await expect.poll(() => rows().map((each) => each.dataset.row)).toContain('r300')
    expect(rows().every((each) => few.includes(each.dataset.row ?? ''))).toBe(true)
  })
})

import type { Page } from 'playwright-core'

/** Milliseconds from each key until the frame that shows it is painted. Call `keystrokeTimes` for what was seen. */
export function watchKeystrokes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keystrokes: times })
    document.addEventListener(
      'keydown',
      (event) => {
        const began = event.timeStamp
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => times.push(performance.now() - began)
          channel.port2.postMessage(undefined)
        })
      },
      true,
    )
  })
}

export function keystrokeTimes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { keystrokes: number[] }).keystrokes)
}

/**
 * Milliseconds from confirm-and-next until the next sentence is in hand with its matches, in a painted frame. Call
 * `stepTimes` for what was seen.
 */
export function watchSteps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { steps: times })
    let began: number | undefined
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter' && event.ctrlKey) began = event.timeStamp
      },
      true,
    )
    const inHand = () => document.querySelector<HTMLElement>('[data-row][data-current]')?.dataset.row
    const aidsOf = () => document.querySelector<HTMLElement>('[data-for]')?.dataset.for
    let from = inHand()
    new MutationObserver(() => {
      const row = inHand()
      if (began === undefined || row === undefined || row === from || aidsOf() !== row) return
      const start = began
      began = undefined
      from = row
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - start)
        channel.port2.postMessage(undefined)
      })
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-for', 'data-row', 'data-current'],
    })
  })
}

export function stepTimes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { steps: number[] }).steps)
}

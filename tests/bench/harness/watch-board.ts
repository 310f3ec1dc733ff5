import type { Page } from 'playwright-core'

/** Milliseconds from a key on a card to the change saved: the door tells of it once the transaction is on the disk. */
export async function timeMoves(page: Page, count: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { moves: times })
    let began: number | undefined
    document.addEventListener('keydown', (event) => (began = event.key === ']' ? event.timeStamp : undefined), true)
    const channel = new BroadcastChannel('desk-changes')
    channel.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
      if (data.type !== 'recruitment' || began === undefined) return
      times.push(performance.now() - began)
      began = undefined
    }
  })
  for (let done = 0; done < count; done++) {
    await page.locator('[data-stage="contacted"] [data-card="0"]').focus()
    await page.keyboard.press(']')
    await page.waitForFunction((wanted) => (window as unknown as { moves: number[] }).moves.length === wanted, done + 1)
    await page.waitForTimeout(150)
  }
  return page.evaluate(() => (window as unknown as { moves: number[] }).moves)
}

/** Milliseconds of a plain, strictly durable transaction that writes a recruitment and an activity as a move does. */
export function timeRawWrites(page: Page, count: number): Promise<readonly number[]> {
  return page.evaluate(async (rounds) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('desk')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('the database does not open')))
    })
    const first = (name: string) =>
      new Promise<object>((resolve, reject) => {
        const asking = db.transaction(name).objectStore(name).openCursor()
        asking.addEventListener('success', () => resolve(asking.result?.value as object))
        asking.addEventListener('error', () => reject(new Error(asking.error?.name)))
      })
    const records = { recruitment: await first('recruitment'), activity: await first('activity') }
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      const writing = db.transaction(['recruitment', 'activity'], 'readwrite', { durability: 'strict' })
      for (const [name, record] of Object.entries(records)) writing.objectStore(name).put(record)
      await new Promise<void>((resolve, reject) => {
        writing.addEventListener('complete', () => resolve())
        writing.addEventListener('abort', () => reject(new Error(writing.error?.name)))
      })
      times.push(performance.now() - began)
    }
    db.close()
    return times
  }, count)
}

/**
 * Milliseconds from each step to the frame that shows its answer. `selector`: the element whose text or presence changes
 * with it. `pauseMs`: between two steps.
 */
export async function timeAnswers(
  page: Page,
  selector: string,
  steps: readonly (() => Promise<void>)[],
  pauseMs: number,
): Promise<readonly number[]> {
  await page.evaluate((watched) => {
    const state = { times: [] as number[], began: undefined as number | undefined, before: '' }
    Object.assign(window, { answers: state })
    const read = () => [...document.querySelectorAll(watched)].map((each) => each.textContent).join('|')
    const begin = (event: Event) => {
      state.began = event.timeStamp
      state.before = read()
    }
    document.addEventListener('keydown', begin, true)
    window.addEventListener('hashchange', begin, true)
    new MutationObserver(() => {
      const from = state.began
      const now = read()
      // Nothing there: the answer is still on its way.
      if (from === undefined || now === '' || now === state.before) return
      state.began = undefined
      // A message sent in an animation frame arrives after that frame is painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => state.times.push(performance.now() - from)
        channel.port2.postMessage(undefined)
      })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, selector)
  for (const step of steps) {
    await step()
    await page.waitForTimeout(pauseMs)
  }
  return page.evaluate(() => (window as unknown as { answers: { times: number[] } }).answers.times)
}

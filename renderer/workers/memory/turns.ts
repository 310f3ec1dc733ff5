/** Work goes on for so long before questions that wait are answered, in milliseconds. */
const SLICE = 4

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Lets messages that wait go first. A timer would sleep four milliseconds more each time. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(undefined)
  })
}

/** Runs work in steps, with pauses in which questions are answered. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let until = performance.now() + SLICE
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() < until) continue
    await nextTurn()
    until = performance.now() + SLICE
  }
}

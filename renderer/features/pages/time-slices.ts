/** Work between two breaths of the window, in milliseconds: short of a frame, so that typing and scrolling go on. */
const SLICE_MS = 12

/**
 * Does work that pauses often (a generator), a slice at a time. What is done within the first slice is answered at once,
 * as a plain value; anything longer as a promise, which is `undefined` where it was called off.
 */
export function runInSlices<T>(work: Generator<void, T>, signal: AbortSignal): T | Promise<T | undefined> {
  const first = slice(work)
  return first.done ? first.value : goOn(work, signal)
}

async function goOn<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  while (!signal.aborted) {
    await breathe()
    const step = slice(work)
    if (step.done) return step.value
  }
  return undefined
}

function slice<T>(work: Generator<void, T>): IteratorResult<void, T> {
  const end = performance.now() + SLICE_MS
  for (;;) {
    const step = work.next()
    if (step.done === true || performance.now() > end) return step
  }
}

/** A message is a task of its own: input and drawing come first, and unlike a timer it is not held back. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}

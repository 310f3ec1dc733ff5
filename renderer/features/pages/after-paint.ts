/** Where no frame is drawn (a hidden window), nobody sees the wait either. In milliseconds. */
const LATEST_MS = 100

const waiting = new Set<() => void>()

/** The window goes, or is hidden and may go: there will be no next frame to wait for. */
function runNow(): void {
  for (const run of waiting) run()
}

let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  window.addEventListener('pagehide', runNow)
  document.addEventListener('visibilitychange', runNow)
}

/**
 * Does work once the frame that answers the person is painted: writing, asking, counting. It is done at the latest when the
 * window goes. Answers the way to call it off.
 */
export function afterPaint(work: () => void): () => void {
  listen()
  const stop = () => {
    waiting.delete(run)
    window.clearTimeout(timer)
  }
  const run = () => {
    if (!waiting.has(run)) return
    stop()
    work()
  }
  waiting.add(run)
  const timer = window.setTimeout(run, LATEST_MS)
  requestAnimationFrame(() => {
    // A message sent while a frame is made is read when it is done.
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      run()
    })
    port1.start()
    port2.postMessage(undefined)
  })
  return stop
}

export function painted(): Promise<void> {
  return new Promise((resolve) => {
    afterPaint(resolve)
  })
}

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useSaveState, whileSaving } from '../../../renderer/features/pages/saver.ts'

function State() {
  return <output>{useSaveState()}</output>
}

let root: Root
let place: HTMLElement

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  act(() => root.render(<State />))
})
afterEach(() => {
  act(() => root.unmount())
  place.remove()
})

/** A step that ends when it is told to. */
function step() {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const done = whileSaving(() => promise)
  return {
    end: async (isSaved: boolean) => {
      resolve(isSaved)
      await act(() => done)
    },
  }
}

describe('what is said about saving', () => {
  it('is "saving" from the key press of a step until it is written, with every other step', async () => {
    const [first, second] = await act(() => [step(), step()])
    expect(place.textContent).toBe('saving')
    await first?.end(true)
    expect(place.textContent).toBe('saving')
    await second?.end(true)
    expect(place.textContent).toBe('saved')
  })

  it('is what it was before where a step is refused: the text is as saved as it was', async () => {
    const taken = await act(() => step())
    await taken.end(true)
    const refused = await act(() => step())
    expect(place.textContent).toBe('saving')
    await refused.end(false)
    expect(place.textContent).toBe('saved')
  })

  it('is "refused" after a step that failed', async () => {
    await act(async () => {
      await whileSaving(() => Promise.reject(new Error('broken'))).catch(() => undefined)
    })
    expect(place.textContent).toBe('refused')
  })
})

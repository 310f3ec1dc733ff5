import type { RefCallback } from 'react'

/** Parts are there before they are in sight: a screen ahead, either way. */
const MARGIN = '100% 0px'

interface Watched {
  readonly onSight: (isNear: boolean, height: number) => void
}

/** Which parts of a scrolling page are near what is in sight. */
export class PartSight {
  readonly #watched = new Map<Element, Watched>()
  #observer: IntersectionObserver | undefined

  /** For the element that scrolls. */
  readonly attach: RefCallback<Element> = (root) => {
    if (root === null) return undefined
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          this.#watched.get(target)?.onSight(isIntersecting, boundingClientRect.height)
        }
      },
      { root, rootMargin: MARGIN },
    )
    for (const element of this.#watched.keys()) this.#observer.observe(element)
    return () => {
      this.#observer?.disconnect()
      this.#observer = undefined
    }
  }

  watch(element: Element, onSight: Watched['onSight']): () => void {
    this.#watched.set(element, { onSight })
    this.#observer?.observe(element)
    return () => {
      this.#watched.delete(element)
      this.#observer?.unobserve(element)
    }
  }
}

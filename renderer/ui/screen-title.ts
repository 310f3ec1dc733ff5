import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const store = createStore<{ readonly title: string | undefined }>(() => ({ title: undefined }))

/** Names the screen in the window's title and in the top bar. `PageHeader` does it; a screen without one does it itself. */
export function useScreenTitle(title: string): void {
  useEffect(() => {
    store.setState({ title })
    return () => store.setState({ title: undefined })
  }, [title])
}

export function useCurrentScreenTitle(): string | undefined {
  return useStore(store, (state) => state.title)
}

import { useSyncExternalStore } from 'react'
import { useDesk } from './desk-context.tsx'
import { memoryOf, type MemoryState } from './memory-client.ts'

/** How far the translation memory is, kept current. Its first use starts the worker. */
export function useMemoryState(): MemoryState {
  const { db } = useDesk()
  const memory = memoryOf(db.name)
  memory.start()
  return useSyncExternalStore(memory.subscribe, memory.state)
}

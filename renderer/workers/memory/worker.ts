/** The memory worker: keeps the translation memory of one workspace searchable and answers while one types. */
import { listenToChanges } from '../../data/changes.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { checkIndex, countSelection, lookUp, searchConcordance } from './answers.ts'
import { Memory } from './memory.ts'
import type { MemoryCall, MemoryCalls, MemoryReply, MemoryRequest } from './protocol.ts'

interface Opened {
  readonly db: DeskDatabase
  readonly memory: Memory
}

let opened: Promise<Opened> | undefined

self.addEventListener('message', (event: MessageEvent<MemoryRequest>) => {
  const request = event.data
  if (request.kind === 'open') opened ??= open(request.database)
  else void reply(request)
})

function post(message: MemoryReply): void {
  self.postMessage(message)
}

async function open(database: string): Promise<Opened> {
  const db = new DeskDatabase(database)
  const memory = new Memory(db, (state) => post({ kind: 'state', state }))
  // Before anything is read, so that no change falls between.
  listenToChanges(database, (change) => memory.note(change))
  await memory.open()
  return { db, memory }
}

async function reply(request: Exclude<MemoryRequest, { kind: 'open' }>): Promise<void> {
  const { seq } = request
  try {
    post({ kind: 'answer', seq, answer: await answer(request) })
  } catch (fault) {
    console.error(fault)
    post({ kind: 'failed', seq })
  }
}

async function answer(request: Exclude<MemoryRequest, { kind: 'open' }>): Promise<MemoryCalls[MemoryCall]['answer']> {
  if (opened === undefined) throw new Error('asked before it was opened')
  const { memory, db } = await opened
  switch (request.kind) {
    case 'lookup':
      return lookUp(memory, db, request.input)
    case 'concordance':
      return searchConcordance(memory, db, request.input)
    case 'statistics':
      return countSelection(memory, request.input)
    case 'check':
      return checkIndex(memory, request.input)
  }
}

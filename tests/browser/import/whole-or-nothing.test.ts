import { afterEach, describe, expect, it } from 'vitest'
import { importLock, takeBackInterrupted } from '../../../renderer/data/import-batches.ts'
import type { NewRecord } from '../../../renderer/data/door-types.ts'
import { randomIds } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { organisation } from '../data/support.ts'
import { closeAll, csv, deskWithWorker, importAll, planFor, reasons, type DeskWithWorker } from './worker-desk.ts'

afterEach(closeAll)

const long = csv(`name,code\n${Array.from({ length: 20_000 }, (_, n) => `Town ${n},${n}`).join('\n')}`)

async function isUntouched({ db }: DeskWithWorker): Promise<boolean> {
  const tables = [db.organisation, db.importBatch, db.importRow, db.undo, db.batches, db.outbox]
  const counts = await Promise.all(tables.map((table) => table.count()))
  return counts.every((count) => count === 0)
}

/** What an import leaves when its window is closed in the middle. */
async function breakOff({ door }: DeskWithWorker): Promise<string> {
  const id = randomIds.next()
  const counts = { read: 0, imported: 0, unchanged: 0, updated: 0, rejected: 0 }
  const batch: NewRecord<'importBatch'> = {
    id,
    fileName: 'broken.csv',
    encoding: 'utf-8',
    delimiter: ',',
    mapping: {},
    ...counts,
  }
  await door.writeBatch(id, 'importBatch', { create: [batch], update: [] })
  const towns = Array.from({ length: 30 }, (_, n) => organisation(`Town ${n}`, { importBatchId: id }))
  await door.writeBatch(id, 'organisation', { create: towns, update: [] })
  return id
}

describe('an import that does not come to its end', () => {
  it('is as if it had never begun when it is cancelled, for undo and redo too', async () => {
    const desk = await deskWithWorker()
    const job = desk.worker.run(
      long,
      await planFor(desk.worker, long),
      randomIds.next(),
      reasons,
      ({ phase, done }) => {
        if (phase === 'reading' && done > 0) job.cancel()
      },
    )
    expect((await job.outcome).kind).toBe('cancelled')
    expect(await isUntouched(desk)).toBe(true)
    expect(await desk.door.redo()).toEqual(ok(undefined))
  })

  it('waits while it is paused, and goes on when the pause ends', async () => {
    const desk = await deskWithWorker()
    const plan = await planFor(desk.worker, long)
    const job = desk.worker.run(long, plan, randomIds.next(), reasons, () => undefined)
    job.pause()
    // It has begun, and everything it could do before a row is written is done.
    await expect.poll(() => desk.db.importBatch.count()).toBe(1)
    for (let look = 0; look < 50; look += 1) expect(await desk.db.organisation.count()).toBe(0)
    job.resume()
    expect(await job.outcome).toMatchObject({ kind: 'finished', report: { counts: { imported: 20_000 } } })
    expect(await desk.db.organisation.count()).toBe(20_000)
  })

  it('can be cancelled while it is paused', async () => {
    const desk = await deskWithWorker()
    const job = desk.worker.run(long, await planFor(desk.worker, long), randomIds.next(), reasons, () => undefined)
    job.pause()
    await expect.poll(() => desk.db.importBatch.count()).toBe(1)
    job.cancel()
    expect((await job.outcome).kind).toBe('cancelled')
    expect(await isUntouched(desk)).toBe(true)
  })

  it('is taken back and named the next time, when its window was closed', async () => {
    const desk = await deskWithWorker()
    await breakOff(desk)
    expect(await takeBackInterrupted(desk.db, desk.door)).toContain('broken.csv')
    expect(await isUntouched(desk)).toBe(true)
  })

  it('is left alone while it still runs', async () => {
    const desk = await deskWithWorker()
    const id = await breakOff(desk)
    await navigator.locks.request(importLock(id), async () => {
      await takeBackInterrupted(desk.db, desk.door)
    })
    expect(await desk.db.organisation.count()).toBe(30)
  })

  it('is taken back when the page leaves it', async () => {
    const desk = await deskWithWorker()
    const job = desk.worker.run(long, await planFor(desk.worker, long), randomIds.next(), reasons, ({ phase }) => {
      if (phase === 'reading') desk.worker.close()
    })
    expect((await job.outcome).kind).toBe('cancelled')
    expect(await isUntouched(desk)).toBe(true)
  })
})

describe('a batch of ten thousand, taken back later', () => {
  it('keeps and names what a person has edited since', async () => {
    const desk = await deskWithWorker()
    const rows = Array.from({ length: 10_000 }, (_, n) => `Town ${n},${n}`)
    const { batchId } = await importAll(desk.worker, csv(`name,code\n${rows.join('\n')}\n`))
    const towns = await desk.db.organisation.where('nationalId').anyOf('7', '4711', '9999').toArray()
    for (const { id } of towns) {
      await desk.door.run({ key: 'test' }, async (writer) =>
        ok(await writer.update('organisation', id, { note: 'called' })),
      )
    }
    const undone = await desk.door.undoBatch(batchId)
    expect(undone.ok && undone.value.kept.toSorted()).toEqual(['Town 4711', 'Town 7', 'Town 9999'])
    expect(await desk.db.organisation.count()).toBe(3)
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { addActivity, editActivity, logCall, removeActivity } from '../../../renderer/data/commands/activities.ts'
import { finishTask, reopenTask } from '../../../renderer/data/commands/finish-task.ts'
import { readMention } from '../../../renderer/data/commands/read-mention.ts'
import { addTask, editTask, snoozeReminder } from '../../../renderer/data/commands/tasks.ts'
import { attachFiles, readDocument, removeDocument } from '../../../renderer/data/documents.ts'
import { saveCapture } from '../../../renderer/features/capture/save-capture.ts'
import { mentionsOf } from '../../../renderer/features/today/mentions.ts'
import type { DeskBridge } from '../../../shared/bridge.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { readCapture } from '../../../shared/tasks/capture.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

async function add(desk: TestDesk): Promise<string> {
  return valueOf(
    await desk.door.run({ key: 'test' }, async (writer) =>
      ok((await writer.create('organisation', organisation('Stadt Auenheim'))).id),
    ),
  )
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** A host that keeps files in memory, or refuses them. */
function fileHost(refuse = false): DeskBridge {
  const files = new Map<string, string>()
  const call = async (name: string, input: Readonly<Record<string, string>>) => {
    if (name === 'file.read') {
      const base64 = files.get(input.hash ?? '')
      return base64 === undefined ? err('document.elsewhere') : ok({ base64 })
    }
    if (refuse) return err('disk.full')
    const { base64 = '' } = input
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(base64)))
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    files.set(hash, base64)
    return ok({ hash, bytes: 1 })
  }
  return { call, on: () => () => undefined } as unknown as DeskBridge
}

afterEach(removeDesks)

describe('a call that is logged', () => {
  it('stands on the timeline with its next step, and one undo takes both back', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const followUp = { due: '2026-03-09', words: 'Follow up' }
    valueOf(await logCall(desk.door, { organisationId, subject: 'Wants the form' }, followUp))
    expect(await desk.db.activity.toArray()).toMatchObject([{ kind: 'call', subject: 'Wants the form', memberId }])
    expect(await desk.db.recruitment.get(organisationId)).toMatchObject({
      nextStep: 'Follow up',
      nextStepDue: '2026-03-09',
      stage: 'identified',
    })
    await desk.door.undo()
    expect(await desk.db.activity.count()).toBe(0)
    expect(await desk.db.recruitment.count()).toBe(0)
  })

  it('leaves the words of a step that is already planned', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    await logCall(desk.door, { organisationId, subject: 'One' }, { due: '2026-03-09', words: 'First' })
    await logCall(desk.door, { organisationId, subject: 'Two' }, { due: '2026-03-12', words: 'Second' })
    const planned = await desk.db.recruitment.get(organisationId)
    expect(planned).toMatchObject({ nextStep: 'First', nextStepDue: '2026-03-12' })
  })
})

describe('a recurring task', () => {
  const weekly = { every: 1, unit: 'week', from: '2026-03-02' } as const

  it('is followed by the next one when it is done, and one undo takes both back', async () => {
    const desk = newDesk()
    const task = valueOf(await addTask(desk.door, { title: 'Look at the list', due: '2026-03-02', repeat: weekly }))
    await finishTask(desk.door, task.id, '2026-03-03')
    const open = (await desk.db.task.toArray()).filter(({ doneAt }) => doneAt === undefined)
    expect(open).toMatchObject([{ title: 'Look at the list', due: '2026-03-09', repeat: weekly, ownerId: memberId }])
    await desk.door.undo()
    expect(await desk.db.task.toArray()).toEqual([task])
  })

  it('that is done twice, or by two desks, is followed by one', async () => {
    const desk = newDesk()
    const task = valueOf(await addTask(desk.door, { title: 'Again', due: '2026-03-02', repeat: weekly }))
    await finishTask(desk.door, task.id, '2026-03-03')
    await finishTask(desk.door, task.id, '2026-03-04')
    expect(await desk.db.task.count()).toBe(2)
  })

  it('that is opened again takes its follower along, unless somebody has worked on that', async () => {
    const desk = newDesk()
    const task = valueOf(await addTask(desk.door, { title: 'Again', due: '2026-03-02', repeat: weekly }))
    await finishTask(desk.door, task.id, '2026-03-03')
    await reopenTask(desk.door, task.id)
    expect(await desk.db.task.count()).toBe(1)
    await finishTask(desk.door, task.id, '2026-03-03')
    const next = (await desk.db.task.toArray()).find(({ doneAt }) => doneAt === undefined)
    await editTask(desk.door, next?.id ?? '', { note: 'Ask for the annex' })
    await reopenTask(desk.door, task.id)
    expect(await desk.db.task.count()).toBe(2)
  })

  it('reminds later when its reminder is put off, and undo brings the old time back', async () => {
    const desk = newDesk()
    const task = valueOf(await addTask(desk.door, { title: 'Ring', remindAt: '2026-03-02T09:00' }))
    await snoozeReminder(desk.door, task.id, '2026-03-02T10:00')
    expect((await desk.db.task.get(task.id))?.remindAt).toBe('2026-03-02T10:00')
    await desk.door.undo()
    expect((await desk.db.task.get(task.id))?.remindAt).toBe('2026-03-02T09:00')
  })
})

describe('files of an entry', () => {
  const file = (name: string, text = name) => new File([text], name)

  it('are added together, read back, and gone with one undo', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const parts = { door: desk.door, bridge: fileHost(), workspaceId: 'here' }
    const added = valueOf(await attachFiles(parts, { organisationId }, [file('offer.txt'), file('map.bin')]))
    expect(added).toMatchObject([{ type: 'text/plain' }, { type: 'application/octet-stream' }])
    const first = added[0]
    if (first === undefined) throw new Error('nothing was added')
    expect(await valueOf(await readDocument(parts, first)).text()).toBe('offer.txt')
    await desk.door.undo()
    expect(await desk.db.document.count()).toBe(0)
  })

  it('leave nothing behind where one is too large, empty, or the disk is full', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const parts = { door: desk.door, bridge: fileHost(), workspaceId: 'here' }
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'film.mp4')
    const codes = [
      await attachFiles(parts, { organisationId }, [file('a.txt'), large]),
      await attachFiles(parts, { organisationId }, [file('a.txt'), new File([], 'nothing.txt')]),
      await attachFiles({ ...parts, bridge: fileHost(true) }, { organisationId }, [file('a.txt')]),
    ].map((result) => (result.ok ? 'added' : result.error.code))
    expect(codes).toEqual(['document.too-large', 'document.empty', 'disk.full'])
    expect(await desk.db.document.count()).toBe(0)
  })

  it('that are stopped half-way are not added at all', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const control = new AbortController()
    const parts = { door: desk.door, bridge: fileHost(), workspaceId: 'here' }
    const stopped = await attachFiles(parts, { organisationId }, [file('a.txt'), file('b.txt')], {
      signal: control.signal,
      onProgress: () => control.abort(),
    })
    expect(stopped).toMatchObject({ ok: false, error: { code: 'document.stopped' } })
    expect(await desk.db.document.count()).toBe(0)
  })

  it('go with their entry and come back with it', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const entry = valueOf(await addActivity(desk.door, { organisationId, kind: 'note', subject: 'Offer' }))
    const parts = { door: desk.door, bridge: fileHost(), workspaceId: 'here' }
    await attachFiles(parts, { organisationId, activityId: entry.id }, [file('offer.txt')])
    await removeActivity(desk.door, entry.id)
    expect([await desk.db.activity.count(), await desk.db.document.count()]).toEqual([0, 0])
    await desk.door.undo()
    const [document] = await desk.db.document.toArray()
    expect(document?.name).toBe('offer.txt')
    if (document) await removeDocument(desk.door, document)
    expect(await desk.db.document.count()).toBe(0)
  })
})

describe('an entry that names a member', () => {
  it('stands on their Today until they mark it read, and not on that of others', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const entry = valueOf(
      await addActivity(desk.door, { organisationId, kind: 'note', subject: 'Please look', mentions: [memberId] }),
    )
    expect((await mentionsOf(desk.db, memberId)).map(({ activity }) => activity.id)).toEqual([entry.id])
    expect(await mentionsOf(desk.db, organisationId)).toEqual([])
    await readMention(desk.door, entry.id)
    expect(await mentionsOf(desk.db, memberId)).toEqual([])
  })

  it('no longer does when the name is taken out of it', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const entry = valueOf(
      await addActivity(desk.door, { organisationId, kind: 'note', subject: 'Please look', mentions: [memberId] }),
    )
    await editActivity(desk.door, entry.id, { mentions: null })
    expect(await mentionsOf(desk.db, memberId)).toEqual([])
  })
})

describe('a captured line', () => {
  it('is a task with its day where there is one, and an entry of the timeline otherwise', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    await saveCapture(desk.door, readCapture('Send the form tomorrow at 9:00', '2026-03-02'), organisationId)
    await saveCapture(desk.door, readCapture('Called Ms Weber', '2026-03-02'), organisationId)
    expect(await desk.db.task.toArray()).toMatchObject([
      { title: 'Send the form', due: '2026-03-03', remindAt: '2026-03-03T09:00', organisationId },
    ])
    expect(await desk.db.activity.toArray()).toMatchObject([{ kind: 'call', subject: 'Called Ms Weber' }])
  })
})

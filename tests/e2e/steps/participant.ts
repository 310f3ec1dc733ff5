import type { Page } from 'playwright-core'

const organisationId = '0190a000-0000-7000-8000-000000000001'

/** A participant called Musterstadt, put where the recruitment screens would have put it. Answers its id. */
export async function addParticipant(page: Page): Promise<string> {
  await page.evaluate(async (id) => {
    const at = new Date().toISOString()
    const common = { createdAt: at, updatedAt: at, rev: 0 }
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('desk')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const writing = db.transaction(['organisation', 'participation'], 'readwrite')
    const organisation = { name: 'Musterstadt', aliases: [], country: 'DE', icleiMember: 'no', tags: [] }
    writing.objectStore('organisation').put({ id, ...common, ...organisation, sharing: 'shared' })
    const stay = { organisationId: id, joinedOn: '2019-03-01', recruitedByUs: true }
    writing.objectStore('participation').put({ id: '0190a000-0000-7000-8000-000000000002', ...common, ...stay })
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    db.close()
  }, organisationId)
  return organisationId
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { FieldConflict } from '../../shared/model/field-conflict.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { Segment, Translation } from '../../shared/model/page.ts'
import type { Participation } from '../../shared/model/participation.ts'
import { startSecretariat } from '../../secretariat/service.ts'
import { differences } from '../../tests/e2e/harness/digests.ts'
import { readTable } from '../../tests/e2e/harness/page-database.ts'
import { finishFirstRun, officer } from '../../tests/e2e/steps/first-run.ts'
import { approveSource, approveTranslation, createPage, translatePage, writePage } from '../../tests/e2e/steps/pages.ts'
import { importList, moveToJoined, openOrganisation, setFact } from '../../tests/e2e/steps/recruit.ts'
import { decide, syncNow } from '../../tests/e2e/steps/sync.ts'
import { openDesk, type OpenDesk } from '../../tests/hosts/open-desk.ts'
import { focalPointFor, pickProspect } from './focal-point.ts'
import type { DemoResult } from './result.ts'

interface DemoOptions {
  readonly csv: string
  /** Everything the two desks and the secretariat keep. */
  readonly folder: string
  /** Where the pictures go. */
  readonly pictures: string
  readonly say: (words: string) => void
}

interface SyncLogRow {
  readonly pushed: number
  readonly pulled: number
}

/**
 * The whole main job, as two officers of one focal point would do it: the list imported, an authority won, its page
 * written, translated and approved, everything synced, and one disagreement settled. Throws where a step cannot be done.
 */
export async function doMainJob({ csv, folder, pictures, say }: DemoOptions): Promise<Omit<DemoResult, 'seconds'>> {
  await mkdir(pictures, { recursive: true })
  const secretariat = await startSecretariat({
    storage: { kind: 'folder', folder: join(folder, 'secretariat') },
    practice: true,
    logLevel: 'silent',
  })
  const practice = { address: secretariat.address, code: secretariat.practiceCode ?? '' }
  const focalPoint = focalPointFor(csv)
  const desks: OpenDesk[] = []
  let picture = 0
  const look = async (page: Page, name: string): Promise<void> => {
    picture += 1
    await page.screenshot({ path: join(pictures, `${String(picture).padStart(2, '0')}-${name}.png`) })
  }
  const open = async (name: string): Promise<Page> => {
    const data = join(folder, name)
    await mkdir(data, { recursive: true })
    const desk = await openDesk({ data, secretariat: practice })
    desks.push(desk)
    desk.context.setDefaultTimeout(15_000)
    await finishFirstRun(desk.page, {
      ...officer,
      focalPoint: focalPoint.name,
      name: `Officer ${name}`,
      connect: { kind: 'practice' },
    })
    return desk.page
  }

  try {
    say('A first desk opens and connects …')
    const first = await open('first')
    say('It imports the list …')
    const counts = await importList(first, csv)
    await look(first, 'imported')

    const name = pickProspect(await readTable<Organisation>(first, 'organisation'), focalPoint.territory)
    say('An authority joins …')
    await openOrganisation(first, name)
    await moveToJoined(first)
    await look(first, 'joined')

    say('Its page is written, translated and approved …')
    const { slug } = await createPage(first, name)
    await writePage(first)
    await approveSource(first)
    await look(first, 'page')
    const sentences = await translatePage(first)
    await look(first, 'translated')
    await approveTranslation(first, sentences)
    await look(first, 'approved')

    say('Everything goes to the secretariat, and a second desk gets it …')
    await syncNow(first)
    const second = await open('second')
    await syncNow(second)
    await openOrganisation(second, name)
    await look(second, 'second-desk')

    say('Both change the same field; one decides …')
    await openOrganisation(first, name)
    await setFact(first, 'Phone', '+49 30 1001')
    await setFact(second, 'Phone', '+49 30 2002')
    await syncNow(first)
    await syncNow(second)
    await look(second, 'conflict')
    const conflicts = await readTable<FieldConflict>(second, 'fieldConflict')
    await decide(second, 'Keep mine')
    await syncNow(second)
    await syncNow(first)
    await look(first, 'in-step')

    const settled = await readTable<FieldConflict>(first, 'fieldConflict')
    const phones = await Promise.all([first, second].map((page) => phoneOf(page, name)))
    const approved = (await readTable<Translation>(second, 'translation')).filter(({ state }) => state === 'approved')
    const different = [...(await differences(first)), ...(await differences(second))]
    return {
      read: counts.read,
      imported: counts.imported,
      rejected: counts.rejected,
      joined: (await readTable<Participation>(second, 'participation')).length,
      segments: (await readTable<Segment>(second, 'segment')).length,
      approved: approved.length,
      pushed: await sumOf(first, 'pushed'),
      pulled: await sumOf(second, 'pulled'),
      conflicts: conflicts.length,
      // Resolved means that both desks show what was chosen, not only that the card is gone.
      resolved: phones.every((phone) => phone === '+49 30 2002')
        ? settled.filter(({ state }) => state === 'resolved').length
        : 0,
      digestsEqual: different.length === 0,
      published: await publishedIn(secretariat.address, slug, ['en', 'de']),
    }
  } catch (error) {
    // What was on the screen says more than the stack.
    for (const { page } of desks) await look(page, 'stopped-here').catch(() => undefined)
    throw error
  } finally {
    for (const desk of desks) await desk.close()
    await secretariat.close()
  }
}

async function phoneOf(page: Page, name: string): Promise<string | undefined> {
  return (await readTable<Organisation>(page, 'organisation')).find((each) => each.name === name)?.phone
}

async function sumOf(page: Page, field: keyof SyncLogRow): Promise<number> {
  return (await readTable<SyncLogRow>(page, 'syncLog')).reduce((sum, row) => sum + row[field], 0)
}

/** Which of the languages anybody can read at the secretariat, without a token. */
async function publishedIn(address: string, slug: string, locales: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    locales.map(async (locale) => {
      const answer = await fetch(`${address}/v1/published/${slug}?locale=${locale}`)
      const body = answer.ok ? ((await answer.json()) as { readonly locale: string; readonly html: string }) : undefined
      return body?.locale === locale && body.html.length > 0 ? [locale] : []
    }),
  )
  return answers.flat()
}

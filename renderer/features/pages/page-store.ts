import type { EntityType } from '../../../shared/model/entities.ts'
import type { Translation } from '../../../shared/model/page.ts'
import { listenToChanges, type DeskChange } from '../../data/changes.ts'
import type { ReadDatabase } from '../../data/read-database.ts'
import { loadPage, type PageData } from './load-page.ts'
import { shareUnchanged } from './share-unchanged.ts'

/** Records whose every change has the page read as a whole. */
const readWhole: ReadonlySet<EntityType> = new Set([
  'participantPage',
  'organisation',
  'pageSection',
  'segment',
  'mediaRef',
  'pageEdition',
])

/**
 * One page with everything on it, kept current. Of translations, which change with every pause in typing, only those that
 * were changed are read again: a page has thousands. What an edit leaves alone stays the same object.
 */
export class PageStore {
  readonly #db: ReadDatabase
  readonly #pageId: string
  readonly #listeners = new Set<() => void>()
  #data: PageData | null | undefined
  #fault: Error | undefined
  /** What has changed and is not read yet. */
  #isWholeDue = false
  #due = new Set<string>()

  constructor(db: ReadDatabase, pageId: string) {
    this.#db = db
    this.#pageId = pageId
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** `undefined` until it is read; `null`: there is no such page (any more). Throws what kept it from being read. */
  readonly snapshot = (): PageData | null | undefined => {
    if (this.#fault !== undefined) throw this.#fault
    return this.#data
  }

  /** Reads the page, and again what changes, until it is told to stop. */
  start(): () => void {
    let isStopped = false
    let isReading = false
    const read = async () => {
      if (isReading) return
      isReading = true
      try {
        while (!isStopped && this.#isDue()) await this.#readDue()
      } catch (fault: unknown) {
        if (isStopped) return
        this.#fault = fault instanceof Error ? fault : new Error('the page cannot be read', { cause: fault })
        this.#tell()
      } finally {
        isReading = false
      }
    }
    const stop = listenToChanges(this.#db.name, (change) => {
      if (this.#note(change)) void read()
    })
    this.#isWholeDue = true
    void read()
    return () => {
      isStopped = true
      stop()
    }
  }

  /** Whether the change may be about this page. */
  #note(change: DeskChange): boolean {
    if (change.type !== 'translation' && !readWhole.has(change.type)) return false
    if ('all' in change || change.type !== 'translation') this.#isWholeDue = true
    else for (const id of change.ids) this.#due.add(id)
    return true
  }

  #isDue(): boolean {
    return this.#isWholeDue || this.#due.size > 0
  }

  async #readDue(): Promise<void> {
    const isWhole = this.#isWholeDue || !this.#data
    const ids = [...this.#due]
    this.#isWholeDue = false
    this.#due = new Set()
    const before = this.#data
    if (isWhole || !before) {
      const loaded = await loadPage(this.#db, this.#pageId)
      this.#data = loaded && before ? shareUnchanged(before, loaded) : loaded
    } else {
      const found = await this.#db.translation.bulkGet(ids)
      this.#data = withTranslations(before, ids, found)
    }
    if (this.#data !== before) this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** `found`: the records with those ids as they are now, `undefined` where there is none. */
function withTranslations(
  data: PageData,
  ids: readonly string[],
  found: readonly (Translation | undefined)[],
): PageData {
  let translations: Translation[] | undefined
  for (const [index, id] of ids.entries()) {
    const now = found[index]
    const at = (translations ?? data.translations).findIndex((translation) => translation.id === id)
    const isOurs = now?.pageId === data.page.id
    // Nothing of ours, or read already with the page as a whole.
    if (at === -1 ? !isOurs : JSON.stringify(now) === JSON.stringify((translations ?? data.translations)[at])) continue
    translations ??= [...data.translations]
    if (at === -1 && isOurs) translations.push(now)
    else translations.splice(at, 1, ...(isOurs ? [now] : []))
  }
  return translations ? { ...data, translations } : data
}

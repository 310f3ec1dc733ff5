import { randomIds } from '../../shared/ids.ts'
import { MemoryIndex } from '../../shared/translation/tm/memory-index.ts'
import { volumeFromBytes, volumeToBytes } from '../../shared/translation/tm/volume-bytes.ts'
import type { Volume } from '../../shared/translation/tm/volume.ts'
import type { DeskDatabase } from './schema.ts'
import { readMemory } from './sync/memory.ts'

/** The indexes of a workspace by pair of languages (`en de`). */
export type MemoryIndexes = Map<string, MemoryIndex>

interface Manifest {
  /** Of the rules by which texts are taken to pieces and of the layout. Another one: the index is built again. */
  readonly format: number
  readonly fingerprint: string
  readonly pairs: readonly {
    readonly pair: string
    /** Keys of the rows with the words, oldest first. */
    readonly words: readonly string[]
    readonly volumes: readonly { readonly key: string; readonly removed: readonly number[] }[]
  }[]
}

const FORMAT = 1
/** The row that says which other rows are the index; a row it does not name is left over. */
const MANIFEST = 'manifest'

/**
 * Keeps the indexes in the table `memoryIndex`. Volumes never change, so a save writes only the new ones, each in a
 * transaction of its own: a command waits for one row at most. The manifest is last; until then the old state holds.
 */
export class MemoryIndexStore {
  readonly #db: DeskDatabase
  readonly #keys = new WeakMap<Volume, string>()
  readonly #words = new Map<string, { readonly keys: string[]; count: number }>()

  constructor(db: DeskDatabase) {
    this.#db = db
  }

  /** The saved indexes and the fingerprint they were saved with. Undefined: there are none, or they cannot be read. */
  async load(): Promise<{ readonly indexes: MemoryIndexes; readonly fingerprint: string } | undefined> {
    const manifest = await this.#manifest()
    if (manifest?.format !== FORMAT) return undefined
    const indexes: MemoryIndexes = new Map()
    for (const { pair, words, volumes } of manifest.pairs) {
      const index = new MemoryIndex()
      indexes.set(pair, index)
      for (const row of await this.#db.memoryIndex.bulkGet([...words])) {
        if (row === undefined) return undefined
        index.vocabulary.restore(new TextDecoder().decode(row.bytes))
      }
      for (const { key, removed } of volumes) {
        const row = await this.#db.memoryIndex.get(key)
        const volume = row && volumeFromBytes(row.bytes)
        if (volume === undefined) return undefined
        index.adopt(volume, removed)
        this.#keys.set(volume, key)
      }
      this.#words.set(pair, { keys: [...words], count: index.vocabulary.size })
    }
    return { indexes, fingerprint: manifest.fingerprint }
  }

  /** Writes what is new since the last save. Units still in a draft are not saved: seal them before. */
  async save(indexes: MemoryIndexes, fingerprint: string): Promise<void> {
    const pairs: Manifest['pairs'][number][] = []
    for (const [pair, index] of indexes) {
      const volumes: { readonly key: string; readonly removed: readonly number[] }[] = []
      // A merge in the meantime makes a new list; this one stays whole.
      for (const piece of index.sealed) {
        volumes.push({ key: await this.#saveVolume(pair, piece.units), removed: piece.removed() })
      }
      pairs.push({ pair, words: await this.#saveWords(pair, index), volumes })
    }
    const manifest: Manifest = { format: FORMAT, fingerprint, pairs }
    await this.#put(MANIFEST, JSON.stringify(manifest))
    const named = new Set([
      MANIFEST,
      ...pairs.flatMap(({ words, volumes }) => [...words, ...volumes.map(({ key }) => key)]),
    ])
    const left = (await this.#db.memoryIndex.toCollection().primaryKeys()).filter((key) => !named.has(key))
    await this.#db.memoryIndex.bulkDelete(left)
  }

  async #manifest(): Promise<Manifest | undefined> {
    const row = await this.#db.memoryIndex.get(MANIFEST)
    try {
      return row && (JSON.parse(new TextDecoder().decode(row.bytes)) as Manifest)
    } catch {
      return undefined
    }
  }

  async #saveVolume(pair: string, volume: Volume): Promise<string> {
    const known = this.#keys.get(volume)
    if (known !== undefined) return known
    const key = `${pair} volume ${randomIds.next()}`
    await this.#db.memoryIndex.put({ key, bytes: volumeToBytes(volume) })
    this.#keys.set(volume, key)
    return key
  }

  /** The words that came since the last save, as one more row. */
  async #saveWords(pair: string, { vocabulary }: MemoryIndex): Promise<readonly string[]> {
    // The first word is in every vocabulary.
    const saved = this.#words.get(pair) ?? { keys: [], count: 1 }
    this.#words.set(pair, saved)
    const { size } = vocabulary
    if (size > saved.count) {
      const key = `${pair} words ${randomIds.next()}`
      await this.#put(key, vocabulary.textFrom(saved.count))
      saved.keys.push(key)
      saved.count = size
    }
    return saved.keys
  }

  async #put(key: string, text: string): Promise<void> {
    await this.#db.memoryIndex.put({ key, bytes: new TextEncoder().encode(text).buffer })
  }
}

/**
 * What the memory looks like from far: the same fingerprint and the same number of units, and nothing changed in between. Made of
 * the sum over what the secretariat has, of the last chunk of an import, and of the last step of undo that touched units. Cheap
 * beside reading or even counting them.
 */
export async function memoryFingerprint(db: DeskDatabase): Promise<string> {
  const { sums } = await readMemory(db)
  const [chunk = 0] = await db.batches.orderBy(':id').reverse().limit(1).primaryKeys()
  const step = await db.undo
    .orderBy(':id')
    .reverse()
    .filter(({ batchId, changes }) => batchId !== undefined || changes.some(({ type }) => type === 'tmUnit'))
    .first()
  return JSON.stringify([sums.tmUnit ?? null, chunk, step?.seq ?? 0, step?.at, step?.state])
}

/** One thing that must be true of what was packed. */
export interface Expectation {
  readonly says: string
  readonly holds: (packed: Packed) => boolean
}

export interface Packed {
  /** Paths inside app.asar, with `/`, without a slash in front. */
  readonly files: readonly string[]
  /** Text of a file inside app.asar. */
  read(file: string): string
  /** Fuse → switched on. */
  readonly fuses: Readonly<Record<string, boolean>>
  /** What the packaged desk knows of its update feed. */
  readonly feed: string
  readonly bytes: number
}

const none = (pattern: RegExp) => (packed: Packed) => !packed.files.some((file) => pattern.test(file))
const has = (file: string) => (packed: Packed) => packed.files.includes(file)
const scripts = (packed: Packed): readonly string[] => packed.files.filter((file) => /\.(c?js)$/.test(file))
/** Every language is in the page's scripts, whichever file the bundler put it in. */
const speaks = (words: string) => (packed: Packed) =>
  scripts(packed).some((file) => file.startsWith('dist/renderer/') && words !== '' && packed.read(file).includes(words))

/** As `renderer/workers/spelling/dictionaries.ts` has them. */
const dictionaryLanguages = ['en', 'de']

const MAX_BYTES = 30 * 1024 * 1024

/** `words`: one string of each language, as its locale file has it. */
export function expectations(words: Readonly<Record<string, string>>, feed: string): readonly Expectation[] {
  return [
    { says: 'has the main process', holds: has('dist/electron/main.cjs') },
    { says: 'has the preload', holds: has('dist/electron/preload.cjs') },
    { says: 'has the page', holds: has('dist/renderer/index.html') },
    {
      says: 'has no script inside the page',
      holds: (packed) => !/<script(?![^>]*\bsrc=)/.test(packed.read('dist/renderer/index.html')),
    },
    ...Object.entries(words).map(([locale, text]) => ({ says: `speaks ${locale}`, holds: speaks(text) })),
    ...dictionaryLanguages.map((language) => ({
      says: `spells ${language}, with the licence of the dictionary`,
      holds: (packed: Packed) =>
        ['aff', 'dic', 'licence.txt'].every((ending) =>
          has(`dist/renderer/dictionaries/${language}.${ending}`)(packed),
        ),
    })),
    { says: 'has no tests', holds: none(/(^|\/)tests?\/|\.(test|spec)\./) },
    { says: 'has no sources', holds: none(/\.(ts|tsx|mts|cts)$|(^|\/)(shared|scripts)\//) },
    {
      says: 'has no source maps',
      holds: (packed) =>
        none(/\.map$/)(packed) && !scripts(packed).some((file) => packed.read(file).includes('//# sourceMappingURL')),
    },
    {
      says: 'has nothing of the secretariat',
      holds: (packed) =>
        none(/(^|\/)secretariat\/|pglite|fastify/i)(packed) &&
        !scripts(packed).some((file) => /fastify|pglite|kysely/i.test(packed.read(file))),
    },
    { says: 'has nothing of the loopback host', holds: none(/loopback|desk-bridge/) },
    { says: 'has no node_modules', holds: none(/(^|\/)node_modules\//) },
    {
      says: 'has a preload that requires nothing but electron',
      holds: (packed) =>
        [...packed.read('dist/electron/preload.cjs').matchAll(/\brequire\("([^"]+)"\)/g)].every(
          ([, name]) => name === 'electron',
        ),
    },
    { says: 'has nothing but the desk', holds: none(/^(?!package\.json$|dist$|dist\/(electron|renderer)(\/|$))/) },
    { says: 'cannot be run as plain Node', holds: ({ fuses }) => fuses.RunAsNode === false },
    {
      says: 'listens to no Node options and no inspector',
      holds: ({ fuses }) =>
        fuses.EnableNodeOptionsEnvironmentVariable === false && fuses.EnableNodeCliInspectArguments === false,
    },
    {
      says: 'loads nothing but its own archive, checked',
      holds: ({ fuses }) => fuses.OnlyLoadAppFromAsar === true && fuses.EnableEmbeddedAsarIntegrityValidation === true,
    },
    {
      says: 'encrypts its cookies and gives files no privileges',
      holds: ({ fuses }) => fuses.EnableCookieEncryption === true && fuses.GrantFileProtocolExtraPrivileges === false,
    },
    { says: 'looks for updates at the feed it was built for', holds: (packed) => packed.feed.includes(feed) },
    { says: `is smaller than ${MAX_BYTES / 1024 / 1024} MiB`, holds: ({ bytes }) => bytes < MAX_BYTES },
  ]
}

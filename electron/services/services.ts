import { join } from 'node:path'
import type { CallOutput } from '../../shared/bridge.ts'
import { randomIds } from '../../shared/ids.ts'
import type { Clock } from '../../shared/ports.ts'
import type { HostEvents } from '../host-events.ts'
import { createExternalLinks } from './external-links.ts'
import { hostInfo, type HostFacts } from './host-info.ts'
import { createJournal, type Journal } from './journal.ts'
import { createKeptFiles, type KeptFiles } from './kept-files.ts'
import type { Log } from './log.ts'
import { createMail, type Mail } from './mail.ts'
import { createNotices, type Notices, type ShowNotice } from './notices.ts'
import { createPdf, type Pdf, type PdfPrinter } from './pdf.ts'
import { createAccess } from './secretariat/access.ts'
import { createConnectionStore } from './secretariat/connection-store.ts'
import { createHttp, type Fetch } from './secretariat/http.ts'
import { watchReachability } from './secretariat/reachability.ts'
import { createSecretariat, type Practice, type Secretariat } from './secretariat/secretariat.ts'
import { createFileSecrets, type SecretCipher } from './secrets.ts'
import { createSnapshots, type Snapshots } from './snapshots/snapshots.ts'

/** Milliseconds for one exchange with the secretariat; a batch or a page on a slow line fits in. */
const EXCHANGE_TIMEOUT = 60_000

export interface Services {
  readonly info: CallOutput<'host.info'>
  readonly links: ReturnType<typeof createExternalLinks>
  readonly journal: Journal
  readonly snapshots: Snapshots
  readonly secretariat: Secretariat
  readonly pdf: Pdf
  readonly mail: Mail
  readonly files: KeptFiles
  readonly notices: Notices
  readonly log: Log
}

/** What differs from host to host. */
export interface HostParts {
  /** The desk's data folder. Journal and snapshots in it are the same whichever host runs. */
  readonly data: string
  readonly facts: HostFacts
  readonly cipher: SecretCipher
  readonly fetch: Fetch
  readonly showExternal: (url: string) => Promise<void>
  readonly events: HostEvents
  readonly clock: Clock
  readonly log: Log
  readonly practice: Practice | undefined
  /** Absent where the host has nothing that prints; its capability `pdf` is false then. */
  readonly pdf: PdfPrinter | undefined
  /** Absent where the host cannot show notices of the operating system; its capability `notices` is false then. */
  readonly showNotice: ShowNotice | undefined
}

export function createServices(parts: HostParts): Services {
  const { data, facts, cipher, clock, log } = parts
  // A device of its own per host: the page's database is another one, and a keychain is of no use to the other host.
  const own = join(data, facts.host)
  const http = watchReachability(createHttp(parts.fetch, clock, EXCHANGE_TIMEOUT), parts.events)
  return {
    info: hostInfo(facts),
    links: createExternalLinks(parts.showExternal),
    journal: createJournal(join(data, 'journal')),
    snapshots: createSnapshots(join(data, 'snapshots'), clock, randomIds),
    secretariat: createSecretariat({
      http,
      access: createAccess(http, createFileSecrets(join(own, 'secrets'), cipher), clock),
      connections: createConnectionStore(join(own, 'connection.json')),
      practice: parts.practice,
    }),
    pdf: createPdf(parts.pdf),
    mail: createMail(randomIds),
    files: createKeptFiles(join(data, 'files'), clock),
    notices: createNotices(parts.showNotice),
    log,
  }
}

import { ok } from '../../shared/result.ts'
import type { Handlers } from '../dispatch.ts'
import type { Services } from './services.ts'

/** Which service answers which call. One line per call of `shared/bridge.ts`. */
export function createHandlers(services: Services) {
  const { info, links, journal, snapshots, secretariat, pdf, mail, files, notices, log } = services
  return {
    'host.info': () => ok(info),
    'host.openExternal': ({ url }) => links.open(url),

    'journal.append': ({ entries }) => journal.append(entries),
    'journal.status': () => journal.status(),
    'journal.forget': ({ workspaceId, forget }) => journal.forget(workspaceId, forget),

    'snapshot.begin': (input) => snapshots.begin(input),
    'snapshot.write': (input) => snapshots.write(input),
    'snapshot.commit': ({ id }) => snapshots.commit(id),
    'snapshot.abort': ({ id }) => snapshots.abort(id),
    'snapshot.list': () => snapshots.list(),
    'snapshot.read': ({ id, index }) => snapshots.read(id, index),
    'snapshot.forget': ({ forget }) => snapshots.forget(forget),
    'snapshot.remove': ({ id }) => snapshots.remove(id),

    'secretariat.connection': () => secretariat.connection(),
    'secretariat.practice': () => secretariat.practice(),
    'secretariat.enrol': (input) => secretariat.enrol(input),
    'secretariat.disconnect': () => secretariat.disconnect(),
    'secretariat.session': () => secretariat.session(),
    'secretariat.changes': (input) => secretariat.changes(input),
    'secretariat.push': (input) => secretariat.push(input),
    'secretariat.erase': (input) => secretariat.erase(input),
    'secretariat.digest': () => secretariat.digest(),
    'secretariat.published': (input) => secretariat.published(input),

    'document.pdf': (input) => pdf.print(input),
    'mail.compose': (input) => mail.compose(input),

    'file.keep': ({ workspaceId, base64 }) => files.keep(workspaceId, base64),
    'file.read': ({ workspaceId, hash }) => files.read(workspaceId, hash),
    'file.sweep': ({ workspaceId, inUse }) => files.sweep(workspaceId, inUse),
    'host.notify': (notice) => notices.show(notice),

    'log.report': ({ level, code, params }) => {
      log.write(level, code, params)
      return ok({})
    },
  } satisfies Handlers
}

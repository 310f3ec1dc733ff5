import type { HostEvents } from '../../host-events.ts'
import type { Http } from './http.ts'

/** Codes that mean: no secretariat was reached. */
const noAnswer = new Set([
  'secretariat.unreachable',
  'secretariat.slow',
  'secretariat.certificate',
  'secretariat.not-a-secretariat',
])

/** Tells the page when the secretariat comes into reach or goes out of it, as seen by the calls that are made anyway. */
export function watchReachability(http: Http, events: HostEvents): Http {
  let before: boolean | undefined
  return async (request) => {
    const answer = await http(request)
    const reachable = answer.ok || !noAnswer.has(answer.error.code)
    if (reachable !== before) events.emit({ name: 'connection.changed', payload: { reachable } })
    before = reachable
    return answer
  }
}

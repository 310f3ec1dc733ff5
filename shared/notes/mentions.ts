import type { Member } from '../model/member.ts'

type Named = Pick<Member, 'id' | 'name'>

/** The members a text names with an @ before the whole name, longest names first: `@Ann Lee` is not also Ann. */
export function mentionedIn(text: string, members: readonly Named[]): readonly string[] {
  return [...new Set(mentionRuns(text, members).flatMap(({ memberId }) => memberId ?? []))]
}

export interface MentionRun {
  readonly text: string
  readonly memberId?: string
}

/** A text cut into mentions and what stands between them. */
export function mentionRuns(text: string, members: readonly Named[]): readonly MentionRun[] {
  const byLength = members.filter(({ name }) => name.trim() !== '').toSorted((a, b) => b.name.length - a.name.length)
  const runs: MentionRun[] = []
  let plain = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const before = text.charAt(at - 1)
    // `ann@example.org` is an address.
    if (/[\p{L}\p{N}]/u.test(before)) continue
    const rest = text.slice(at + 1)
    const member = byLength.find(({ name }) => isNamed(rest, name))
    if (member === undefined) continue
    if (at > plain) runs.push({ text: text.slice(plain, at) })
    plain = at + 1 + member.name.length
    runs.push({ text: text.slice(at, plain), memberId: member.id })
  }
  if (plain < text.length) runs.push({ text: text.slice(plain) })
  return runs
}

function isNamed(text: string, name: string): boolean {
  const start = text.slice(0, name.length)
  return start.toLowerCase() === name.toLowerCase() && !/^[\p{L}\p{N}]/u.test(text.slice(name.length))
}

import { useEffect, useMemo, useState } from 'react'
import type { Blocked, Recipient } from '../../../../shared/writing/choose-recipients.ts'
import { composeLetter, type Letter, type LetterEdit, type LetterSource } from '../../../../shared/writing/letter.ts'
import { stageOf } from '../../../../shared/recruitment/stages.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { feeTable, useFeeSettings } from '../../../data/fee-rules.ts'
import { useLive } from '../../../data/use-live.ts'
import { chooseAll } from './choose-all.ts'
import { firstIntent, type Intent } from './intent.ts'
import { letterSource } from './letter-sources.ts'
import { usePeople } from './use-people.ts'
import { useSender, type SenderFacts } from './use-sender.ts'
import { useTemplates, type Templates } from './use-templates.ts'

/** A letter with what it is made from. */
export interface ReadyLetter {
  readonly letter: Letter
  readonly source: LetterSource
}

interface Work {
  readonly intent: Intent
  /** By purpose, channel and recipient: words for one letter are not those of another. */
  readonly edits: ReadonlyMap<string, LetterEdit>
  /** Recipients taken out, and those taken in against a caution. */
  readonly out: ReadonlySet<string>
  readonly in: ReadonlySet<string>
}

/** What was begun and closed, by whom it is for, until the desk is closed: Escape costs nobody an hour's work. */
const begun = new Map<string, Work>()

export interface Writing {
  readonly isLoading: boolean
  /** Organisations read so far. */
  readonly loaded: number
  readonly intent: Intent
  readonly change: (patch: Partial<Intent>) => void
  readonly facts: { readonly senderFacts: SenderFacts; readonly templates: Templates } | undefined
  readonly recipients: readonly Recipient[]
  readonly blocked: readonly Blocked[]
  /** Whether a recipient is written to. */
  readonly isIn: (recipient: Recipient) => boolean
  readonly toggle: (recipient: Recipient) => void
  /** Letters of those who are written to, in their order. */
  readonly letters: readonly ReadyLetter[]
  readonly edit: (letter: Letter, words: LetterEdit | undefined) => void
  /** Forgets what was begun: it became drafts. */
  readonly finish: () => void
}

export function useWriting(organisationIds: readonly string[]): Writing {
  const { db } = useDesk()
  const feeSettings = useFeeSettings()
  const { people, done } = usePeople(organisationIds)
  const senderFacts = useSender()
  const templates = useTemplates()
  const fields = useLive(() => db.customField.toArray(), [db])
  const key = organisationIds.join(' ')
  const [kept, setWork] = useState<Work | undefined>(() => begun.get(key))
  const first = people?.[0]?.stage
  const work = useMemo(
    () => kept ?? { intent: firstIntent(first ?? stageOf(undefined)), edits: new Map(), out: new Set(), in: new Set() },
    [kept, first],
  ) as Work
  useEffect(() => {
    if (kept !== undefined) begun.set(key, kept)
  }, [key, kept])

  const { intent, edits } = work
  const { purpose, channel, choice } = intent
  const chosen = useMemo(
    () =>
      people === undefined || senderFacts === undefined
        ? undefined
        : chooseAll(people, { purpose, channel, choice }, senderFacts),
    [people, senderFacts, purpose, channel, choice],
  )
  const isIn = (recipient: Recipient) =>
    recipient.caution === undefined ? !work.out.has(recipient.key) : work.in.has(recipient.key)
  const letters = useMemo(() => {
    if (chosen === undefined || templates === undefined || senderFacts === undefined || fields === undefined) return []
    const facts = { ...templates, fields, senderFacts, feeTable, feeSettings }
    return chosen.recipients
      .filter((recipient) =>
        recipient.caution === undefined ? !work.out.has(recipient.key) : work.in.has(recipient.key),
      )
      .flatMap((recipient): ReadyLetter[] => {
        const source = letterSource(recipient, intent, facts)
        if (source === undefined) return []
        return [{ source, letter: composeLetter(source, edits.get(editKey(intent, recipient.key))) }]
      })
  }, [chosen, templates, senderFacts, fields, feeSettings, intent, edits, work.out, work.in])

  const toggle = (recipient: Recipient) => {
    const side = recipient.caution === undefined ? 'out' : 'in'
    const next = new Set(work[side])
    if (!next.delete(recipient.key)) next.add(recipient.key)
    setWork({ ...work, [side]: next })
  }
  const edit = ({ recipient }: Letter, words: LetterEdit | undefined) => {
    const next = new Map(edits)
    if (words === undefined) next.delete(editKey(intent, recipient.key))
    else next.set(editKey(intent, recipient.key), words)
    setWork({ ...work, edits: next })
  }
  return {
    isLoading: chosen === undefined || templates === undefined || fields === undefined,
    loaded: done,
    intent,
    change: (patch) => setWork({ ...work, intent: { ...intent, ...patch } }),
    facts: senderFacts === undefined || templates === undefined ? undefined : { senderFacts, templates },
    recipients: chosen?.recipients ?? [],
    blocked: chosen?.blocked ?? [],
    isIn,
    toggle,
    letters,
    edit,
    finish: () => begun.delete(key),
  }
}

function editKey({ purpose, channel }: Intent, key: string): string {
  return `${purpose} ${channel} ${key}`
}

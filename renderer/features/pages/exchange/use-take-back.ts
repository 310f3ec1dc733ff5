import { useEffect, useRef, useState } from 'react'
import type { DeskError, Result } from '../../../../shared/result.ts'
import { placeOfFile, type ReturnedFile } from '../../../../shared/translation/exchange/returned-file.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { MadeChoice } from '../../../../shared/translation/exchange/return-plan.ts'
import type { Returner, TakenReturn } from '../commands/take-returned.ts'
import { whileSaving } from '../saver.ts'
import { exchangeError } from './exchange-error.ts'
import { useExchangeClient } from './use-exchange-client.ts'

/** Which language of which page a file is taken back for. */
export interface ReturnPlace {
  readonly pageId: string
  readonly locale: string
  readonly title: string
}

/** Where the dialog stands with the file in hand. */
export type TakeStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly error: DeskError }
  /** Of another page or language that is at this desk: it can be taken back there. */
  | {
      readonly kind: 'elsewhere'
      readonly file: ReturnedFile
      readonly there: ReturnPlace
      readonly isSamePage: boolean
    }
  | { readonly kind: 'preview'; readonly file: ReturnedFile }
  | { readonly kind: 'applying'; readonly file: ReturnedFile; readonly done: number; readonly total: number }
  | { readonly kind: 'receipt'; readonly file: ReturnedFile; readonly taken: TakenReturn; readonly at: string }

/** What a person chose, by sentence and by section. */
interface Chosen {
  readonly choices: ReadonlyMap<string, MadeChoice>
  readonly sections: ReadonlyMap<string, MadeChoice>
}

/** The files one after the other: the second is held against what the first brought. */
export function useTakeBack(start: ReturnPlace) {
  const { db, workspace } = useDesk()
  const client = useExchangeClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const [at, setAt] = useState(0)
  const [place, setPlace] = useState(start)
  const [step, setStep] = useState<TakeStep>({ kind: 'choose' })
  const applying = useRef<AbortController>(undefined)
  useEffect(() => () => applying.current?.abort(), [])

  async function open(chosen: readonly File[], index: number) {
    const file = chosen[index]
    setFiles(chosen)
    setAt(index)
    setPlace(start)
    if (!file) return setStep({ kind: 'choose' })
    setStep({ kind: 'reading' })
    const read = await client.read(file)
    setStep(read.ok ? await firstStep(read.value) : stepOfRefusal(read.error))
  }

  async function firstStep(file: ReturnedFile): Promise<TakeStep> {
    const of = placeOfFile(file)
    const locale = of.locale.toLowerCase()
    if (of.pageId === start.pageId && locale === start.locale.toLowerCase()) return { kind: 'preview', file }
    const page = await db.participantPage.get(of.pageId)
    if (!page) return { kind: 'refused', error: { code: 'exchange.not-here' } }
    const target = page.targetLocales.find((each) => each.toLowerCase() === locale)
    if (target === undefined) {
      return { kind: 'refused', error: { code: 'exchange.no-such-language', params: { file: of.locale } } }
    }
    const organisation = await db.organisation.get(page.organisationId)
    const there = { pageId: page.id, locale: target, title: organisation?.name ?? page.title }
    return { kind: 'elsewhere', file, there, isSamePage: page.id === start.pageId }
  }

  async function apply(file: ReturnedFile, by: Returner, { choices, sections }: Chosen) {
    const controller = new AbortController()
    applying.current = controller
    setStep({ kind: 'applying', file, done: 0, total: 0 })
    const onProgress = (done: number, total: number) => {
      if (controller.signal.aborted) return
      setStep({ kind: 'applying', file, done, total })
    }
    let taken: Result<TakenReturn> | undefined
    await whileSaving(async () => {
      const { pageId, locale } = place
      const desk = { database: db.name, memberId: workspace.memberId }
      const input = { pageId, locale, file, by, choices, sections }
      taken = await client.take(desk, input, { signal: controller.signal, onProgress })
      return taken.ok
    })
    const when = new Date().toISOString()
    if (taken?.ok) setStep({ kind: 'receipt', file, taken: taken.value, at: when })
    else if (taken?.error.code === 'exchange.cancelled') setStep({ kind: 'preview', file })
    else setStep(stepOfRefusal(taken?.error ?? { code: 'command.failed' }))
  }

  return {
    client,
    step,
    place,
    /** Of the file in hand, from 1. */
    n: at + 1,
    total: files.length,
    name: files[at]?.name ?? '',
    hasNext: at + 1 < files.length,
    choose: (chosen: readonly File[]) => void open(chosen, 0),
    next: () => void open(files, at + 1),
    again: () => void open([], 0),
    goThere: (file: ReturnedFile, there: ReturnPlace) => {
      setPlace(there)
      setStep({ kind: 'preview', file })
    },
    apply: (...input: Parameters<typeof apply>) => void apply(...input),
    cancel: () => {
      // What is being taken is rolled back first; only a reading ends with its worker.
      if (step.kind === 'applying') applying.current?.abort()
      else client.cancel()
    },
  }
}

/** What the person stopped themselves needs no telling. */
function stepOfRefusal(error: DeskError): TakeStep {
  return error.code === 'exchange.cancelled' ? { kind: 'choose' } : { kind: 'refused', error: exchangeError(error) }
}

import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../../shared/ids.ts'
import type { ImportField } from '../../../../shared/recruitment/import/fields.ts'
import { valueProblems, type ValueProblem } from '../../../../shared/recruitment/import/values.ts'
import { activeFields } from '../../../../shared/recruitment/custom-values.ts'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { DeskError } from '../../../../shared/result.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import type { FileFormat, ImportPlan, ImportReport, Inspection } from '../../../workers/import/protocol.ts'
import { showToast } from '../../../ui/toast.tsx'
import { homeCountry, useMoveFacts } from '../use-focal-facts.ts'
import { ImportClient, isError, type ImportOutcome } from './import-client.ts'
import { ProgressStore } from './progress-store.ts'
import { planOf, proposeChoices, withProvenStyles, type ImportChoices } from './import-choices.ts'

export type { ImportChoices } from './import-choices.ts'

export interface ImportSession {
  readonly file: File | undefined
  readonly inspection: Inspection | undefined
  readonly choices: ImportChoices | undefined
  readonly customFields: readonly CustomField[]
  /** What an import would do now; `undefined` while it is being found out. */
  readonly report: ImportReport | undefined
  /** What the last dry run found out: kept while the next one runs, so that questions and lists stay in sight. */
  readonly lastReport: ImportReport | undefined
  readonly progress: ProgressStore
  readonly outcome: (ImportOutcome & { readonly batchId: string }) | undefined
  readonly error: DeskError | undefined
  readonly isRunning: boolean
  readonly isPaused: boolean
  readonly open: (file: File | undefined) => void
  readonly reformat: (chosen: Partial<FileFormat>) => void
  readonly choose: (choices: Partial<ImportChoices>) => void
  readonly mapColumn: (column: number, field: ImportField | undefined) => void
  readonly run: () => void
  readonly pause: () => void
  readonly resume: () => void
  readonly cancel: () => void
}

const noFields: readonly CustomField[] = []

function wholeFile({ country, legalType, policies, basis, evidence }: ImportChoices) {
  return { country, legalType, policies, basis, evidence }
}

/** One import, from the file to its result. */
export function useImport(): ImportSession {
  const { db, workspace } = useDesk()
  const { t } = useTranslation(['importing', 'recruitment'])
  const { territory } = useMoveFacts()
  const client = useRef<ImportClient>(undefined)
  const home = useRef<string>(undefined)
  const words = useRef(t)
  useEffect(() => {
    words.current = t
  }, [t])
  useEffect(() => {
    home.current = homeCountry(territory)
  }, [territory])
  const loadedFields = useLive(async () => activeFields(await db.customField.toArray()), [db])
  const customFields = loadedFields === undefined || loadedFields.length === 0 ? noFields : loadedFields
  // A file chosen before they are read waits for them: its columns may be theirs.
  const hasFields = loadedFields !== undefined
  const [file, setFile] = useState<File>()
  const [chosen, setChosen] = useState<Partial<FileFormat>>({})
  const [inspection, setInspection] = useState<Inspection>()
  const [choices, setChoices] = useState<ImportChoices>()
  const [checked, setChecked] = useState<{ readonly plan: ImportPlan; readonly report: ImportReport }>()
  const [progress] = useState(() => new ProgressStore())
  const [outcome, setOutcome] = useState<ImportSession['outcome']>()
  const [error, setError] = useState<DeskError>()
  const job = useRef<ReturnType<ImportClient['run']>>(undefined)
  const [isRunning, setRunning] = useState(false)
  const [isPaused, setPaused] = useState(false)

  useEffect(() => {
    client.current = new ImportClient({ database: db.name, memberId: workspace.memberId })
    return () => {
      // Who leaves an import that runs must know what became of it.
      if (client.current?.close() === true) showToast({ text: words.current('start.left'), tone: 'neutral' })
    }
  }, [db.name, workspace.memberId])

  // A look at the file, again after each correction of its format.
  useEffect(() => {
    if (file === undefined || !hasFields) return
    let current = true
    void client.current?.inspect(file, chosen).then(async (found) => {
      if (!current) return
      if (isError(found)) return setError(found)
      setInspection(found)
      if (found.kind === 'refused') return setChoices(undefined)
      const facts = { fileName: file.name, country: home.current, customFields }
      const proposed = await proposeChoices(db, found, facts)
      if (!current) return
      // What concerns the file as a whole holds on when it is read otherwise; what was said about cells does not.
      setChoices((before) => (before === undefined ? proposed : { ...proposed, ...wholeFile(before) }))
    })
    return () => {
      current = false
    }
  }, [file, chosen, db, customFields, hasFields])

  const plan = useMemo(
    () =>
      file === undefined
        ? undefined
        : planOf(inspection, choices, {
            source: file.name,
            customFields,
            today: today(),
            lineWords: t('people.line', { line: '{{line}}' }),
          }),
    [file, inspection, choices, customFields, t],
  )

  const report = checked !== undefined && checked.plan === plan ? checked.report : undefined

  // A dry run after each decision.
  useEffect(() => {
    if (file === undefined || plan === undefined || isRunning || outcome !== undefined) return
    let current = true
    const timer = setTimeout(() => {
      void client.current
        ?.check(file, plan, (state) => current && progress.set(state))
        .then((found) => {
          if (!current || found === undefined) return
          progress.set(undefined)
          if (isError(found)) return setError(found)
          setChecked({ plan, report: found })
          return setChoices((before) => before && withProvenStyles(before, found))
        })
    }, 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [file, plan, isRunning, outcome, progress])

  const run = () => {
    if (file === undefined || plan === undefined || client.current === undefined) return
    const batchId = randomIds.next()
    const codes = Object.keys(valueProblems) as ValueProblem[]
    const reasons = Object.fromEntries(codes.map((code) => [code, t(`recruitment:import.problem.${code}`)])) as Record<
      ValueProblem,
      string
    >
    setRunning(true)
    setPaused(false)
    progress.set({ phase: 'matching', done: 0, total: 1 })
    job.current = client.current.run(file, plan, batchId, reasons, progress.set)
    void job.current.outcome.then((result) => {
      setRunning(false)
      progress.set(undefined)
      setOutcome({ ...result, batchId })
    })
  }

  return {
    file,
    inspection,
    choices,
    customFields,
    report,
    lastReport: checked?.report,
    progress,
    outcome,
    error,
    isRunning,
    isPaused,
    open: (next) => {
      setFile(next)
      setChosen({})
      setInspection(undefined)
      setChoices(undefined)
      setChecked(undefined)
      setOutcome(undefined)
      setError(undefined)
    },
    reformat: (next) => setChosen({ ...chosen, ...next }),
    choose: (next) => setChoices((before) => before && { ...before, ...next }),
    mapColumn: (column, field) =>
      setChoices((before) => before && { ...before, mapping: before.mapping.with(column, field) }),
    run,
    pause: () => {
      setPaused(true)
      job.current?.pause()
    },
    resume: () => {
      setPaused(false)
      job.current?.resume()
    },
    cancel: () => job.current?.cancel(),
  }
}

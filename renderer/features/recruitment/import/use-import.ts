import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../../shared/ids.ts'
import type { ImportField } from '../../../../shared/recruitment/import/fields.ts'
import {
  columnLabels,
  guessMapping,
  headerShape,
  mappingFromRecord,
  type ColumnMapping,
} from '../../../../shared/recruitment/import/mapping.ts'
import { provenStyle, type NumberStyle } from '../../../../shared/recruitment/import/numbers.ts'
import { valueProblems, type ValueProblem } from '../../../../shared/recruitment/import/values.ts'
import type { LegalType } from '../../../../shared/recruitment/legal-types.ts'
import type { DeskError } from '../../../../shared/result.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { FileFormat, ImportPlan, ImportReport, Inspection } from '../../../workers/import/protocol.ts'
import { homeCountry, useMoveFacts } from '../use-focal-facts.ts'
import { ImportClient, isError, type ImportOutcome, type ImportProgress } from './import-client.ts'

/** What the person decided about the file; all of it may be changed until the import runs. */
export interface ImportChoices {
  readonly mapping: ColumnMapping
  readonly numberStyles: Readonly<Record<number, NumberStyle>>
  readonly country: string | undefined
  readonly legalType: LegalType | undefined
}

export interface ImportSession {
  readonly file: File | undefined
  readonly inspection: Inspection | undefined
  readonly choices: ImportChoices | undefined
  /** What an import would do now; `undefined` while it is being found out. */
  readonly report: ImportReport | undefined
  /** What the last dry run found out about figures: kept while the next one runs, so that a question stays in sight. */
  readonly evidence: ImportReport['evidence']
  readonly progress: ImportProgress | undefined
  readonly outcome: (ImportOutcome & { readonly batchId: string }) | undefined
  readonly error: DeskError | undefined
  readonly isRunning: boolean
  readonly open: (file: File | undefined) => void
  readonly reformat: (chosen: Partial<FileFormat>) => void
  readonly choose: (choices: Partial<ImportChoices>) => void
  readonly mapColumn: (column: number, field: ImportField | undefined) => void
  readonly run: () => void
  readonly cancel: () => void
}

/** One import, from the file to its result. */
export function useImport(): ImportSession {
  const { db, workspace } = useDesk()
  const { t } = useTranslation('recruitment')
  const { territory } = useMoveFacts()
  const client = useRef<ImportClient>(undefined)
  const home = useRef<string>(undefined)
  useEffect(() => {
    home.current = homeCountry(territory)
  }, [territory])
  const [file, setFile] = useState<File>()
  const [chosen, setChosen] = useState<Partial<FileFormat>>({})
  const [inspection, setInspection] = useState<Inspection>()
  const [choices, setChoices] = useState<ImportChoices>()
  const [checked, setChecked] = useState<{ readonly plan: ImportPlan; readonly report: ImportReport }>()
  const [progress, setProgress] = useState<ImportProgress>()
  const [outcome, setOutcome] = useState<ImportSession['outcome']>()
  const [error, setError] = useState<DeskError>()
  const cancel = useRef<() => void>(undefined)
  const [isRunning, setRunning] = useState(false)

  useEffect(() => {
    client.current = new ImportClient({ database: db.name, memberId: workspace.memberId })
    return () => client.current?.close()
  }, [db.name, workspace.memberId])

  // A look at the file, again after each correction of its format.
  useEffect(() => {
    if (file === undefined) return
    let current = true
    void client.current?.inspect(file, chosen).then(async (found) => {
      const remembered = 'header' in found ? await rememberedMapping(db, found.header) : undefined
      if (!current) return
      if (isError(found)) return setError(found)
      setInspection(found)
      if (found.kind === 'refused') return setChoices(undefined)
      setChoices((before) => ({
        numberStyles: {},
        country: before?.country ?? home.current,
        legalType: before?.legalType,
        mapping: remembered ?? guessMapping(found.header),
      }))
    })
    return () => {
      current = false
    }
  }, [file, chosen, db])

  const plan = useMemo(() => planOf(file, inspection, choices), [file, inspection, choices])

  const report = checked !== undefined && checked.plan === plan ? checked.report : undefined

  // A dry run after each decision.
  useEffect(() => {
    if (file === undefined || plan === undefined || isRunning || outcome !== undefined) return
    let current = true
    const timer = setTimeout(() => {
      void client.current
        ?.check(file, plan, (state) => current && setProgress(state))
        .then((found) => {
          if (!current || found === undefined) return
          setProgress(undefined)
          if (isError(found)) return setError(found)
          setChecked({ plan, report: found })
          return setChoices((before) => before && withProvenStyles(before, found))
        })
    }, 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [file, plan, isRunning, outcome])

  const run = () => {
    if (file === undefined || plan === undefined || client.current === undefined) return
    const batchId = randomIds.next()
    const codes = Object.keys(valueProblems) as ValueProblem[]
    const reasons = Object.fromEntries(codes.map((code) => [code, t(`import.problem.${code}`)])) as Record<
      ValueProblem,
      string
    >
    setRunning(true)
    setProgress({ phase: 'matching', done: 0, total: 1 })
    const job = client.current.run(file, plan, batchId, reasons, setProgress)
    cancel.current = job.cancel
    void job.outcome.then((result) => {
      setRunning(false)
      setProgress(undefined)
      setOutcome({ ...result, batchId })
    })
  }

  return {
    file,
    inspection,
    choices,
    report,
    evidence: checked?.report.evidence ?? {},
    progress,
    outcome,
    error,
    isRunning,
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
    choose: (next) => choices && setChoices({ ...choices, ...next }),
    mapColumn: (column, field) => choices && setChoices({ ...choices, mapping: choices.mapping.with(column, field) }),
    run,
    cancel: () => cancel.current?.(),
  }
}

/** A column that proves its own style is answered, in sight; one that does not waits for the person. */
function withProvenStyles(choices: ImportChoices, { evidence }: ImportReport): ImportChoices {
  const proven = Object.entries(evidence).flatMap(([column, found]) => {
    const style = found.ambiguous > 0 ? provenStyle(found) : undefined
    return style === undefined || choices.numberStyles[Number(column)] !== undefined ? [] : [[column, style] as const]
  })
  if (proven.length === 0) return choices
  return { ...choices, numberStyles: { ...choices.numberStyles, ...Object.fromEntries(proven) } }
}

function planOf(
  file: File | undefined,
  inspection: Inspection | undefined,
  choices: ImportChoices | undefined,
): ImportPlan | undefined {
  if (file === undefined || inspection?.kind !== 'list' || choices === undefined) return undefined
  if (choices.mapping.length !== inspection.header.length) return undefined
  return {
    format: inspection.format,
    header: inspection.header,
    rules: {
      labels: columnLabels(inspection.header),
      mapping: choices.mapping,
      numberStyles: choices.numberStyles,
      defaultCountry: choices.country,
      defaultLegalType: choices.legalType,
      source: file.name,
    },
  }
}

/** How a file with these columns was mapped the last time. */
async function rememberedMapping(db: ReadDatabase, header: readonly string[]): Promise<ColumnMapping | undefined> {
  const shape = headerShape(header)
  const imports = await db.importBatch.toArray()
  const last = imports
    .filter(({ mapping }) => headerShape(Object.keys(mapping)) === shape)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
  return last === undefined ? undefined : mappingFromRecord(header, last.mapping)
}

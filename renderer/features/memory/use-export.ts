import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { exportTmx } from './export-tmx.ts'
import type { Pair } from './use-pairs.ts'
import { useRun } from './use-run.ts'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** Saves a pair of languages as a file; how far that is, and the way to stop it. */
export function useExport() {
  const { t } = useTranslation('memory')
  const { db, bridge } = useDesk()
  const run = useRun()
  const [progress, setProgress] = useState<Progress>()
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])

  async function start(pair: Pair) {
    const controller = new AbortController()
    work.current?.abort()
    work.current = controller
    setProgress({ done: 0, total: pair.count })
    const info = await bridge.call('host.info', {})
    const version = info.ok ? info.value.version : '0'
    const { signal } = controller
    const made = exportTmx(db, pair, { version }, { signal, onProgress: (done, total) => setProgress({ done, total }) })
    const file = signal.aborted ? undefined : await run(made)
    setProgress(undefined)
    const { sourceLocale, targetLocale } = pair
    if (file) saveFile(file.value, `${t('export.fileName')}-${sourceLocale}-${targetLocale}.tmx`)
  }

  return { progress, start, stop: () => work.current?.abort() }
}

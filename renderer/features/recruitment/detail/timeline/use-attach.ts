import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attachFiles } from '../../../../data/documents.ts'
import { useDesk } from '../../../../data/desk-context.tsx'
import { useDoorStep } from './use-door-step.ts'

interface Place {
  readonly organisationId: string
  readonly activityId?: string
}

export interface Attaching {
  readonly add: (files: readonly File[]) => Promise<void>
  /** While files are read and kept. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly cancel: () => void
}

/** Keeps files with an organisation, or an entry of its timeline; leaving ends it without half of them. */
export function useAttach(place: Place): Attaching {
  const { bridge, workspace } = useDesk()
  const { t } = useTranslation('working')
  const act = useDoorStep()
  const [progress, setProgress] = useState<Attaching['progress']>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  return {
    progress,
    cancel: () => running.current?.abort(),
    async add(files) {
      if (files.length === 0) return
      const control = new AbortController()
      running.current = control
      setProgress({ done: 0, total: files.length })
      await act(
        (door) =>
          attachFiles({ door, bridge, workspaceId: workspace.id }, place, files, {
            signal: control.signal,
            onProgress: (done) => setProgress({ done, total: files.length }),
          }),
        (made) => t('file.added', { count: made.length }),
      )
      setProgress(undefined)
    },
  }
}

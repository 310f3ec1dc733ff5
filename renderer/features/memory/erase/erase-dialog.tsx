import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { memoryOf, type MemoryState } from '../../../data/memory-client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { MemoryProgress } from '../memory-progress.tsx'
import styles from '../memory.module.css'
import type { Pair } from '../use-pairs.ts'
import { findName } from './find-name.ts'
import { NamedUnits } from './named-units.tsx'
import { useErasure } from './use-erasure.ts'

interface EraseDialogProps {
  readonly pairs: readonly Pair[]
  readonly state: MemoryState
  readonly onClose: () => void
}

interface NameSearch {
  readonly name: string
  readonly units: readonly TmUnit[]
  /** Units in which the words mean something else. */
  readonly kept: ReadonlySet<string>
}

/** For a person who is to be forgotten: finds a name in all languages, on both sides, and deletes the units that have it. */
export function EraseDialog({ pairs, state, onClose }: EraseDialogProps) {
  const { t } = useTranslation(['memory', 'common'])
  const { db } = useDesk()
  const format = useFormat()
  const formId = useId()
  const [name, setName] = useState('')
  const [found, setFound] = useState<NameSearch>()
  const [isAsked, setAsked] = useState(false)
  const { progress, erase } = useErasure()
  // A memory that is still being read would seem to know the person no longer.
  const isReady = state.phase === 'ready'
  const wanted = name.trim()
  const chosen = found?.units.filter(({ id }) => !found.kept.has(id)) ?? []

  async function find() {
    if (wanted === '' || !isReady) return
    setFound({ name: wanted, units: await findName(memoryOf(db.name), pairs, wanted), kept: new Set() })
  }

  async function eraseChosen() {
    // It cannot be taken back, so it is asked for twice.
    if (!isAsked) return setAsked(true)
    const ids = chosen.map(({ id }) => id)
    if (await erase(ids)) onClose()
  }

  function keep(id: string, isKept: boolean) {
    if (!found) return
    setAsked(false)
    const kept = new Set(found.kept)
    if (isKept) kept.add(id)
    else kept.delete(id)
    setFound({ ...found, kept })
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t('erase.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={formId} isDisabled={wanted === '' || !isReady}>
            {t('erase.find')}
          </Button>
          {chosen.length > 0 ? (
            <Button variant="danger" isDisabled={progress !== undefined} onPress={() => void eraseChosen()}>
              {t(isAsked ? 'erase.sure' : 'erase.do', { count: chosen.length, shown: format.number(chosen.length) })}
            </Button>
          ) : null}
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void find()
        }}
      >
        <p className={styles.plain}>{t('erase.text')}</p>
        <MemoryProgress state={state} />
        <TextField
          label={t('erase.name')}
          description={t('erase.hint')}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(next) => {
            setName(next)
            setFound(undefined)
            setAsked(false)
          }}
        />
      </form>
      {progress ? <ProgressBar label={t('erase.erasing')} value={progress.done} max={progress.total} /> : null}
      {isAsked && chosen.length > 0 ? <p role="alert">{t('erase.final')}</p> : null}
      <p role="status" className={styles.muted}>
        {found ? t('erase.found', { count: found.units.length, shown: format.number(found.units.length) }) : ''}
      </p>
      {found && found.units.length > 0 ? (
        <NamedUnits name={found.name} units={found.units} kept={found.kept} onKeep={keep} />
      ) : null}
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { fromTyped, toTyped, typedFault } from '../../../shared/translation/tm/typed-codes.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { Button } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { useLanguageName } from '../../ui/language-name.ts'
import { showToast } from '../../ui/toast.tsx'
import { editUnit } from './commands/edit-unit.ts'
import { removeUnits } from './commands/remove-units.ts'
import styles from './memory.module.css'
import { useOriginWords } from './use-origin-words.ts'
import { useRun } from './use-run.ts'

interface UnitDialogProps {
  readonly unit: TmUnit
  readonly onClose: () => void
}

/** One unit with all that is known of it, to change or to delete. */
export function UnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useTranslation(['memory', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const languageName = useLanguageName()
  const [source, setSource] = useState(() => toTyped(unit.source))
  const [target, setTarget] = useState(() => toTyped(unit.target))
  const texts = { source: fromTyped(source), target: fromTyped(target) }
  const faults = { source: typedFault(unit.source, texts.source), target: typedFault(unit.target, texts.target) }
  const isSound = faults.source === undefined && faults.target === undefined
  const isChanged = source !== toTyped(unit.source) || target !== toTyped(unit.target)

  async function save() {
    if (!isSound) return
    if (!isChanged || (await run(editUnit(door, unit.id, texts)))) onClose()
  }

  async function remove() {
    const progress = { signal: new AbortController().signal, onProgress: () => undefined }
    const step = namedStep(door)
    if (!(await run(removeUnits(step.door, [unit.id], progress)))) return
    showToast({
      text: t('removed', { count: 1, shown: '1' }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
    })
    onClose()
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t('unit.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onPress={() => void remove()}>
            {t('common:delete')}
          </Button>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!isSound} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={languageName(unit.sourceLocale)}
          multiline
          rows={3}
          lang={unit.sourceLocale}
          autoFocus
          value={source}
          onChange={setSource}
          errorMessage={faults.source && t(`unit.${faults.source}`)}
        />
        <TextField
          label={languageName(unit.targetLocale)}
          multiline
          rows={3}
          lang={unit.targetLocale}
          value={target}
          onChange={setTarget}
          description={unit.codes.length > 0 ? t('unit.codesHint') : undefined}
          errorMessage={faults.target && t(`unit.${faults.target}`)}
        />
      </form>
      <UnitFacts unit={unit} />
    </Dialog>
  )
}

function UnitFacts({ unit }: { readonly unit: TmUnit }) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const words = useOriginWords()
  const facts = {
    origin: words.origin(unit),
    place: words.place(unit),
    person: words.person(unit),
    created: format.dateTime(unit.createdAt),
    changed: format.dateTime(unit.updatedAt),
    contexts: format.number(unit.contexts.length),
  }
  const items = (Object.keys(facts) as (keyof typeof facts)[]).flatMap((id) => {
    const value = facts[id]
    return value === undefined ? [] : [{ id, term: t(`unit.${id}`), value }]
  })
  return <DefinitionList items={items} />
}

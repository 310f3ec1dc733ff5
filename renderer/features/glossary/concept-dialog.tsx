import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../shared/ids.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/fields.tsx'
import { useRun } from '../../ui/use-run.ts'
import { removeConcept, saveConcept } from './commands/write-concept.ts'
import { conceptChanges, emptyForm, formOf, type ConceptForm, type DraftTerm } from './concept-draft.ts'
import type { ConceptRow } from './concept-rows.ts'
import styles from './glossary.module.css'
import { TermFields } from './term-fields.tsx'
import { useLanguages } from './use-languages.ts'

/** A new concept starts with so many languages. */
const FIRST_LOCALES = 2

interface ConceptDialogProps {
  /** Absent: a new one. */
  readonly concept: ConceptRow | undefined
  readonly usedLocales: readonly string[]
  readonly onClose: () => void
}

function firstLocales(used: readonly string[], language: string): readonly string[] {
  return [...new Set(['en', language, ...used, 'de'])].slice(0, FIRST_LOCALES)
}

/** One concept with all its terms. */
export function ConceptDialog({ concept, usedLocales, onClose }: ConceptDialogProps) {
  const { t, i18n } = useTranslation(['glossary', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const { options } = useLanguages(usedLocales)
  const terms = concept?.terms ?? []
  const [form, setForm] = useState<ConceptForm>(() =>
    concept ? formOf(concept.terms) : emptyForm(firstLocales(usedLocales, i18n.language.split('-')[0] ?? 'en')),
  )
  const [tried, setTried] = useState(false)
  const name = form.terms.find(({ text }) => text.trim() !== '')?.text.trim() ?? ''

  const setTerm = (key: string, change: Partial<DraftTerm>) =>
    setForm({ ...form, terms: form.terms.map((term) => (term.key === key ? { ...term, ...change } : term)) })
  const addTerm = () => {
    const unused = usedLocales.find((locale) => form.terms.every((term) => term.locale !== locale))
    const locale = unused ?? form.terms.at(-1)?.locale ?? 'en'
    setForm({ ...form, terms: [...form.terms, { key: randomIds.next(), locale, text: '', status: 'preferred' }] })
  }

  async function save() {
    setTried(true)
    if (name === '') return
    const id = concept?.conceptId ?? randomIds.next()
    const saved = await run(saveConcept(door, id, conceptChanges(terms, form), { isNew: concept === undefined, name }))
    if (saved) onClose()
  }

  async function remove() {
    if (await run(removeConcept(door, terms, concept?.name ?? ''))) onClose()
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t(concept ? 'edit.title' : 'edit.newTitle')}
      onClose={onClose}
      actions={
        <>
          {concept ? (
            <Button variant="danger" onPress={() => void remove()}>
              {t('common:delete')}
            </Button>
          ) : null}
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
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
        {form.terms.map((term, at) => (
          <TermFields
            key={term.key}
            term={term}
            number={at + 1}
            languages={options}
            autoFocus={at === 0}
            errorMessage={tried && name === '' && at === 0 ? t('edit.needsTerm') : undefined}
            onChange={(change) => setTerm(term.key, change)}
            onRemove={() => setForm({ ...form, terms: form.terms.filter(({ key }) => key !== term.key) })}
          />
        ))}
        <div>
          <Button onPress={addTerm}>
            <Plus aria-hidden="true" />
            {t('edit.addTerm')}
          </Button>
        </div>
        <TextField
          label={t('edit.definition')}
          multiline
          rows={2}
          value={form.definition}
          onChange={(definition) => setForm({ ...form, definition })}
        />
        <TextField label={t('edit.domain')} value={form.domain} onChange={(domain) => setForm({ ...form, domain })} />
        <TextField
          label={t('edit.note')}
          multiline
          rows={2}
          value={form.note}
          onChange={(note) => setForm({ ...form, note })}
        />
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoilerplateEdit } from '../../../../shared/translation/boilerplate/edit-boilerplate.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { namedStep, type NamedStep } from '../../../data/undo-step.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { removeBoilerplate, saveBoilerplate } from '../commands/boilerplate.ts'
import { useRun } from '../use-run.ts'
import type { UsedBoilerplate } from './load-boilerplate.ts'
import { PlaceList } from './place-list.tsx'
import { SnippetForm } from './snippet-form.tsx'
import styles from './boilerplate.module.css'

/** One snippet: its words, its places, and the way to take it away. */
export function OpenSnippet({ used }: { readonly used: UsedBoilerplate }) {
  const { t } = useTranslation(['boilerplate', 'common'])
  const { db, door } = useDesk()
  const run = useRun()
  const { boilerplate, places } = used
  const { id, name } = boilerplate
  const pageIds = [...new Set(places.map(({ pageId }) => pageId))]
  const pages = useLive(() => db.participantPage.bulkGet(pageIds), [db, pageIds.join(' ')])
  const undoOf = (step: NamedStep) => ({ label: t('common:undo'), onPress: () => void run(step.undo()) })

  async function save(edit: BoilerplateEdit) {
    const step = namedStep(door)
    if (!(await run(saveBoilerplate(step.door, id, edit)))) return
    showToast({ text: t(places.length > 0 ? 'savedAndProposed' : 'saved'), action: undoOf(step) })
  }
  async function remove() {
    const step = namedStep(door)
    if (await run(removeBoilerplate(step.door, boilerplate, places)))
      showToast({ text: t('removed', { name }), action: undoOf(step) })
  }

  if (pages === undefined) return null
  const wanted = [...new Set(pages.flatMap((page) => page?.targetLocales ?? []))]
  return (
    <div className={styles.detail}>
      <SnippetForm boilerplate={boilerplate} wanted={wanted} onSave={(_locale, edit) => void save(edit)} />
      <PlaceList {...used} />
      <div>
        <Button size="small" variant="quiet" onPress={() => void remove()}>
          <Trash2 aria-hidden="true" />
          {t('remove', { name })}
        </Button>
        {places.length > 0 ? <p className={styles.hint}>{t('removeHint')}</p> : null}
      </div>
    </div>
  )
}

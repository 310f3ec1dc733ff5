import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from '@tanstack/react-router'
import { pageLocales } from '../../../../shared/translation/page-labels.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, ComboField, SelectField } from '../../../ui/fields.tsx'
import { createPage } from '../commands/create-page.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import type { Matrix } from './load-matrix.ts'
import styles from './matrix.module.css'

interface NewPageDialogProps {
  readonly matrix: Pick<Matrix, 'withoutPage' | 'takenSlugs'>
  /** Chosen already, e.g. from the list of participants. */
  readonly organisationId: string | undefined
  readonly onClose: () => void
}

/** Which participant, in which language it is written, and into which it will be translated. */
export function NewPageDialog({ matrix, organisationId, onClose }: NewPageDialogProps) {
  const { t } = useTranslation(['pages', 'common'])
  const { db, door, workspace } = useDesk()
  const navigate = useNavigate()
  const run = useRun()
  const languageName = useLanguageName()
  // With one to choose from there is nothing to choose.
  const given =
    matrix.withoutPage.length === 1 ? matrix.withoutPage[0] : matrix.withoutPage.find(({ id }) => id === organisationId)
  const [chosen, setChosen] = useState(given?.id)
  const [source, setSource] = useState('en')
  const [picked, setPicked] = useState<readonly string[] | undefined>()
  const focalPoint = useLive(() => db.focalPoint.get(workspace.focalPointId), [db, workspace.focalPointId])
  const usual = (focalPoint?.languages ?? []).map((locale) => locale.split('-')[0] ?? locale)
  const targets = (picked ?? usual).filter((locale) => locale !== source && pageLocales.includes(locale))

  async function create() {
    if (chosen === undefined) return
    const page = { organisationId: chosen, sourceLocale: source, targetLocales: targets, takenSlugs: matrix.takenSlugs }
    const result = await createPage(door, page)
    if (!(await run(Promise.resolve(result))) || !result.ok) return
    onClose()
    await navigate({ to: '/pages/$pageId', params: { pageId: result.value.id } })
  }

  return (
    <Dialog
      title={t('newPage.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === undefined} onPress={() => void create()}>
            {t('newPage.create')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {given ? (
          <p className={styles.chosen}>
            <span>{t('newPage.participant')}</span>
            {given.name}
          </p>
        ) : (
          <ComboField
            label={t('newPage.participant')}
            placeholder={t('newPage.chooseParticipant')}
            options={matrix.withoutPage.map(({ id, name }) => ({ id, label: name }))}
            value={chosen}
            onChange={setChosen}
            autoFocus
          />
        )}
        <SelectField
          label={t('newPage.sourceLanguage')}
          options={pageLocales.map((id) => ({ id, label: languageName(id) }))}
          value={source}
          onChange={setSource}
        />
        <fieldset className={styles.group}>
          <legend>{t('newPage.targets')}</legend>
          <div className={styles.targets}>
            {pageLocales
              .filter((locale) => locale !== source)
              .map((locale) => (
                <CheckboxField
                  key={locale}
                  label={languageName(locale)}
                  value={targets.includes(locale)}
                  onChange={(isOn) =>
                    setPicked(isOn ? [...targets, locale] : targets.filter((each) => each !== locale))
                  }
                />
              ))}
          </div>
        </fieldset>
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantPage } from '../../../../shared/model/page.ts'
import { pageLocales } from '../../../../shared/translation/page-labels.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { addLocale } from '../commands/page-settings.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'

interface AddLanguageDialogProps {
  readonly page: ParticipantPage
  readonly title: string
  readonly onClose: () => void
}

export function AddLanguageDialog({ page, title, onClose }: AddLanguageDialogProps) {
  const { t } = useTranslation(['pages', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const languageName = useLanguageName()
  const free = pageLocales.filter((locale) => locale !== page.sourceLocale && !page.targetLocales.includes(locale))
  const [locale, setLocale] = useState(free[0])

  async function add() {
    if (locale !== undefined && (await run(addLocale(door, page.id, locale)))) onClose()
  }

  return (
    <Dialog
      title={t('matrix.addLanguageTo', { title })}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={locale === undefined} onPress={() => void add()}>
            {t('language.add')}
          </Button>
        </>
      }
    >
      {free.length === 0 ? (
        <p>{t('language.none')}</p>
      ) : (
        <SelectField
          label={t('language.label')}
          options={free.map((id) => ({ id, label: languageName(id) }))}
          value={locale}
          onChange={setLocale}
          autoFocus
        />
      )}
    </Dialog>
  )
}

import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { ParticipantPage } from '../../../../shared/model/page.ts'
import { translationRules } from '../../../../shared/translation/translation-rules.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, RadioField, TextField } from '../../../ui/fields.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { useLanguageName } from '../use-language-name.ts'
import { MatchList } from './match-list.tsx'
import { useReplace, type ReplaceForm } from './use-replace.ts'
import styles from './replace.module.css'

interface ReplaceDialogProps {
  readonly page: ParticipantPage
  readonly locale: string
  readonly role: MemberRole
  readonly onClose: () => void
}

const empty: ReplaceForm = {
  text: '',
  by: '',
  isCaseSensitive: false,
  isWholeWord: false,
  allPages: false,
  keepsState: false,
}

/** Find and replace in the translations of a page, or of all pages in its language: first shown, then done as one step. */
export function ReplaceDialog({ page, locale, role, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation(['workbench', 'common'])
  const language = useLanguageName()(locale)
  const [form, setForm] = useState(empty)
  const { matches, chosen, running, ...steps } = useReplace(page, locale)
  const formId = useId()
  const count = chosen.length

  function change(part: Partial<ReplaceForm>) {
    setForm({ ...form, ...part })
    if (!('keepsState' in part)) steps.forget()
  }

  async function replace() {
    if (await steps.replace(form)) onClose()
  }

  return (
    <Dialog
      title={t('replace.title', { language })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant={matches ? 'secondary' : 'primary'}
            isDisabled={form.text === '' || running !== undefined}
          >
            {t('replace.preview')}
          </Button>
          {matches ? (
            <Button variant="primary" isDisabled={count === 0 || running !== undefined} onPress={() => void replace()}>
              {t('replace.do', { count })}
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
          if (form.text !== '' && running === undefined) void steps.preview(form)
        }}
      >
        <TextField
          label={t('replace.find')}
          value={form.text}
          onChange={(text) => change({ text })}
          lang={locale}
          autoFocus
        />
        <TextField label={t('replace.by')} value={form.by} onChange={(by) => change({ by })} lang={locale} />
        <div className={styles.options}>
          <CheckboxField
            label={t('replace.case')}
            value={form.isCaseSensitive}
            onChange={(isCaseSensitive) => change({ isCaseSensitive })}
          />
          <CheckboxField
            label={t('replace.word')}
            value={form.isWholeWord}
            onChange={(isWholeWord) => change({ isWholeWord })}
          />
        </div>
        <RadioField
          label={t('replace.where')}
          orientation="horizontal"
          value={form.allPages ? 'all' : 'page'}
          onChange={(where) => change({ allPages: where === 'all' })}
          options={[
            { id: 'page', label: t('replace.thisPage') },
            { id: 'all', label: t('replace.allPages', { language }) },
          ]}
        />
        {translationRules.amend.roles.includes(role) ? (
          <CheckboxField
            label={t('replace.keepsState')}
            description={t('replace.keepsStateHint')}
            value={form.keepsState}
            onChange={(keepsState) => change({ keepsState })}
          />
        ) : null}
      </form>
      {running ? (
        <ProgressBar
          label={t(`replace.${running.doing}`)}
          value={running.done}
          max={running.total}
          onCancel={steps.cancel}
        />
      ) : null}
      <p role="status" className={styles.found}>
        {matches ? t('replace.found', { count: matches.length }) : ''}
      </p>
      {matches && matches.length > 0 ? (
        <MatchList matches={matches} locale={locale} isChosen={steps.isChosen} onChoose={steps.choose} />
      ) : null}
    </Dialog>
  )
}

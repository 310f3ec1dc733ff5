import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { RadioField, TextField } from '../../../ui/fields.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { matchesStep } from '../../../ui/key-chords.ts'
import { addComment, MAX_COMMENT } from '../commands/segment-comments.ts'
import { whileSaving } from '../saver.ts'
import { segmentKeys } from '../translate/segment-keys.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import styles from './notes.module.css'

interface CommentFormProps {
  readonly segmentId: string
  readonly locale: string
  readonly autoFocus: boolean
}

/** A new comment, about this translation or about the source. */
export function CommentForm({ segmentId, locale, autoFocus }: CommentFormProps) {
  const { t } = useTranslation('workbench')
  const { door } = useDesk()
  const run = useRun()
  const languageName = useLanguageName()
  const [text, setText] = useState('')
  const [about, setAbout] = useState('translation')

  async function add() {
    const place = { segmentId, locale: about === 'source' ? undefined : locale }
    if (await whileSaving(() => run(addComment(door, place, text)))) setText('')
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('comments.new')}
        value={text}
        onChange={setText}
        multiline
        rows={2}
        maxLength={MAX_COMMENT}
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          // Here the key of the screen, confirm and next, means this text.
          if (!matchesStep(segmentKeys.confirm, event)) return
          event.preventDefault()
          event.stopPropagation()
          void add()
        }}
      />
      <RadioField
        label={t('comments.about')}
        orientation="horizontal"
        value={about}
        onChange={setAbout}
        options={[
          { id: 'translation', label: t('comments.translation', { language: languageName(locale) }) },
          { id: 'source', label: t('comments.source') },
        ]}
      />
      <div>
        <Button size="small" type="submit" isDisabled={text.trim() === ''}>
          {t('comments.add')} <Kbd keys={segmentKeys.confirm} />
        </Button>
      </div>
    </form>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mergedText } from '../../../../shared/writing/merge.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../../../ui/language-name.ts'
import { MergedView } from './merged-view.tsx'
import type { ReadyLetter, Writing } from './use-writing.ts'
import styles from './writing.module.css'

/** One letter: to whom, in which language, its words; and the words to change for this one alone. */
export function LetterView({ ready, writing }: { readonly ready: ReadyLetter; readonly writing: Writing }) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const languageName = useLanguageName()
  const [isEditing, setEditing] = useState(false)
  const { letter } = ready
  const { recipient, parts, locale } = letter
  const address = writing.intent.channel === 'email' ? recipient.email : recipient.organisation.address
  // What is written over a gap keeps the gap until it is filled.
  const words = { subject: letter.subject, text: mergedText(parts.body) }
  return (
    <article className={styles.letter}>
      <header className={styles.letterHead}>
        <p>
          <strong>
            <bdi>{recipient.contact?.name ?? recipient.organisation.name}</bdi>
          </strong>
          {recipient.contact === undefined ? null : (
            <>
              {' · '}
              <bdi>{recipient.organisation.name}</bdi>
            </>
          )}
        </p>
        <p className={styles.muted}>
          <bdi>{address}</bdi> · {languageName(locale)}
        </p>
        {letter.isEdited ? <Badge tone="info">{t('preview.edited')}</Badge> : null}
        {letter.missing.length > 0 ? (
          <Badge tone="warn">{t('preview.missing', { fields: format.listOf(letter.missing) })}</Badge>
        ) : null}
      </header>
      {isEditing ? (
        <div className={styles.fields}>
          <TextField
            label={t('field.subject')}
            lang={locale}
            value={words.subject}
            onChange={(subject) => writing.edit(letter, { ...words, subject })}
            maxLength={300}
            autoFocus
          />
          <LetterText
            label={t('field.body')}
            locale={locale}
            text={words.text}
            onChange={(text) => writing.edit(letter, { ...words, text })}
          />
        </div>
      ) : (
        <div lang={locale} className={styles.words}>
          <p className={styles.subject}>
            <MergedView parts={parts.subject} />
          </p>
          <div className={styles.body}>
            <MergedView parts={parts.body} />
          </div>
        </div>
      )}
      <footer className={styles.letterFoot}>
        <Button size="small" onPress={() => setEditing(!isEditing)}>
          {t(isEditing ? 'preview.stopEditing' : 'preview.edit')}
        </Button>
        {letter.isEdited ? (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              writing.edit(letter, undefined)
              setEditing(false)
            }}
          >
            {t('preview.asTemplate')}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" onPress={() => writing.toggle(recipient)}>
          {t('preview.leaveOut')}
        </Button>
      </footer>
    </article>
  )
}

interface LetterTextProps {
  readonly label: string
  readonly locale: string
  readonly text: string
  readonly onChange: (text: string) => void
}

/** Keeps what is typed as it is typed: the letter trims spaces that are still being written on. */
function LetterText({ label, locale, text, onChange }: LetterTextProps) {
  const [typed, setTyped] = useState(text)
  return (
    <TextField
      label={label}
      lang={locale}
      multiline
      rows={16}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        onChange(next)
      }}
    />
  )
}

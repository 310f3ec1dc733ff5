import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OwnWord } from '../../../../shared/model/own-word.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { IconButton } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { removeOwnWord } from '../commands/own-words.ts'
import { useRun } from '../use-run.ts'
import styles from './spelling.module.css'

interface OwnWordsDialogProps {
  readonly language: string
  readonly words: readonly OwnWord[]
  readonly onClose: () => void
}

/** The team's own words of a language, to look through and take back. */
export function OwnWordsDialog({ language, words, onClose }: OwnWordsDialogProps) {
  const { t } = useTranslation('spelling')
  const { door } = useDesk()
  const run = useRun()
  const sorted = words.toSorted((a, b) => a.text.localeCompare(b.text))
  return (
    <Dialog title={t('dialog.title', { language })} size="small" isOpen onClose={onClose}>
      <p>{t('dialog.text')}</p>
      <ul className={styles.words}>
        {sorted.map(({ id, locale, text }) => (
          <li key={id}>
            <span lang={locale}>{text}</span>
            <IconButton
              size="small"
              label={t('dialog.remove', { word: text })}
              icon={<X />}
              onPress={() => void run(removeOwnWord(door, id, text))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

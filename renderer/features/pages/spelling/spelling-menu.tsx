import type { EditorView } from 'prosemirror-view'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { spelling, type Misspelling } from '../../../data/spelling-client.ts'
import { MenuAt } from '../../../ui/menu-at.tsx'
import type { DictionaryLanguage } from '../../../workers/spelling/dictionaries.ts'
import { addOwnWord } from '../commands/own-words.ts'
import { useRun } from '../use-run.ts'

interface SpellingMenuProps {
  readonly word: Misspelling
  readonly view: EditorView
  readonly language: DictionaryLanguage
  readonly locale: string
  readonly onClose: () => void
}

const ADD = 'add'
const NONE = 'none'

/** What may have been meant by a word, and the way to say that it is right. */
export function SpellingMenu({ word, view, language, locale, onClose }: SpellingMenuProps) {
  const { t } = useTranslation('spelling')
  const { door } = useDesk()
  const run = useRun()
  const [suggestions, setSuggestions] = useState<readonly string[] | undefined>()
  useEffect(() => {
    let isCurrent = true
    void spelling()
      .suggest(language, word.word)
      .then((words) => {
        if (isCurrent) setSuggestions(words)
      })
    return () => {
      isCurrent = false
    }
  }, [language, word.word])
  if (suggestions === undefined) return null

  function take(id: string) {
    if (id === ADD) void run(addOwnWord(door, locale, word.word))
    const suggestion = suggestions?.find((each) => `take ${each}` === id)
    const { doc, schema, tr } = view.state
    // The text may have gone on under the open menu.
    if (suggestion !== undefined && doc.textBetween(word.from, Math.min(word.to, doc.content.size)) === word.word)
      view.dispatch(tr.replaceWith(word.from, word.to, schema.text(suggestion)))
    close()
  }
  function close() {
    onClose()
    view.focus()
  }

  const anchor = view.dom.querySelector(`[data-misspelled="${word.from}"]`) ?? view.dom
  const found = suggestions.map((label) => ({ id: `take ${label}`, label }))
  const items = [
    ...(found.length > 0 ? found : [{ id: NONE, label: t('none'), isDisabled: true }]),
    { id: ADD, label: t('add', { word: word.word }) },
  ]
  return <MenuAt label={t('menu', { word: word.word })} anchor={anchor} items={items} onAction={take} onClose={close} />
}

import type { EditorView } from 'prosemirror-view'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnWord } from '../../../../shared/model/own-word.ts'
import { spelling, type Misspelling } from '../../../data/spelling-client.ts'
import { useCommands } from '../../../ui/commands.ts'
import { dictionaryFor } from '../../../workers/spelling/dictionaries.ts'
import { segmentKeys } from '../translate/segment-keys.ts'
import { useStable } from '../use-stable.ts'
import { acceptedWords } from './accepted-words.ts'
import { createSpelling, nextMisspelling, type Spelling } from './spelling-plugin.ts'
import { SpellingLine } from './spelling-line.tsx'
import { SpellingMenu } from './spelling-menu.tsx'

interface SpellingFacts {
  readonly locale: string
  /** Coded source of the segment. */
  readonly source: string
  /** Of the team, of all languages. */
  readonly ownWords: readonly OwnWord[]
  readonly view: () => EditorView | undefined
}

const allRight: readonly Misspelling[] = []

/** Spelling of one editor: the plugin to put into it, and what to show below it. */
export function useSpelling({ locale, source, ownWords, view }: SpellingFacts): {
  readonly spelling: Spelling
  readonly line: ReactNode
} {
  const { t } = useTranslation(['pages', 'spelling'])
  const language = dictionaryFor(locale)
  const accepted = useMemo(() => acceptedWords(ownWords, locale, source), [ownWords, locale, source])
  const [known] = useState(createAccepted)
  const [found, setFound] = useState(allRight)
  const [isUnavailable, setUnavailable] = useState(false)
  const [word, setWord] = useState<Misspelling | undefined>()

  const checking = useMemo(
    () =>
      createSpelling({
        check: async (text) => {
          if (language === undefined) return []
          const answer = await spelling().check(language, text, known.words())
          setUnavailable(answer === undefined)
          return answer
        },
        // Most of the time there is nothing to say, before and after.
        onFound: (words) => setFound(words.length === 0 ? allRight : words),
        onMenu: setWord,
      }),
    [language, known],
  )
  useEffect(() => {
    known.set(accepted)
    checking.recheck()
  }, [accepted, known, checking])

  const openNext = useStable(() => {
    const editor = view()
    setWord(editor && nextMisspelling(editor.state))
  })
  useCommands([
    {
      id: 'translation.spelling',
      label: t('spelling:next'),
      keys: segmentKeys.spelling,
      group: t('action.group'),
      run: openNext,
    },
  ])

  const editor = word ? view() : undefined
  const line = (
    <>
      <SpellingLine locale={locale} found={found} isUnavailable={isUnavailable} ownWords={ownWords} onNext={openNext} />
      {word && editor && language ? (
        <SpellingMenu
          word={word}
          view={editor}
          language={language}
          locale={locale}
          onClose={() => setWord(undefined)}
        />
      ) : null}
    </>
  )
  return { spelling: checking, line }
}

/** The words accepted now, for the plugin to ask when it checks: it lives longer than one list of them. */
function createAccepted() {
  let words: readonly string[] = []
  return {
    words: () => words,
    set: (next: readonly string[]) => {
      words = next
    },
  }
}

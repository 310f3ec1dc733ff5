import { useEffect, useMemo, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { MemoryMatch } from '../../../data/memory-client.ts'
import { useCommands } from '../../../ui/commands.ts'
import { showToast } from '../../../ui/toast.tsx'
import { teachTerm } from '../commands/teach-term.ts'
import { whenIdle } from '../idle-work.ts'
import type { PageData } from '../load-page.ts'
import type { ActiveSegment } from '../translate/segment-editor.tsx'
import { segmentKeys } from '../translate/segment-keys.ts'
import type { SegmentItem } from '../translate/segment-items.ts'
import { useRun } from '../use-run.ts'
import { useStable } from '../use-stable.ts'
import { nextTermToInsert, segmentTerms, type TermAid } from './term-aids.ts'
import { useMatches, type Matches } from './use-matches.ts'

interface AidFacts {
  readonly data: PageData
  readonly locale: string
  readonly current: SegmentItem | undefined
  /** The sentence that comes into hand next, as far as one can tell. */
  readonly next: SegmentItem | undefined
  readonly glossary: Glossary<GlossaryTerm> | undefined
  readonly active: RefObject<ActiveSegment | null>
}

export interface Aids extends Matches {
  readonly terms: readonly TermAid[]
  readonly takeMatch: (match: MemoryMatch) => void
  readonly insertTerm: (text: string) => void
  /** "This is no form of that term." */
  readonly refuseForm: (aid: TermAid) => void
  /** Words to look for in the memory; `undefined`: not looking. */
  readonly searching: string | undefined
  readonly stopSearching: () => void
}

const noTerms: readonly TermAid[] = []
/** After the sentence in hand has settled. In milliseconds. */
const AHEAD_MS = 100

/** What helps with the sentence in hand: matches of the memory, terms of the glossary, and their keys. */
export function useAids({ data, locale, current, next, glossary, active }: AidFacts): Aids {
  const { t } = useTranslation('aids')
  const { door } = useDesk()
  const run = useRun()
  const { sourceLocale } = data.page
  const [searching, setSearching] = useState<string>()
  const sentences = { current: current?.segment, next: next?.segment }
  const { matches, isHere, state } = useMatches(data, sentences, locale)
  const segment = current?.segment
  const terms = useMemo(
    () => (glossary && segment ? segmentTerms(glossary, segment, { sourceLocale, locale }) : noTerms),
    [glossary, segment, sourceLocale, locale],
  )
  useEffect(() => {
    if (!next) return undefined
    // Its terms and its checks, so that they are there when it comes into hand.
    return whenIdle(() => {
      if (glossary) segmentTerms(glossary, next.segment, { sourceLocale, locale })
      void next.status.findings
    }, AHEAD_MS)
  }, [glossary, next, sourceLocale, locale])

  const takeMatch = useStable((match: MemoryMatch) => {
    active.current?.takeMatch(match.text, Math.min(100, match.score))
  })

  function takeNth(n: number) {
    const match = matches[n - 1]
    if (match) takeMatch(match)
    else showToast({ text: t('match.none', { n }) })
  }

  function insertNextTerm() {
    const editor = active.current
    const text = glossary && editor ? nextTermToInsert(glossary, terms, editor.text(), locale) : undefined
    if (text === undefined) showToast({ text: t('term.none') })
    else editor?.insertText(text)
  }

  /** The word that is selected in the translation says the first term that is missing in it. */
  function learnSelected() {
    const form = active.current?.selectedText().trim() ?? ''
    const text = active.current?.text() ?? ''
    const missing = glossary && terms.find((aid) => aid.say[0] && !says(glossary, aid, text, locale))
    const term = missing?.say[0]?.text
    if (form === '' || term === undefined) {
      showToast({ text: t(form === '' ? 'term.selectFirst' : 'term.noneMissing') })
      return
    }
    void teach({ locale, term, form, isForm: true })
  }

  async function teach(lesson: Parameters<typeof teachTerm>[1]) {
    if (!(await run(teachTerm(door, lesson)))) return
    showToast({ text: t(lesson.isForm ? 'term.learnt' : 'term.unlearnt', { form: lesson.form, term: lesson.term }) })
  }

  const group = t('group')
  useCommands([
    ...Array.from({ length: 9 }, (_, index) => ({
      id: `aids.match${index + 1}`,
      label: t('match.take', { n: index + 1 }),
      keys: `Mod+${index + 1}`,
      group,
      run: () => takeNth(index + 1),
    })),
    { id: 'aids.term', label: t('term.insertNext'), keys: segmentKeys.insertTerm, group, run: insertNextTerm },
    {
      id: 'aids.concordance',
      label: t('concordance.command'),
      keys: segmentKeys.concordance,
      group,
      run: () => setSearching(selectedWords(active.current)),
    },
    { id: 'aids.learn', label: t('term.learn'), keys: segmentKeys.learnTerm, group, run: learnSelected },
  ])
  const stopSearching = useStable(() => setSearching(undefined))
  const insertTerm = useStable((text: string) => active.current?.insertText(text))
  const refuseForm = useStable(({ term, form }: TermAid) => {
    void teach({ locale: sourceLocale, term: term.text, form, isForm: false })
  })
  return useMemo(
    () => ({ matches, isHere, state, terms, takeMatch, searching, stopSearching, insertTerm, refuseForm }),
    [matches, isHere, state, terms, takeMatch, searching, stopSearching, insertTerm, refuseForm],
  )
}

/** In the translation, or anywhere on the screen. */
function selectedWords(editor: ActiveSegment | null): string {
  return (editor?.selectedText() || (window.getSelection()?.toString() ?? '')).trim().slice(0, 200)
}

function says(glossary: Glossary<GlossaryTerm>, aid: TermAid, target: string, locale: string): boolean {
  const found = glossary.compiledFor(locale).findTerms(target, { nested: true })
  return found.some(({ term }) => term.conceptId === aid.term.conceptId)
}

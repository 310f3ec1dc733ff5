import { Columns2, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { overflowFinder } from '../../../../shared/translation/publication/overflowing-words.ts'
import { altFaults } from '../../../../shared/translation/publication/preview-faults.ts'
import { pageStyle, standaloneHtml } from '../../../../shared/translation/publication/standalone-page.ts'
import { renderPage } from '../../../../shared/translation/render-page.ts'
import { renderHtml } from '../../../../shared/translation/render-tree.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { contentIn, type PageData } from '../load-page.ts'
import { PageView, type LiveSegments } from '../page-view.tsx'
import { useLanguageName } from '../use-language-name.ts'
import { FaultList } from './fault-list.tsx'
import { measureWord } from './measure-word.ts'
import { printDocument } from './print-document.ts'
import styles from './preview.module.css'

const findOverflow = overflowFinder(measureWord)

interface PreviewPaneProps {
  readonly data: PageData
  readonly locale: string
  readonly label: string
  /** The segment in hand. */
  readonly current?: string | undefined
  readonly onPick?: ((segmentId: string) => void) | undefined
  readonly live?: LiveSegments
}

/** The page as it will look, what would not look right, the source beside it where one wants it, and paper. */
export function PreviewPane({ data, locale, label, current, onPick, live }: PreviewPaneProps) {
  const { t } = useTranslation('review')
  const languageName = useLanguageName()
  const [isBeside, setBeside] = useState(false)
  const source = data.page.sourceLocale
  const isTranslation = locale !== source
  const content = useMemo(() => contentIn(data, locale), [data, locale])
  const { nodes } = useMemo(() => renderPage(content, locale), [content, locale])
  const sourceNodes = useMemo(
    () => (isBeside ? renderPage(contentIn(data, source), source).nodes : []),
    [isBeside, data, source],
  )
  const alt = useMemo(() => altFaults(content, locale), [content, locale])
  const words = useMemo(() => findOverflow(nodes), [nodes])
  const wide = [...new Set(words.flatMap(({ segmentId }) => segmentId ?? []))].join(' ')
  const overflowing = useMemo(() => new Set(wide.split(' ')), [wide])

  function print() {
    const { title } = renderPage(content, locale)
    printDocument(standaloneHtml({ title, lang: locale, style: pageStyle, body: renderHtml(nodes) }))
  }

  const group = t('preview.group')
  const besideWords = t(isBeside ? 'preview.alone' : 'preview.beside')
  useCommands([
    { id: 'preview.print', label: t('preview.print'), keys: 'Mod+P', group, run: print },
    ...(isTranslation
      ? [
          {
            id: 'preview.beside',
            label: besideWords,
            keys: 'Mod+Shift+S',
            group,
            run: () => setBeside(!isBeside),
          },
        ]
      : []),
  ])
  const pick = onPick ? { onPick } : {}
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        {isTranslation ? (
          <Button size="small" variant="quiet" aria-pressed={isBeside} onPress={() => setBeside(!isBeside)}>
            <Columns2 aria-hidden="true" />
            {t('preview.besideShort')}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" onPress={print}>
          <Printer aria-hidden="true" />
          {t('preview.print')}
        </Button>
      </div>
      <FaultList alt={alt} words={words} onPick={onPick} />
      <div className={styles.views} data-beside={isBeside ? '' : undefined}>
        {isBeside ? (
          <PageView
            nodes={sourceNodes}
            current={current}
            label={t('preview.source', { language: languageName(source) })}
            {...pick}
          />
        ) : null}
        <PageView
          nodes={nodes}
          current={current}
          overflowing={overflowing}
          label={label}
          {...pick}
          {...(live ? { live } : {})}
        />
      </div>
    </div>
  )
}

import { Columns2, Printer } from 'lucide-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageStyle, standaloneHtml } from '../../../../shared/translation/publication/standalone-page.ts'
import { renderPage } from '../../../../shared/translation/render-page.ts'
import { renderHtml } from '../../../../shared/translation/render-tree.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { printDocument } from '../../../ui/print-document.ts'
import { useIdleValue } from '../idle-work.ts'
import { contentIn, type PageData } from '../load-page.ts'
import { PageView } from '../page-view.tsx'
import { useLanguageName } from '../use-language-name.ts'
import { drawNow, drawPage } from './draw-page.ts'
import { FaultList } from './fault-list.tsx'
import type { LiveSegments } from './live-segments.ts'
import styles from './preview.module.css'

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
export const PreviewPane = memo(function PreviewPane(props: PreviewPaneProps) {
  const { data, locale, label, current, onPick, live } = props
  const languageName = useLanguageName()
  const { t } = useTranslation('review')
  const [isBeside, setBeside] = useState(false)
  const source = data.page.sourceLocale
  const [first] = useState(() => drawNow(contentIn(data, locale), locale))
  const draw = useCallback(() => drawPage(contentIn(data, locale), locale), [data, locale])
  const { nodes, alt, words, overflowing } = useIdleValue(draw) ?? first
  const sourceNodes = useMemo(
    () => (isBeside ? renderPage(contentIn(data, source), source).nodes : []),
    [isBeside, data, source],
  )
  const pick = onPick ? { onPick } : {}
  return (
    <div className={styles.pane}>
      <PreviewBar data={data} locale={locale} isBeside={isBeside} onBeside={setBeside} />
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
})

interface PreviewBarProps extends Pick<PreviewPaneProps, 'data' | 'locale'> {
  readonly isBeside: boolean
  readonly onBeside: (isBeside: boolean) => void
}

/** What can be done with the preview. */
const PreviewBar = memo(function PreviewBar({ data, locale, isBeside, onBeside }: PreviewBarProps) {
  const { t } = useTranslation('review')
  const isTranslation = locale !== data.page.sourceLocale

  function print() {
    const { title, nodes } = renderPage(contentIn(data, locale), locale)
    printDocument(standaloneHtml({ title, lang: locale, style: pageStyle, body: renderHtml(nodes) }))
  }

  const group = t('preview.group')
  useCommands([
    { id: 'preview.print', label: t('preview.print'), keys: 'Mod+P', group, run: print },
    ...(isTranslation
      ? [
          {
            id: 'preview.beside',
            label: t(isBeside ? 'preview.alone' : 'preview.beside'),
            keys: 'Mod+Shift+S',
            group,
            run: () => onBeside(!isBeside),
          },
        ]
      : []),
  ])
  return (
    <div className={styles.bar}>
      {isTranslation ? (
        <Button size="small" variant="quiet" aria-pressed={isBeside} onPress={() => onBeside(!isBeside)}>
          <Columns2 aria-hidden="true" />
          {t('preview.besideShort')}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" onPress={print}>
        <Printer aria-hidden="true" />
        {t('preview.print')}
      </Button>
    </div>
  )
})

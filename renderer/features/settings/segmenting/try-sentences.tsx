import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentationRules, SrxContent } from '../../../../shared/model/segmentation-rules.ts'
import { splitterOf } from '../../../../shared/translation/segmenting/rule-sets.ts'
import { splitSentences, type SentenceSplitter } from '../../../../shared/translation/segmenting/split-sentences.ts'
import { Card } from '../../../ui/card.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { useLanguageName } from '../../../ui/language-name.ts'
import styles from '../settings.module.css'

interface TrySentencesProps {
  /** Of a file; `undefined`: only the desk's own. */
  readonly rules: (Pick<SegmentationRules, 'id' | 'fileName'> & SrxContent) | undefined
  readonly locales: readonly string[]
}

/** More than anybody tries by hand; what is typed must stay quick to cut. */
const MOST = 5_000

/** A text of one's own, cut as one types. Beside a file's rules stand the desk's own. */
export function TrySentences({ rules, locales }: TrySentencesProps) {
  const { t, i18n } = useTranslation('segmenting')
  const languageName = useLanguageName()
  const [chosen, setChosen] = useState<string>()
  // The text to begin with is in the language of the interface.
  const locale =
    [chosen, i18n.language].find((each) => each !== undefined && locales.includes(each)) ?? locales[0] ?? 'en'
  const [typed, setTyped] = useState<string>()
  const text = useDeferredValue(typed ?? t('try.sample'))
  return (
    <Card title={t('try.title')}>
      <div className={styles.card}>
        <SelectField
          label={t('try.language')}
          options={locales.map((id) => ({ id, label: languageName(id) }))}
          value={locale}
          onChange={setChosen}
        />
        <TextField
          label={t('try.text')}
          multiline
          rows={3}
          lang={locale}
          maxLength={MOST}
          value={typed ?? t('try.sample')}
          onChange={setTyped}
        />
        <div className={styles.columns} aria-live="polite">
          {rules ? (
            <Sentences
              title={t('try.byFile', { name: rules.fileName })}
              text={text}
              locale={locale}
              splitter={splitterOf(rules)}
            />
          ) : null}
          <Sentences title={t('try.byDesk')} text={text} locale={locale} splitter={undefined} />
        </div>
      </div>
    </Card>
  )
}

interface SentencesProps {
  readonly title: string
  readonly text: string
  readonly locale: string
  readonly splitter: SentenceSplitter | undefined
}

function Sentences({ title, text, locale, splitter }: SentencesProps) {
  const { t } = useTranslation('segmenting')
  const ranges = useMemo(() => splitSentences(text, locale, splitter), [text, locale, splitter])
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {ranges.length === 0 ? <p className={styles.note}>{t('try.empty')}</p> : null}
      <ol className={styles.sentences} lang={locale}>
        {ranges.map(({ from, to }) => (
          <li key={from}>{text.slice(from, to)}</li>
        ))}
      </ol>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { Choice, MadeChoice } from '../../../../shared/translation/exchange/return-plan.ts'
import { sectionChoice, type PlannedSection } from '../../../../shared/translation/exchange/section-plan.ts'
import { escapeText } from '../../../../shared/translation/escape.ts'
import { Badge } from '../../../ui/badge.tsx'
import { RadioField } from '../../../ui/fields.tsx'
import { DiffText } from '../changes/diff-text.tsx'
import styles from './exchange.module.css'

interface SectionListProps {
  readonly planned: readonly PlannedSection[]
  /** `out`: the file is from the desk the page belongs to. */
  readonly direction: 'out' | 'back'
  /** Language the page is written in. */
  readonly lang: string
  readonly choices: ReadonlyMap<string, MadeChoice>
  readonly onChoose: (section: PlannedSection, choice: Choice) => void
}

/** Longer texts are shown one under the other: to compare them word by word would hold up the window. */
const MOST_COMPARED = 20_000

function SectionText({
  section: { before, after },
  lang,
}: {
  readonly section: PlannedSection
  readonly lang: string
}) {
  const isShort = before.length + after.length <= MOST_COMPARED
  return (
    <div className={styles.sectionText} lang={lang}>
      {isShort ? (
        <DiffText before={escapeText(before)} after={escapeText(after)} lang={lang} />
      ) : (
        <>
          <del>{before}</del> <ins>{after}</ins>
        </>
      )}
    </div>
  )
}

/** What a package has otherwise in the page itself, section by section, before its translations. */
export function SectionList({ planned, direction, lang, choices, onChoose }: SectionListProps) {
  const { t } = useTranslation(['exchange', 'pages'])
  if (planned.length === 0) return null
  return (
    <section aria-label={t('section.title')}>
      <h3 className={styles.heading}>{t('section.title')}</h3>
      <p className={styles.about}>{t(`section.about.${direction}`)}</p>
      <ul className={styles.rows}>
        {planned.map((section) => {
          const kind = t(`pages:section.kind.${section.kind}`)
          return (
            <li key={section.sectionId} className={styles.row}>
              <div className={styles.rowHead}>
                <h4>{kind}</h4>
                <Badge tone={section.side === 'theirs' ? 'info' : 'warn'}>
                  {t(`section.change.${section.change}`)} · {t(`section.side.${section.side}`)}
                </Badge>
              </div>
              {section.before === section.after ? (
                <p className={styles.note}>{t('section.sameWords')}</p>
              ) : (
                <SectionText section={section} lang={lang} />
              )}
              <RadioField
                label={t('section.which', { section: kind })}
                isLabelHidden
                orientation="horizontal"
                options={[
                  { id: 'mine', label: t('section.mine') },
                  { id: 'theirs', label: t(`section.take.${section.change}`) },
                ]}
                value={sectionChoice(section, choices)}
                onChange={(id) => onChoose(section, id === 'theirs' ? 'theirs' : 'mine')}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

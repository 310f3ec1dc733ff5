import { useTranslation } from 'react-i18next'
import type { Choice, PlannedRow } from '../../../../shared/translation/exchange/return-plan.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { RadioField } from '../../../ui/fields.tsx'
import { DiffText } from '../changes/diff-text.tsx'
import { CodedLine } from '../translate/coded-line.tsx'
import styles from './exchange.module.css'
import { ChangedLinks } from './changed-links.tsx'
import { outcomeTones, useOutcomeWords } from './use-outcome-words.ts'

interface ReturnRowProps {
  readonly row: PlannedRow
  readonly sourceLocale: string
  readonly locale: string
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

/** A sentence that came back: what would become of it, both texts, and the choice where there is one. */
export function ReturnRow({ row, sourceLocale, locale, choice, onChoose }: ReturnRowProps) {
  const { t } = useTranslation('exchange')
  const words = useOutcomeWords()
  const { outcome, mine, theirs, codes } = row
  const title = row.n === undefined ? t('take.noSentence') : t('take.sentence', { n: row.n })
  const isOther = theirs !== undefined && theirs !== mine
  return (
    <li className={styles.row} data-outcome={outcome.kind}>
      <div className={styles.rowHead}>
        <h3>{title}</h3>
        <Badge tone={outcomeTones[outcome.kind]}>{words.outcome(row)}</Badge>
      </div>
      <p className={styles.source}>
        <CodedLine coded={row.source} codes={codes} lang={sourceLocale} />
      </p>
      {outcome.kind === 'sourceChanged' ? (
        <p className={styles.note}>{t('take.oldSource', { text: codedPlainText(outcome.oldSource) })}</p>
      ) : null}
      <dl className={styles.texts}>
        <dt>{t('take.here')}</dt>
        <dd>
          {codedPlainText(mine).trim() === '' ? (
            <span className={styles.none}>{t('take.empty')}</span>
          ) : (
            <CodedLine coded={mine} codes={codes} lang={locale} />
          )}
        </dd>
        {isOther ? (
          <>
            <dt>{t('take.there')}</dt>
            <dd>
              {mine === '' ? (
                <CodedLine coded={theirs} codes={codes} lang={locale} />
              ) : (
                <DiffText before={mine} after={theirs} lang={locale} />
              )}
            </dd>
          </>
        ) : null}
      </dl>
      {row.isOpen ? (
        <RadioField
          label={t('take.which', { n: row.n ?? '' })}
          isLabelHidden
          orientation="horizontal"
          options={[
            { id: 'mine', label: t('take.mine') },
            { id: 'theirs', label: t('take.theirs') },
          ]}
          value={choice}
          onChange={(id) => onChoose(id === 'theirs' ? 'theirs' : 'mine')}
        />
      ) : null}
      {words.lost(row).map((text) => (
        <p key={text} className={styles.lost}>
          {text}
        </p>
      ))}
      {outcome.kind === 'linksChanged' ? <ChangedLinks codes={codes} hrefs={outcome.hrefs} /> : null}
      {row.resolved.map(({ commentId, text, name }) => (
        <p key={commentId} className={styles.note}>
          {name === undefined ? t('take.resolved', { text }) : t('take.resolvedBy', { text, name })}
        </p>
      ))}
      {row.newNotes.map(({ text }) => (
        <p key={text} className={styles.note}>
          {t('take.newNote', { text })}
        </p>
      ))}
    </li>
  )
}

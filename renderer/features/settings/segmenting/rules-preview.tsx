import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { RulesOffer } from '../../../workers/segmenting/protocol.ts'
import styles from '../settings.module.css'
import { LanguageRules } from './language-rules.tsx'

interface RulesPreviewProps {
  readonly offer: RulesOffer
  readonly locales: readonly string[]
}

/** Left-out rules to begin with. */
const STEP = 10

/** What a file holds, before anything goes by it. */
export function RulesPreview({ offer, locales }: RulesPreviewProps) {
  const { t } = useTranslation('segmenting')
  const format = useFormat()
  const [shown, setShown] = useState(STEP)
  const { languages, leftOut, leftOutCount } = offer
  const count = languages.reduce((sum, { rules }) => sum + rules.length, 0)
  const left = Math.min(leftOut.length, leftOutCount) - shown
  return (
    <div className={styles.card}>
      <p role="status">
        {t('file.holds', {
          name: offer.fileName,
          languages: t('file.languages', { count: languages.length, shown: format.number(languages.length) }),
          rules: t('file.rules', { count, shown: format.number(count) }),
        })}
      </p>
      <LanguageRules rules={offer} locales={locales} />
      {leftOutCount > 0 ? (
        <>
          <p>{t('file.leftOut', { count: leftOutCount, shown: format.number(leftOutCount) })}</p>
          <ul className={styles.rules} aria-label={t('file.leftOutList')}>
            {leftOut.slice(0, shown).map(({ line, rule, reason }) => (
              <li key={`${line} ${rule}`}>
                {t('file.leftOutRow', { line: format.number(line), reason: t(`reason.${reason}`) })} <code>{rule}</code>
              </li>
            ))}
          </ul>
          {left > 0 ? (
            <div>
              <Button size="small" onPress={() => setShown(leftOut.length)}>
                {t('file.more', { count: left, shown: format.number(left) })}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

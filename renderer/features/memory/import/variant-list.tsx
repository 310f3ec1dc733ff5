import { useTranslation } from 'react-i18next'
import type { TakenAs } from '../../../../shared/translation/tmx/file-languages.ts'
import { CheckboxField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../../../ui/language-name.ts'
import styles from '../memory.module.css'

interface VariantListProps {
  readonly variants: readonly TakenAs[]
  readonly isConfirmed: boolean
  readonly onConfirm: (isConfirmed: boolean) => void
}

/** Regional variants that become another language of the desk: said, and confirmed, before they do. */
export function VariantList({ variants, isConfirmed, onConfirm }: VariantListProps) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const languageName = useLanguageName()
  return (
    <section aria-label={t('variants.title')}>
      <h3 className={styles.heading}>{t('variants.title')}</h3>
      <ul className={styles.variants}>
        {variants.map(({ tag, locale, count }) => (
          <li key={tag}>
            {t('variants.row', { tag, language: languageName(locale), count, shown: format.number(count) })}
          </li>
        ))}
      </ul>
      <CheckboxField label={t('variants.confirm')} value={isConfirmed} onChange={onConfirm} />
    </section>
  )
}

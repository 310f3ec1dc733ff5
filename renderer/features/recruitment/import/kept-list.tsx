import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './import.module.css'

const SHOWN = 200
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

interface KeptListProps {
  readonly names: readonly string[]
  readonly onClose: () => void
}

/** By name, what taking an import back has left alone. */
export function KeptList({ names, onClose }: KeptListProps) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  if (names.length === 0) return null
  const title = t('kept.title', { count: names.length, shown: format.number(names.length) })
  return (
    <div className={styles.stack}>
      <h3>{title}</h3>
      <ul className={styles.kept} aria-label={title} {...reachable}>
        {names.slice(0, SHOWN).map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {names.length > SHOWN ? <li>{t('kept.more', { shown: format.number(names.length - SHOWN) })}</li> : null}
      </ul>
      <div className={styles.actions}>
        <Button size="small" onPress={onClose}>
          {t('kept.close')}
        </Button>
      </div>
    </div>
  )
}

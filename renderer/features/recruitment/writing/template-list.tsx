import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UsableTemplate } from '../../../../shared/writing/letter-templates.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useLanguageName } from '../../../ui/language-name.ts'
import styles from './writing.module.css'

interface TemplateListProps {
  readonly templates: readonly UsableTemplate[]
  readonly current: string | undefined
  /** A template is opened instead of the new one. */
  readonly onLeaveNew: () => void
}

export function TemplateList({ templates, current, onLeaveNew }: TemplateListProps) {
  const { t } = useTranslation('writing')
  const languageName = useLanguageName()
  return (
    <nav aria-label={t('templates.title')} className={styles.list}>
      <ul>
        {templates.map(({ id, name, channel, locale, state }) => (
          <li key={id}>
            <Link
              to="/recruitment/templates"
              search={{ id }}
              className={styles.name}
              aria-current={id === current ? 'true' : undefined}
              onClick={onLeaveNew}
            >
              <span>{name}</span>
              <span className={styles.muted}>
                {t('templates.line', { channel: t(`channel.${channel}`), language: languageName(locale) })}
              </span>
              {state === 'shipped' ? null : (
                <Badge tone={state === 'own' ? 'info' : 'neutral'}>{t(`templates.state.${state}`)}</Badge>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { Link } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PageSection } from '../../../../shared/model/page.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { detachBoilerplate } from '../commands/place-boilerplate.ts'
import { useRun } from '../use-run.ts'
import styles from './boilerplate.module.css'

/** The shared texts of a section, which its editor shows locked: what they are, and how to make one the page's own. */
export function HeldTexts({ section }: { readonly section: PageSection }) {
  const { t } = useTranslation('boilerplate')
  const { db, door } = useDesk()
  const run = useRun()
  const held = section.blocks.flatMap((block) => (block.boilerplate ? [{ block, use: block.boilerplate }] : []))
  const ids = held.map(({ use }) => use.id)
  const snippets = useLive(() => db.boilerplate.bulkGet(ids), [db, ids.join(' ')])
  if (held.length === 0 || snippets === undefined) return null
  return (
    <ul className={styles.held} aria-label={t('held')}>
      {held.map(({ block, use }, index) => {
        const name = snippets[index]?.name ?? t('unknownName')
        return (
          <li key={block.id}>
            <Lock aria-hidden="true" size={14} />
            <Link to="/boilerplate" search={{ id: use.id }}>
              {name}
            </Link>
            <span className={styles.hint}>{t('heldVersion', { version: use.version })}</span>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('detachNamed', { name })}
              onPress={() => void run(detachBoilerplate(door, { sectionId: section.id, blockId: block.id }))}
            >
              {t('detach')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

import { Copy, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UsableTemplate } from '../../../../shared/writing/letter-templates.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useRun } from '../use-run.ts'
import { copyTemplate, removeTemplate, resetTemplate } from './commands/templates.ts'
import { TemplateForm } from './template-form.tsx'
import type { Templates } from './use-templates.ts'
import styles from './writing.module.css'

interface OpenTemplateProps {
  readonly templates: Templates
  readonly template: UsableTemplate
  readonly onOpen: (id: string) => void
}

/** One template: its words, a copy of it, and the way back to what came with the desk. */
export function OpenTemplate({ templates, template, onOpen }: OpenTemplateProps) {
  const { door, workspace } = useDesk()
  const { t } = useTranslation('writing')
  const run = useRun()
  const { name, state, shippedKey } = template
  const shipped = shippedKey === undefined ? undefined : templates.resources.shipped.get(shippedKey)
  const copy = async () => {
    const id = await run(copyTemplate(door, template, t('templates.copyName', { name })), () => t('templates.copied'))
    if (id !== undefined) onOpen(id)
  }
  return (
    <div className={styles.detail}>
      <TemplateForm templates={templates} template={template} onSaved={onOpen} />
      <div className={styles.actions}>
        <Button size="small" onPress={() => void copy()}>
          <Copy aria-hidden="true" />
          {t('templates.copy')}
        </Button>
        {state === 'changed' && shipped !== undefined && shippedKey !== undefined ? (
          <Button
            size="small"
            onPress={() =>
              void run(resetTemplate(door, workspace.focalPointId, shippedKey, shipped), () =>
                t('templates.wasReset'),
              ).then(() => onOpen(shippedKey))
            }
          >
            <RotateCcw aria-hidden="true" />
            {t('templates.reset')}
          </Button>
        ) : null}
        {state === 'own' ? (
          <Button
            size="small"
            variant="quiet"
            onPress={() => void run(removeTemplate(door, template), () => t('templates.removed', { name }))}
          >
            <Trash2 aria-hidden="true" />
            {t('templates.remove')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

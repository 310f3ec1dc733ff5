import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { customPatch, customValueOf } from '../../../../shared/recruitment/custom-values.ts'
import { useCustomFields } from '../../../data/custom-fields.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { CustomValueField } from '../custom-value-field.tsx'
import { editOrganisation } from '../commands/organisations.ts'
import { useRun } from '../use-run.ts'
import styles from './facts.module.css'

/** The focal point's own fields of an organisation. Retired ones stand here only where they hold something. */
export function CustomFacts({ organisation }: { readonly organisation: Organisation }) {
  const { bridge, door } = useDesk()
  const { t } = useTranslation('customFields')
  const run = useRun()
  const fields = useCustomFields().filter(
    ({ id, retiredAt }) => retiredAt === undefined || customValueOf(organisation, id) !== undefined,
  )
  if (fields.length === 0) return null
  return (
    <Card title={t('facts')}>
      <div className={styles.facts}>
        {fields.map((field) => {
          const value = customValueOf(organisation, field.id)
          return (
            <div key={field.id}>
              <CustomValueField
                field={field}
                value={value}
                onChange={(next) => void run(editOrganisation(door, organisation, customPatch(field.id, next)))}
              />
              {field.kind === 'link' && typeof value === 'string' ? (
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => void bridge.call('host.openExternal', { url: value })}
                >
                  <ExternalLink aria-hidden="true" />
                  {t('open')}
                </Button>
              ) : null}
            </div>
          )
        })}
      </div>
    </Card>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { toSafeHref } from '../../../../shared/translation/links.ts'
import { linksAmong } from '../../../../shared/translation/local-codes.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { setLinkTargets } from '../commands/set-link-targets.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'

interface LinkTargetsDialogProps {
  readonly segment: Segment
  readonly locale: string
  readonly hrefs: Translation['hrefs']
  /** The link that was asked for; its field has the focus. */
  readonly n?: number | undefined
  readonly onClose: () => void
}

/** Where the links of a sentence lead in this language: often there is a page of the same in it. */
export function LinkTargetsDialog({ segment, locale, hrefs, n, onClose }: LinkTargetsDialogProps) {
  const { t } = useTranslation(['pages', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const language = useLanguageName()(locale)
  const links = linksAmong(segment.codes)
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(
    () => new Map(links.map((link) => [link.n, hrefs?.[String(link.n)] ?? ''])),
  )
  const isUnsafe = (address: string) => address.trim() !== '' && toSafeHref(address) === undefined
  const isSound = ![...typed.values()].some(isUnsafe)

  async function save() {
    if (isSound && (await run(setLinkTargets(door, { segmentId: segment.id, locale }, typed)))) onClose()
  }

  return (
    <Dialog
      title={t('link.targets', { language })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isDisabled={!isSound} onPress={() => void save()}>
          {t('link.save')}
        </Button>
      }
    >
      <p>{t('link.targetsHint')}</p>
      {links.map((link, index) => {
        const value = typed.get(link.n) ?? ''
        return (
          <TextField
            key={link.n}
            label={t('link.targetOf', { n: link.n })}
            description={t('link.sourceAddress', { href: link.href })}
            errorMessage={isUnsafe(value) ? t('link.invalid') : undefined}
            value={value}
            onChange={(address) => setTyped(new Map(typed).set(link.n, address))}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void save()
            }}
            autoFocus={n === undefined ? index === 0 : n === link.n}
          />
        )
      })}
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaRef, PageSection } from '../../../../shared/model/page.ts'
import { licenceOf, licences } from '../../../../shared/translation/media/licences.ts'
import { fieldBlock } from '../../../../shared/translation/section-fields.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Spinner } from '../../../ui/progress.tsx'
import { editSection, type SectionEdit } from '../commands/edit-section.ts'
import { setImage } from '../commands/set-image.ts'
import { useRun } from '../use-run.ts'
import { FieldText } from './field-text.tsx'
import { reduceImage } from './reduce-image.ts'
import styles from './section-card.module.css'

interface ImageFormProps {
  readonly section: PageSection
  readonly media: readonly MediaRef[]
  readonly locale: string
}

/** A picture with the words that belong to it. */
export function ImageForm({ section, media, locale }: ImageFormProps) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const [isReading, setReading] = useState(false)
  const image = media.find((item) => item.id === section.facts.mediaId)
  const needsCredit = licenceOf(section.facts.licence)?.needsCredit === true && !fieldBlock(section, 'credit')

  async function take(file: File) {
    setReading(true)
    const reduced = await reduceImage(file)
    if (reduced.ok) await run(setImage(door, section.id, reduced.value))
    else await run(Promise.resolve(reduced))
    setReading(false)
  }

  return (
    <div className={styles.image}>
      <div className={styles.picture}>
        {image ? (
          <>
            <img src={`data:${image.mime};base64,${image.content}`} alt="" width={image.width} height={image.height} />
            <p className={styles.hint}>
              {t('image.size', {
                width: format.number(image.width),
                height: format.number(image.height),
                kilobytes: format.number(Math.round((image.content.length * 3) / 4 / 1_000)),
              })}
            </p>
          </>
        ) : null}
        {isReading ? (
          <Spinner label={t('image.reading')} />
        ) : (
          <FileDrop
            accept={['image/jpeg', 'image/png', 'image/webp']}
            label={t(image ? 'image.replace' : 'image.choose')}
            hint={t('image.hint')}
            onFile={(file) => void take(file)}
          />
        )}
      </div>
      <div className={styles.stack}>
        <FieldText
          section={section}
          field="alt"
          label={t('field.alt')}
          locale={locale}
          isRequired={image !== undefined}
        />
        <FieldText section={section} field="caption" label={t('field.caption')} locale={locale} />
        <FieldText
          section={section}
          field="credit"
          label={t('field.credit')}
          locale={locale}
          {...(needsCredit ? { description: t('image.creditHint') } : {})}
        />
        <SelectField
          label={t('field.licence')}
          options={licences.map(({ code, name }) => ({ id: code, label: name ?? t('image.ownRights') }))}
          value={section.facts.licence}
          onChange={(code) => void run(editSection(door, section.id, licenceEdit(section, code)))}
        />
        <FieldText
          section={section}
          field="rights"
          label={t('field.rights')}
          locale={locale}
          description={t('image.rightsHint')}
        />
      </div>
    </div>
  )
}

function licenceEdit(section: PageSection, licence: string): SectionEdit {
  return { kind: 'facts', facts: { ...section.facts, licence } }
}

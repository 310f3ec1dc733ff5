import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaRef, PageSection, ParticipantPage } from '../../../../shared/model/page.ts'
import { sectionForms } from '../../../../shared/translation/section-fields.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { namedStep } from '../../../data/undo-step.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { moveSection, removeSection } from '../commands/arrange-sections.ts'
import { useRun } from '../use-run.ts'
import { ContactForm } from './contact-form.tsx'
import { FactBoxForm } from './fact-box-form.tsx'
import { FieldText } from './field-text.tsx'
import { ImageForm } from './image-form.tsx'
import { SectionText } from './section-text.tsx'
import { WebsiteForm } from './website-form.tsx'
import styles from './section-card.module.css'

interface SectionCardProps {
  readonly page: ParticipantPage
  readonly section: PageSection
  readonly media: readonly MediaRef[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One section: its place on the page, and the form its kind needs. */
export const SectionCard = memo(function SectionCard(props: SectionCardProps) {
  const { page, section, media, isFirst, isLast } = props
  const { t } = useTranslation(['pages', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const name = t(`section.kind.${section.kind}`)
  const hint = t(`section.hint.${section.kind}`)

  async function remove() {
    const step = namedStep(door)
    if (!(await run(removeSection(step.door, section.id)))) return
    showToast({
      text: t('section.removed', { name }),
      action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
    })
  }

  return (
    <div className={styles.card} id={`section-${section.id}`}>
      <Card
        title={name}
        actions={
          <>
            <IconButton
              size="small"
              label={t('section.moveUp', { name })}
              icon={<ArrowUp />}
              isDisabled={isFirst}
              onPress={() => void run(moveSection(door, section.id, -1))}
            />
            <IconButton
              size="small"
              label={t('section.moveDown', { name })}
              icon={<ArrowDown />}
              isDisabled={isLast}
              onPress={() => void run(moveSection(door, section.id, 1))}
            />
            <IconButton
              size="small"
              label={t('section.remove', { name })}
              icon={<Trash2 />}
              onPress={() => void remove()}
            />
          </>
        }
      >
        {hint === '' ? null : <p className={styles.hint}>{hint}</p>}
        <SectionForm page={page} section={section} media={media} name={name} />
      </Card>
    </div>
  )
})

function SectionForm({
  page,
  section,
  media,
  name,
}: Pick<SectionCardProps, 'page' | 'section' | 'media'> & { readonly name: string }) {
  const { t } = useTranslation('pages')
  const locale = page.sourceLocale
  switch (section.kind) {
    case 'factBox':
      return <FactBoxForm section={section} />
    case 'contact':
      return <ContactForm section={section} organisationId={page.organisationId} locale={locale} />
    case 'website':
      return <WebsiteForm section={section} locale={locale} />
    case 'image':
      return <ImageForm section={section} media={media} locale={locale} />
    default:
      return (
        <div className={styles.stack}>
          {sectionForms[section.kind].fields.includes('title') ? (
            <FieldText section={section} field="title" label={t('field.title')} locale={locale} />
          ) : null}
          <SectionText section={section} name={name} locale={locale} />
        </div>
      )
  }
}

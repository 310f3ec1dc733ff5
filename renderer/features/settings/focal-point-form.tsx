import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FocalPoint } from '../../../shared/model/focal-point.ts'
import { languageCodes, languageName, territoryCodes, territoryName } from '../../data/codes.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useErrorWords } from '../../ui/error-words.ts'
import { TextField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { showToast } from '../../ui/toast.tsx'
import { useFollowing } from '../../ui/use-following.ts'
import { saveFocalPoint } from './commands/save-workspace.ts'
import styles from './settings.module.css'

/** The focal point. Of a published one only the languages can be changed here. */
export function FocalPointForm({ focalPoint }: { readonly focalPoint: FocalPoint }) {
  const { door } = useDesk()
  const { t } = useTranslation(['settings', 'common'])
  const { locale, listOf } = useFormat()
  const errorWords = useErrorWords()
  const isPublished = focalPoint.knownKey !== undefined
  const [name, setName] = useFollowing(focalPoint.name)
  const [territory, setTerritory] = useFollowing(focalPoint.territory.join(', '))
  const [languages, setLanguages] = useFollowing(focalPoint.languages.join(', '))
  const places = territoryCodes(territory)
  const tags = languageCodes(languages, ['en', 'de'])
  const problem = ({ codes, unknown }: typeof places) =>
    unknown.length > 0
      ? t('workspace.unknownCode', { what: unknown.join(', ') })
      : codes.length === 0
        ? t('common:required')
        : undefined
  const isWrong = name.trim() === '' || problem(places) !== undefined || problem(tags) !== undefined
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isWrong) return
    const facts = { name: name.trim(), territory: places.codes, languages: tags.codes }
    const saved = await saveFocalPoint(door, focalPoint.id, facts)
    if (saved.ok) showToast({ text: t('workspace.saved'), tone: 'good' })
    else showToast({ text: errorWords(saved.error).title, tone: 'bad' })
  }
  return (
    <Card title={t('workspace.focalPoint')}>
      <form className={styles.card} onSubmit={(event) => void save(event)} noValidate>
        {isPublished ? <p className={styles.note}>{t('workspace.published')}</p> : null}
        <TextField
          label={t('workspace.name')}
          value={name}
          onChange={setName}
          errorMessage={name.trim() === '' ? t('common:required') : undefined}
          isDisabled={isPublished}
        />
        <TextField
          label={t('workspace.territory')}
          description={listOf(places.codes.map((code) => territoryName(code, locale)))}
          value={territory}
          onChange={setTerritory}
          errorMessage={problem(places)}
          isDisabled={isPublished}
        />
        <TextField
          label={t('workspace.languages')}
          description={listOf(tags.codes.map((tag) => languageName(tag, locale)))}
          value={languages}
          onChange={setLanguages}
          errorMessage={problem(tags)}
        />
        <div className={styles.foot}>
          <Button type="submit" variant="primary" isDisabled={isWrong}>
            {t('workspace.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

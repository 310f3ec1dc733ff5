import { useTranslation } from 'react-i18next'
import { languageCodes, languageName, territoryCodes, territoryName } from '../../../data/codes.ts'
import { knownFocalPoints } from '../../../data/known-focal-points.ts'
import { RadioField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Problems } from '../answers.ts'
import { changeDraft, type Draft } from '../draft.ts'
import { useProblemWords } from '../problem-words.ts'
import styles from '../first-run.module.css'

interface StepProps {
  readonly draft: Draft
  readonly problems: Problems
}

/** Which focal point this desk works for: one of the published ones, or one's own. */
export function FocalPointStep({ draft, problems }: StepProps) {
  const { t } = useTranslation('firstRun')
  const { listOf, locale } = useFormat()
  const words = useProblemWords(problems)
  const describe = (territory: readonly string[], languages: readonly string[]) =>
    t('focalPoint.describe', {
      territory: listOf(territory.map((code) => territoryName(code, locale))),
      languages: listOf(languages.map((tag) => languageName(tag, locale))),
    })
  const own = {
    territory: territoryCodes(draft.territory).codes.map((code) => territoryName(code, locale)),
    languages: languageCodes(draft.languages, ['en', 'de']).codes.map((tag) => languageName(tag, locale)),
  }
  return (
    <>
      <RadioField
        label={t('focalPoint.which')}
        options={[
          ...knownFocalPoints.map(({ key, name, territory, languages }) => ({
            id: key,
            label: name,
            description: describe(territory, languages),
          })),
          { id: 'own', label: t('focalPoint.own'), description: t('focalPoint.ownText') },
        ]}
        value={draft.focalPoint}
        onChange={(focalPoint) => changeDraft({ focalPoint })}
        errorMessage={words('focalPoint')}
        orientation="columns"
      />
      {draft.focalPoint === 'own' ? (
        <div className={styles.inset}>
          <TextField
            label={t('focalPoint.name')}
            value={draft.ownName}
            onChange={(ownName) => changeDraft({ ownName })}
            errorMessage={words('ownName')}
            isRequired
          />
          <TextField
            label={t('focalPoint.territory')}
            description={own.territory.length > 0 ? listOf(own.territory) : t('focalPoint.territoryHint')}
            value={draft.territory}
            onChange={(territory) => changeDraft({ territory })}
            errorMessage={words('territory')}
            isRequired
          />
          <TextField
            label={t('focalPoint.languages')}
            description={own.languages.length > 0 ? listOf(own.languages) : t('focalPoint.languagesHint')}
            value={draft.languages}
            onChange={(languages) => changeDraft({ languages })}
            errorMessage={words('languages')}
            isRequired
          />
        </div>
      ) : null}
    </>
  )
}

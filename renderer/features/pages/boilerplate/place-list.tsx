import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { namedStep } from '../../../data/undo-step.ts'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { DiffText } from '../changes/diff-text.tsx'
import { acceptBoilerplate, declineBoilerplate } from '../commands/place-boilerplate.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import type { UsedBoilerplate, UsedPlace } from './load-boilerplate.ts'
import styles from './boilerplate.module.css'

/** Where a snippet is used, and what its new words would change there. Nothing changes before somebody says so. */
export function PlaceList({ boilerplate, places }: UsedBoilerplate) {
  const { t } = useTranslation(['boilerplate', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const open = places.filter(({ proposal }) => proposal !== undefined)

  async function accept(chosen: readonly UsedPlace[]) {
    const step = namedStep(door)
    if (!(await run(acceptBoilerplate(step.door, boilerplate.id, chosen)))) return
    showToast({
      text: t('accepted', { count: chosen.length }),
      action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
    })
  }
  async function decline(chosen: readonly UsedPlace[]) {
    const step = namedStep(door)
    if (!(await run(declineBoilerplate(step.door, boilerplate.id, chosen)))) return
    showToast({
      text: t('declined', { count: chosen.length }),
      action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
    })
  }

  if (places.length === 0) return <p className={styles.hint}>{t('unused')}</p>
  return (
    <div className={styles.places}>
      <div className={styles.placesHead}>
        <h2>{t('usedIn', { count: places.length })}</h2>
        {open.length > 1 ? (
          <>
            <Button size="small" variant="primary" onPress={() => void accept(open)}>
              {t('acceptAll', { count: open.length })}
            </Button>
            <Button size="small" onPress={() => void decline(open)}>
              {t('declineAll', { count: open.length })}
            </Button>
          </>
        ) : null}
      </div>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={`${place.sectionId} ${place.blockId}`}>
            <Place
              place={place}
              version={boilerplate.version}
              onAccept={() => void accept([place])}
              onDecline={() => void decline([place])}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface PlaceProps {
  readonly place: UsedPlace
  readonly version: number
  readonly onAccept: () => void
  readonly onDecline: () => void
}

function Place({ place, version, onAccept, onDecline }: PlaceProps) {
  const { t } = useTranslation(['boilerplate', 'pages'])
  const languageName = useLanguageName()
  const { proposal, title } = place
  const section = t(`pages:section.kind.${place.sectionKind}`)
  const standing = place.declined === version ? t('wasDeclined', { version }) : t('isCurrent')
  return (
    <div className={styles.place}>
      <div className={styles.placeHead}>
        <Link to="/pages/$pageId" params={{ pageId: place.pageId }}>
          {t('place', { title, section })}
        </Link>
        <span className={styles.hint}>{proposal ? t('hasVersion', { version: place.version }) : standing}</span>
      </div>
      {proposal ? (
        <>
          <dl className={styles.diffs}>
            {proposal.source ? (
              <div>
                <dt>{languageName(place.sourceLocale)}</dt>
                <dd>
                  <DiffText {...proposal.source} lang={place.sourceLocale} />
                </dd>
              </div>
            ) : null}
            {proposal.translations.map(({ locale, before, after, action }) => (
              <div key={locale}>
                <dt>{languageName(locale)}</dt>
                <dd>
                  <DiffText before={before} after={after} lang={locale} />
                  {action === 'keep' ? <p className={styles.hint}>{t('kept')}</p> : null}
                </dd>
              </div>
            ))}
          </dl>
          <div className={styles.actions}>
            <Button size="small" variant="primary" aria-label={t('acceptIn', { title, section })} onPress={onAccept}>
              {t('accept')}
            </Button>
            <Button size="small" aria-label={t('declineIn', { title, section })} onPress={onDecline}>
              {t('decline')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}

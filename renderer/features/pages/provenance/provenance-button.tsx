import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageProvenance, type Provenance } from '../../../../shared/translation/provenance.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { contentIn, type PageData } from '../load-page.ts'
import styles from './provenance.module.css'

/** Where the words of a page in one language come from: as a bar, and as a table behind it. */
export function ProvenanceButton({ data, locale }: { readonly data: PageData; readonly locale: string }) {
  const { t } = useTranslation('provenance')
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const provenance = useMemo(() => {
    const own = new Map(contentIn(data, locale).translations.map((each) => [each.segmentId, each]))
    return pageProvenance(data.segments, (id) => own.get(id))
  }, [data, locale])
  const human = provenance.rows.find(({ kind }) => kind === 'human')?.share ?? 0
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setOpen(true)}>
        <Bar provenance={provenance} />
        {t('button', { percent: format.percent(human) })}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ProvenanceTable provenance={provenance} />
      </Dialog>
    </>
  )
}

function Bar({ provenance }: { readonly provenance: Provenance }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {provenance.rows.map(({ kind, share }) => (
        <Part key={kind} kind={kind} share={share} />
      ))}
    </span>
  )
}

/** Set on the element, not as an attribute: the page's policy allows no style attributes. */
function Part({ kind, share }: { readonly kind: Provenance['rows'][number]['kind']; readonly share: number }) {
  return (
    <span
      className={styles[kind]}
      ref={(place) => {
        if (place) place.style.flexGrow = String(share)
      }}
    />
  )
}

function ProvenanceTable({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation('provenance')
  const { db } = useDesk()
  const format = useFormat()
  const { rows, reviewers, unreviewed, machineReviewed } = provenance
  const ids = [...reviewers.keys()].filter((id) => id !== '')
  const members = useLive(() => db.member.bulkGet(ids), [db, ids.join(' ')])
  const names = new Map(members?.flatMap((member) => (member ? [[member.id, member.name] as const] : [])))
  return (
    <div className={styles.details}>
      <table className={styles.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('column.kind')}</th>
            <th scope="col" className={styles.figure}>
              {t('column.segments')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('column.words')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('column.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, segments, words, share }) => (
            <tr key={kind}>
              <th scope="row">
                <span className={`${styles.swatch} ${styles[kind]}`} aria-hidden="true" />
                {t(`kind.${kind}`)}
              </th>
              <td className={styles.figure}>{format.number(segments)}</td>
              <td className={styles.figure}>{format.number(words)}</td>
              <td className={styles.figure}>{format.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.notes}>
        {[...reviewers].map(([id, count]) => (
          <li key={id}>{t('reviewedBy', { count, name: names.get(id) ?? t('someone') })}</li>
        ))}
        {unreviewed > 0 ? <li>{t('unreviewed', { count: unreviewed })}</li> : null}
        {machineReviewed > 0 ? <li>{t('machineReviewed', { count: machineReviewed })}</li> : null}
      </ul>
    </div>
  )
}

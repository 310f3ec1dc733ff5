import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searchEverything, type Hit } from '../../data/search-client.ts'
import { TextField } from '../../ui/fields.tsx'
import styles from './capture.module.css'

interface Chosen {
  readonly id: string
  readonly name: string
}

interface OrganisationPickerProps {
  readonly chosen: Chosen | undefined
  readonly onChoose: (chosen: Chosen | undefined) => void
  /** Enter, when nothing is to be chosen. */
  readonly onEnter: () => void
}

const OFFERED = 6

/** An organisation found by its name among all there are: arrows and Enter choose, what is typed on searches again. */
export function OrganisationPicker({ chosen, onChoose, onEnter }: OrganisationPickerProps) {
  const { t } = useTranslation('working')
  const [text, setText] = useState(chosen?.name ?? '')
  const [answer, setAnswer] = useState<{ readonly text: string; readonly hits: readonly Hit[] }>()
  const [inHand, setInHand] = useState(0)
  const wanted = text.trim()
  const isOpen = wanted !== '' && wanted !== chosen?.name
  useEffect(() => {
    if (!isOpen) return undefined
    let isCurrent = true
    void searchEverything(wanted, OFFERED).then((hits) => {
      if (!isCurrent) return
      setAnswer({ text: wanted, hits: hits.filter(({ type }) => type === 'organisation') })
      setInHand(0)
    })
    return () => {
      isCurrent = false
    }
  }, [wanted, isOpen])
  const hits = isOpen ? (answer?.hits ?? []) : []
  const choose = (hit: Hit) => {
    setText(hit.title)
    onChoose({ id: hit.id, name: hit.title })
  }
  return (
    <div
      className={styles.picker}
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing) return
        const hit = hits[inHand]
        if (event.key === 'Enter') {
          event.preventDefault()
          if (hit === undefined) onEnter()
          else choose(hit)
        } else if (hits.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
          event.preventDefault()
          setInHand((inHand + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length)
        }
      }}
    >
      <TextField
        label={t('capture.organisation')}
        description={t('capture.organisationHint')}
        value={text}
        onChange={(next) => {
          setText(next)
          if (chosen !== undefined && next.trim() !== chosen.name) onChoose(undefined)
        }}
        autoComplete="off"
      />
      <div role="listbox" aria-label={t('capture.found')} className={styles.hits} hidden={hits.length === 0}>
        {hits.map((hit, at) => (
          <button
            key={hit.id}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={at === inHand}
            className={styles.hit}
            onClick={() => choose(hit)}
          >
            <bdi>{hit.title}</bdi>
            {hit.subtitle === undefined ? null : <span className={styles.muted}>{hit.subtitle}</span>}
          </button>
        ))}
      </div>
      <p role="status" className={styles.muted}>
        {isOpen && answer?.text === wanted ? t('capture.count', { count: hits.length }) : ''}
        {hits[inHand] === undefined ? '' : ` ${t('capture.inHand', { name: hits[inHand].title })}`}
      </p>
    </div>
  )
}

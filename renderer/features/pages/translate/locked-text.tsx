import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CodedLine } from './coded-line.tsx'
import { isLookingFor } from './is-looking-for.ts'
import type { SegmentItem } from './segment-items.ts'
import styles from './translate.module.css'

interface LockedTextProps {
  readonly item: SegmentItem
  readonly locale: string
  readonly onLeave: (by: -1 | 1) => void
}

/** The segment in hand while it is locked: to read. It takes the focus as the editor does, so that all keys go on working. */
export function LockedText({ item, locale, onLeave }: LockedTextProps) {
  const { t } = useTranslation(['workbench', 'pages'])
  const why = useId()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isLookingFor()) place.current?.focus()
  }, [])
  return (
    <>
      <div
        ref={place}
        className={styles.locked}
        role="textbox"
        aria-readonly="true"
        aria-multiline="false"
        aria-label={t('pages:translation.targetOf', { n: item.n })}
        aria-describedby={why}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
          if (event.key === 'ArrowUp') onLeave(-1)
          else if (event.key === 'ArrowDown') onLeave(1)
          else return
          event.preventDefault()
        }}
      >
        <CodedLine coded={item.translation?.text ?? ''} codes={item.segment.codes} lang={locale} />
      </div>
      <span id={why} className={styles.blank}>
        {t('lock.text')}
      </span>
    </>
  )
}

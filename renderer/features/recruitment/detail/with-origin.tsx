import { createContext, use, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { useOrigins, type FieldOrigin, type Origins } from '../../../data/provenance.ts'
import { useMembers } from '../../../data/use-members.ts'
import { useFormat } from '../../../ui/format.ts'
import { cx } from '../../../ui/cx.ts'
import styles from './with-origin.module.css'

interface KnownOrigins {
  readonly origins: Origins
  /** Who is who among the members, by id. */
  readonly memberNames: ReadonlyMap<string, string>
}

const nothing: KnownOrigins = { origins: new Map(), memberNames: new Map() }
const OriginsContext = createContext(nothing)

interface OriginsProviderProps {
  readonly organisation: Organisation
  readonly children: ReactNode
}

/** Looks up where the values of an organisation come from, once for all its facts. */
export function OriginsProvider({ organisation, children }: OriginsProviderProps) {
  const origins = useOrigins(organisation)
  const members = useMembers()
  const known = useMemo(
    () => ({ origins, memberNames: new Map((members ?? []).map(({ id, name }) => [id, name] as const)) }),
    [origins, members],
  )
  return <OriginsContext value={known}>{children}</OriginsContext>
}

interface WithOriginProps {
  readonly field: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A fact, and on hover or with the keyboard in it where its value comes from. Screen readers come to it after the field. */
export function WithOrigin({ field, isWide = false, children }: WithOriginProps) {
  const { origins, memberNames } = use(OriginsContext)
  const origin = origins.get(field)
  return (
    <div className={cx(styles.fact, isWide && styles.wide)}>
      {children}
      {origin === undefined ? null : (
        <p className={styles.origin}>
          <OriginWords origin={origin} memberNames={memberNames} />
        </p>
      )}
    </div>
  )
}

function OriginWords({
  origin,
  memberNames,
}: {
  readonly origin: FieldOrigin
  readonly memberNames: ReadonlyMap<string, string>
}) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  const words = (of: FieldOrigin): string => {
    const date = format.dateTime(of.at)
    if (of.kind === 'byHand') return t('origin.byHand', { date })
    if (of.kind === 'import') {
      const from = t('origin.file', { file: of.fileName, line: format.number(of.line), date })
      return of.original === undefined ? from : `${from}; ${t('origin.written', { original: of.original })}`
    }
    const changed = t('origin.edited', { name: memberNames.get(of.memberId) ?? t('origin.somebody'), date })
    return of.before === undefined ? changed : `${changed}; ${t('origin.editedBefore', { before: words(of.before) })}`
  }
  return <bdi>{words(origin)}</bdi>
}

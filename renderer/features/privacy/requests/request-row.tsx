import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrivacyRequest, PrivacyRequestState } from '../../../../shared/model/privacy-request.ts'
import { daysLeft, isOpen, nextRequestStates } from '../../../../shared/privacy/requests.ts'
import { today } from '../../../data/clock.ts'
import { recordObjection } from '../../../data/commands/record-objection.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRun } from '../../../ui/use-run.ts'
import { stepRequest } from '../commands/requests.ts'
import styles from '../privacy.module.css'
import { ExtendDialog } from './extend-dialog.tsx'

/** Days before the due date from which it shows as urgent. */
const URGENT_DAYS = 7

/** One request: what, of whom, until when, and what follows. */
export function RequestRow({ request }: { readonly request: PrivacyRequest }) {
  const { db, door } = useDesk()
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const run = useRun()
  const [isExtending, setExtending] = useState(false)
  const { id, kind, state, contactId, receivedOn, due, extensionReason, closedOn } = request
  const contact = useLive(
    async () => (contactId === undefined ? undefined : ((await db.contact.get(contactId)) ?? undefined)),
    [db, contactId],
  )
  const left = daysLeft(request, today())
  const step = (to: PrivacyRequestState) => void run(stepRequest(door, id, to, today()))
  const who =
    contact?.name ?? (contactId === undefined && !isOpen(request) ? t('requests.forgotten') : t('requests.unknown'))

  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title}>
          <strong>{t('requests.of', { kind: t(`requests.kind.${kind}`), name: who })}</strong>
          <Badge tone={isOpen(request) ? 'info' : 'neutral'}>{t(`requests.state.${state}`)}</Badge>
          {isOpen(request) ? (
            <Badge tone={left < 0 ? 'bad' : left <= URGENT_DAYS ? 'warn' : 'neutral'}>
              {left < 0 ? t('requests.late', { count: -left }) : t('requests.left', { count: left })}
            </Badge>
          ) : null}
        </p>
        <p className={styles.muted}>
          {isOpen(request)
            ? t('requests.dates', { received: format.date(receivedOn), due: format.date(due) })
            : t('requests.datesClosed', {
                received: format.date(receivedOn),
                closed: format.date(closedOn ?? receivedOn),
              })}
        </p>
        {extensionReason === undefined ? null : (
          <p className={styles.muted}>{t('requests.extendedBecause', { reason: extensionReason })}</p>
        )}
      </div>
      {isOpen(request) ? (
        <div className={styles.bar}>
          {state === 'verified' ? <ActButton request={request} /> : null}
          {state === 'verified' && kind === 'objection' && contact ? (
            <Button size="small" onPress={() => void run(recordObjection(door, contact, today()))}>
              {t('requests.act.objection')}
            </Button>
          ) : null}
          {nextRequestStates[state].map((to) => (
            <Button
              key={to}
              size="small"
              variant={to === 'refused' ? 'quiet' : 'secondary'}
              aria-label={t('requests.stepFor', { step: t(`requests.step.${to}`), name: who })}
              onPress={() => step(to)}
            >
              {t(`requests.step.${to}`)}
            </Button>
          ))}
          {extensionReason === undefined ? (
            <Button size="small" variant="quiet" onPress={() => setExtending(true)}>
              {t('requests.extend')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isExtending ? <ExtendDialog request={request} onClose={() => setExtending(false)} /> : null}
    </li>
  )
}

/** Leads to where the request is done. */
function ActButton({ request: { id, kind, contactId } }: { readonly request: PrivacyRequest }) {
  const { t } = useTranslation('privacy')
  const navigate = useNavigate()
  if (contactId === undefined || kind === 'objection') return null
  const act = kind === 'erasure' ? 'erase' : 'export'
  return (
    <Button
      size="small"
      onPress={() => void navigate({ to: '/privacy', search: { tab: 'people', person: contactId, act, request: id } })}
    >
      {t(`requests.act.${kind}`)}
    </Button>
  )
}

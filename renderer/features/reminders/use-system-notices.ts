import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import type { DueReminder } from './use-due-reminders.ts'

/** Where reminders are shown besides the window of the desk. */
export type NoticePlace = 'host' | 'browser' | 'askable' | 'nowhere'

function browserPlace(): NoticePlace {
  if (typeof Notification === 'undefined' || Notification.permission === 'denied') return 'nowhere'
  return Notification.permission === 'granted' ? 'browser' : 'askable'
}

/**
 * Shows each reminder once as a notice of the operating system: through the host where it can, else through the browser where
 * the person allowed it. One that is clicked opens its organisation.
 */
export function useSystemNotices(due: readonly DueReminder[], words: (reminder: DueReminder) => string) {
  const { bridge } = useDesk()
  const navigate = useNavigate()
  const [place, setPlace] = useState<NoticePlace>('nowhere')
  const shown = useRef(new Set<string>())
  const latest = useRef({ due, words })
  useEffect(() => {
    latest.current = { due, words }
  })
  useEffect(() => {
    let isCurrent = true
    void bridge.call('host.info', {}).then((info) => {
      if (isCurrent) setPlace(info.ok && info.value.capabilities.notices ? 'host' : browserPlace())
    })
    return () => {
      isCurrent = false
    }
  }, [bridge])
  useEffect(() => {
    const open = (id: string) => {
      const organisation = latest.current.due.find(({ task }) => task.id === id)?.organisation
      void (organisation === undefined
        ? navigate({ to: '/today' })
        : navigate({ to: '/recruitment', search: { org: organisation.id } }))
    }
    for (const reminder of due) {
      const { task, organisation } = reminder
      // Put off, it is shown again when it comes back.
      const key = `${task.id} ${task.remindAt ?? ''}`
      if (shown.current.has(key) || (place !== 'host' && place !== 'browser')) continue
      shown.current.add(key)
      const title = latest.current.words(reminder).slice(0, 300)
      const body = (organisation?.name ?? '').slice(0, 600)
      if (place === 'host') void bridge.call('host.notify', { id: task.id, title, body })
      else {
        const notice = new Notification(title, { body, tag: task.id })
        notice.addEventListener('click', () => {
          window.focus()
          open(task.id)
          notice.close()
        })
      }
    }
    return bridge.on('notice.opened', ({ id }) => open(id))
  }, [bridge, due, navigate, place])
  const ask = async () => {
    await Notification.requestPermission()
    setPlace(browserPlace())
  }
  return { place, ask }
}

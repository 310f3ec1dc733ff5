import { BrowserWindow, Notification } from 'electron'
import type { HostEvents } from '../host-events.ts'
import type { ShowNotice } from '../services/notices.ts'

/** Notices of the operating system; one that is clicked brings the window to the front and tells the page which it was. */
export function systemNotices(events: HostEvents): ShowNotice {
  // A notice that nothing holds may be collected before it is clicked.
  const shown = new Set<Notification>()
  return ({ id, title, body }) => {
    const notice = new Notification({ title, body })
    shown.add(notice)
    notice.on('click', () => {
      const [window] = BrowserWindow.getAllWindows()
      if (window?.isMinimized()) window.restore()
      window?.focus()
      events.emit({ name: 'notice.opened', payload: { id } })
    })
    notice.on('close', () => shown.delete(notice))
    notice.show()
  }
}

import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import { cx } from './cx.ts'
import styles from './toast.module.css'

interface ToastMessage {
  readonly text: string
  readonly action?: { readonly label: string; readonly onPress: () => void }
  readonly tone?: 'neutral' | 'good' | 'bad'
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Long enough to read twice; with something to press in it, longer (WCAG 2.2.1: it also waits while hovered or focused). */
const STAY_MS = 6_000
const STAY_WITH_ACTION_MS = 12_000

/** The toast that offers something, if one does. */
let offering: string | undefined

/**
 * Says what happened at the foot of the window. A bad message stays until it is closed. An offer ends with the next
 * message: an "Undo" of before would take back something else by then.
 */
export function showToast(message: ToastMessage): void {
  if (offering !== undefined) queue.close(offering)
  offering = undefined
  if (message.tone === 'bad') {
    queue.add(message)
    return
  }
  const key = queue.add(message, { timeout: message.action ? STAY_WITH_ACTION_MS : STAY_MS })
  if (message.action) offering = key
}

const icons = { neutral: Info, good: CircleCheck, bad: CircleAlert } as const

/** Where toasts appear; once, in the shell. F6 reaches it. */
export function ToastRegion() {
  const { t } = useTranslation('common')
  return (
    <AriaToastRegion queue={queue} className={styles.region ?? ''} aria-label={t('messages')}>
      {({ toast }) => {
        const { text, action, tone = 'neutral' } = toast.content
        const Icon = icons[tone]
        return (
          <AriaToast toast={toast} data-toast className={cx(styles.toast, styles[tone])}>
            <Icon aria-hidden="true" className={styles.icon} />
            <ToastContent className={styles.content}>
              <Text slot="title">{text}</Text>
            </ToastContent>
            {action ? (
              <Button
                variant="quiet"
                size="small"
                onPress={() => {
                  queue.close(toast.key)
                  action.onPress()
                }}
              >
                {action.label}
              </Button>
            ) : null}
            <IconButton
              slot="close"
              size="small"
              label={t('close')}
              icon={<X />}
              onPress={() => queue.close(toast.key)}
            />
          </AriaToast>
        )
      }}
    </AriaToastRegion>
  )
}

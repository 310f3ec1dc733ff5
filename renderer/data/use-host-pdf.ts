import { useEffect, useState } from 'react'
import { useDesk } from './desk-context.tsx'

/** Whether the host makes PDFs; `undefined` until it has said. */
export function useHostPdf(): boolean | undefined {
  const { bridge } = useDesk()
  const [can, setCan] = useState<boolean>()
  useEffect(() => {
    let isCurrent = true
    void bridge.call('host.info', {}).then((info) => {
      if (isCurrent) setCan(info.ok && info.value.capabilities.pdf)
    })
    return () => {
      isCurrent = false
    }
  }, [bridge])
  return can
}

import { useEffect, useState } from 'react'

export interface Practice {
  readonly address: string
  readonly code: string
}

/** The practice secretariat that came up with the desk, if one did. */
export function usePractice(): Practice | undefined {
  const [practice, setPractice] = useState<Practice>()
  useEffect(() => {
    let current = true
    void window.desk.call('secretariat.practice', {}).then((answer) => {
      if (!current || !answer.ok || !answer.value.offered) return
      const { address, code } = answer.value
      if (address !== undefined && code !== undefined) setPractice({ address, code })
    })
    return () => {
      current = false
    }
  }, [])
  return practice
}

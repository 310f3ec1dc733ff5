import { useEffect, useState } from 'react'
import { searchEverything, type Hit } from '../../data/search-client.ts'

/** Records that fit what was typed. A late answer to an earlier text is dropped. */
export function useHits(text: string): { readonly hits: readonly Hit[]; readonly searching: boolean } {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly hits: readonly Hit[] }>({ text: '', hits: [] })
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') return
    let current = true
    void searchEverything(wanted).then((hits) => {
      if (current) setAnswer({ text: wanted, hits })
    })
    return () => {
      current = false
    }
  }, [wanted])
  return { hits: wanted === '' ? [] : answer.hits, searching: wanted !== '' && answer.text !== wanted }
}

import { useState } from 'react'
import { TextField } from '../../../ui/fields.tsx'

interface FixFieldProps {
  readonly label: string
  readonly value: string
  readonly onFix: (text: string) => void
}

/** The value of one cell, to be corrected: Enter or leaving the field takes it, Escape leaves it as it was. */
export function FixField({ label, value, onFix }: FixFieldProps) {
  const [draft, setDraft] = useState(value)
  const take = () => {
    if (draft !== value) onFix(draft)
  }
  return (
    <TextField
      label={label}
      isLabelHidden
      value={draft}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setDraft(value)
      }}
    />
  )
}

import { useState } from 'react'
import { useSaver } from './saver.ts'

/** A text field that saves as you type and shows what is stored when it changes from elsewhere (undo, sync). */
export function useEditedText(stored: string, save: (text: string) => Promise<boolean>) {
  const [text, setText] = useState(stored)
  const saver = useSaver(save)
  const [known, setKnown] = useState(stored)
  if (known !== stored) {
    setKnown(stored)
    if (!saver.isPending()) setText(stored)
  }
  return {
    value: text,
    onChange: (next: string) => {
      setText(next)
      saver.push(next)
    },
    onBlur: () => void saver.flush(),
  }
}

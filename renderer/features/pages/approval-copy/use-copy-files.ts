import { useState } from 'react'
import { bytesOfBase64 } from '../../../../shared/text/base64.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useErrorWords } from '../../../ui/error-words.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toast.tsx'
import { printDocument } from '../../../ui/print-document.ts'

export interface CopyFile {
  readonly html: string
  readonly title: string
  readonly lang: string
  /** Without an ending. */
  readonly name: string
}

/** The three ways a document leaves the desk. Each answers whether it did. */
export function useCopyFiles() {
  const { bridge } = useDesk()
  const errorWords = useErrorWords()
  const [isPrinting, setPrinting] = useState(false)

  async function savePdf({ html, title, lang, name }: CopyFile): Promise<boolean> {
    setPrinting(true)
    const printed = await bridge.call('document.pdf', { html, title: title.slice(0, 300), lang })
    setPrinting(false)
    if (!printed.ok) {
      const { title: what, next } = errorWords(printed.error)
      showToast({ text: `${what} ${next}`, tone: 'bad' })
      return false
    }
    saveFile(new Blob([bytesOfBase64(printed.value.base64)], { type: 'application/pdf' }), `${name}.pdf`)
    return true
  }

  function saveHtml({ html, name }: CopyFile): boolean {
    saveFile(new Blob([html], { type: 'text/html;charset=utf-8' }), `${name}.html`)
    return true
  }

  function print({ html }: CopyFile): boolean {
    printDocument(html)
    return true
  }

  return { savePdf, saveHtml, print, isPrinting }
}

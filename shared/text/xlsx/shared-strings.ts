import { unescapeText } from './cell-text.ts'
import { scanXml } from './scan-xml.ts'

/** The texts of a workbook, each kept once; rich text joined, reading aids of Japanese left out. */
export async function readSharedStrings(bytes: Uint8Array): Promise<readonly string[]> {
  const texts: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  await scanXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') texts.push(unescapeText(text))
    },
  })
  return texts
}

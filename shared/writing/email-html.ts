import { escapeAttribute, escapeText } from '../translation/escape.ts'
import { blocksHtml, letterBlocks } from './letter-blocks.ts'

/** The HTML half of an e-mail: the same words as its plain half, no pictures, nothing from elsewhere. */
export function emailHtml(text: string, subject: string, locale: string): string {
  return [
    `<!doctype html><html lang="${escapeAttribute(locale)}"><head><meta charset="utf-8">`,
    `<title>${escapeText(subject)}</title></head>`,
    '<body style="font-family: Arial, Helvetica, sans-serif; font-size: 11pt; line-height: 1.4">',
    blocksHtml(letterBlocks(text)),
    '</body></html>',
  ].join('\n')
}

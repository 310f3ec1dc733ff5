import type { CallOutput } from '../../shared/bridge.ts'
import { ok, type Result } from '../../shared/result.ts'
import { escapeAttribute, escapeText } from '../../shared/translation/escape.ts'
import { fail } from '../fail.ts'
import type { ParsedInput } from '../dispatch.ts'
import { createSerial } from './serial.ts'

/**
 * What a host prints with: a whole HTML document → the bytes of a PDF on A4. Throws, or answers something else than a PDF,
 * where that did not work.
 */
export type PdfPrinter = (html: string) => Promise<Buffer>

export interface Pdf {
  print(input: ParsedInput<'document.pdf'>): Promise<Result<CallOutput<'document.pdf'>>>
}

/** Stands before everything else in the document, so that nothing of it can be loaded or run, whatever it says itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * The document as it is printed: our policy, title and language first. Where the document has its own, HTML keeps those
 * that came first.
 */
export function printable({ html, title, lang }: ParsedInput<'document.pdf'>): string {
  return [
    `<!doctype html><html lang="${escapeAttribute(lang)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapeText(title)}</title>`,
    html,
  ].join('\n')
}

/** Makes one PDF at a time: each takes a browser's worth of memory. */
export function createPdf(printer: PdfPrinter | undefined): Pdf {
  const inTurn = createSerial()
  return {
    async print(input) {
      if (!printer) return fail('document.no-printer')
      try {
        const bytes = await inTurn(() => printer(printable(input)))
        if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return fail('document.print-failed')
        return ok({ base64: bytes.toString('base64') })
      } catch {
        // What went wrong is the browser's own affair, and its words may quote the document.
        return fail('document.print-failed')
      }
    },
  }
}

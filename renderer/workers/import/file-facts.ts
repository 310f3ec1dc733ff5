import { EncodingGuesser, type EncodingGuess } from '../../../shared/recruitment/import/encoding.ts'
import { ok, type DeskError, type Result } from '../../../shared/result.ts'
import { openWorkbook, type Workbook } from '../../../shared/text/xlsx/open-workbook.ts'
import { readSheet, SheetTooLarge, type SheetContent } from '../../../shared/text/xlsx/read-sheet.ts'
import type { WorkbookRefusal } from '../../../shared/text/xlsx/workbook-refusal.ts'
import { readBytes, wholeBytes } from './read-text.ts'

/** What was found out about the file in hand: it is looked at again after every correction. */
let held:
  | {
      readonly key: string
      guess?: EncodingGuess
      workbook?: Result<Workbook, DeskError<WorkbookRefusal>>
      sheet?: { readonly path: string; readonly content: SheetContent }
    }
  | undefined

/** The same file has the same key; a changed one, and one of another name, another. */
function factsOf(file: Blob) {
  const key = file instanceof File ? `${file.name} ${file.size} ${file.lastModified}` : ''
  if (held === undefined || held.key !== key || key === '') held = { key }
  return held
}

export async function guessEncoding(file: Blob): Promise<EncodingGuess> {
  const facts = factsOf(file)
  if (facts.guess !== undefined) return facts.guess
  const guesser = new EncodingGuesser()
  for await (const piece of readBytes(file)) guesser.add(piece)
  facts.guess = guesser.result()
  return facts.guess
}

export async function workbookOf(file: Blob): Promise<Result<Workbook, DeskError<WorkbookRefusal>>> {
  const facts = factsOf(file)
  facts.workbook ??= await openWorkbook(await wholeBytes(file))
  return facts.workbook
}

/** The content of a sheet; it is kept, so that a dry run after each decision does not unpack it again. */
export async function sheetOf(file: Blob, path: string): Promise<Result<SheetContent, DeskError<WorkbookRefusal>>> {
  const facts = factsOf(file)
  if (facts.sheet?.path === path) return ok(facts.sheet.content)
  const workbook = await workbookOf(file)
  if (!workbook.ok) return workbook
  try {
    const content = await readSheet(workbook.value, path, breathe)
    facts.sheet = { path, content }
    return ok(content)
  } catch (fault) {
    return { ok: false, error: { code: fault instanceof SheetTooLarge ? 'workbookTooLarge' : 'damagedWorkbook' } }
  }
}

/** Lets a waiting message in, so that a newer question is heard. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

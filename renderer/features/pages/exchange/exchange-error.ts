import type { DeskError } from '../../../../shared/result.ts'
import { xliffFaults } from '../../../../shared/translation/xliff/faults.ts'

const withOwnWords = new Set(['xliff.not-xliff', 'xliff.version'])

/** The many constraints of XLIFF are one text for a person; its rule goes along for whoever made the file. */
export function exchangeError(error: DeskError): DeskError {
  if (!Object.hasOwn(xliffFaults, error.code) || withOwnWords.has(error.code)) return error
  return { code: 'xliff.breach', params: { ...error.params, rule: error.code.slice('xliff.'.length) } }
}

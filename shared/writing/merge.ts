import type { TemplatePart } from './template-text.ts'

/** A piece of a merged text, and where it comes from: a preview marks what is missing. */
export type MergedPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value' | 'fallback' | 'missing'; readonly text: string; readonly name: string }

/** A template with the values of one recipient. A value that is absent or blank takes the fallback, or is missing. */
export function mergeTemplate(
  parts: readonly TemplatePart[],
  values: ReadonlyMap<string, string>,
): readonly MergedPart[] {
  return parts.map((part): MergedPart => {
    if (part.kind === 'text') return part
    if (part.kind === 'unknown') return { kind: 'missing', text: part.source, name: part.name }
    const value = values.get(part.name)?.trim() ?? ''
    if (value !== '') return { kind: 'value', text: value, name: part.name }
    return part.fallback === undefined
      ? { kind: 'missing', text: part.source, name: part.name }
      : { kind: 'fallback', text: part.fallback, name: part.name }
  })
}

/** The fields without value and fallback, each once. A text that lacks any must not be sent as it is. */
export function missingFields(merged: readonly MergedPart[]): readonly string[] {
  return [...new Set(merged.flatMap((part) => (part.kind === 'missing' ? [part.name] : [])))]
}

/** The text to send. Missing fields stay as they are written in the template, so that nobody overlooks them. */
export function mergedText(merged: readonly MergedPart[]): string {
  return merged
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** A merged subject: one line, because a header is one. */
export function mergedSubject(merged: readonly MergedPart[]): string {
  return mergedText(merged).replaceAll(/\s+/g, ' ')
}

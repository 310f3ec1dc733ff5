import { isMergeField } from './merge-fields.ts'

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `{{name}}` or `{{name|fallback}}`; the fallback may be empty, which makes the value optional. */
  | { readonly kind: 'field'; readonly name: string; readonly fallback: string | undefined; readonly source: string }
  /** Between double braces, but no field there is. */
  | { readonly kind: 'unknown'; readonly name: string; readonly source: string }

/** Anything between double braces on one line. What is not closed is text. */
const placeholder = /\{\{([^{}\n]*)\}\}/g

/** A template as text and fields; joined, the sources and texts are the template again. `ownFields`: names of custom fields. */
export function parseTemplate(template: string, ownFields: readonly string[] = []): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let at = 0
  for (const match of template.matchAll(placeholder)) {
    const [source, inside = ''] = match
    if (match.index > at) parts.push({ kind: 'text', text: template.slice(at, match.index) })
    const bar = inside.indexOf('|')
    const name = (bar === -1 ? inside : inside.slice(0, bar)).trim()
    const fallback = bar === -1 ? undefined : inside.slice(bar + 1).trim()
    parts.push(
      isMergeField(name, ownFields) ? { kind: 'field', name, fallback, source } : { kind: 'unknown', name, source },
    )
    at = match.index + source.length
  }
  if (at < template.length) parts.push({ kind: 'text', text: template.slice(at) })
  return parts
}

/** Names between double braces that are no field, each once, in order. */
export function unknownFields(template: string, ownFields: readonly string[] = []): readonly string[] {
  const names = parseTemplate(template, ownFields).flatMap((part) => (part.kind === 'unknown' ? [part.name] : []))
  return [...new Set(names)]
}

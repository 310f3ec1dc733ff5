import { escapeText } from '../../translation/escape.ts'
import { printedDocument } from './document.ts'

/** Everything about one organisation in words; whoever makes it knows the language and the records. */
export interface Dossier {
  readonly lang: string
  readonly name: string
  readonly localName: string | undefined
  /** As of when; whom it is for. */
  readonly notes: readonly string[]
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly people: readonly DossierEntry[]
  readonly tasks: readonly DossierEntry[]
  readonly timeline: readonly DossierEntry[]
  readonly headings: {
    readonly facts: string
    readonly people: string
    readonly tasks: string
    readonly timeline: string
  }
  /** What stands where there is nothing. */
  readonly empty: { readonly people: string; readonly tasks: string; readonly timeline: string }
}

export interface DossierEntry {
  readonly title: string
  /** When, or how to be reached. */
  readonly note?: string
  readonly text?: string
}

/** One organisation on paper: facts, people, tasks, and the timeline with the latest first. */
export function dossierDocument(dossier: Dossier): string {
  const { lang, name, localName, notes, facts, headings, empty } = dossier
  const part = (heading: string, entries: readonly DossierEntry[], nothing: string) => [
    `<h2>${escapeText(heading)}</h2>`,
    ...(entries.length === 0 ? [`<p class="note">${escapeText(nothing)}</p>`] : entries.map(entryMarkup)),
  ]
  const rows = facts
    .map(
      ({ term, value }) => `<tr><th scope="row">${escapeText(term)}</th><td class="pre">${escapeText(value)}</td></tr>`,
    )
    .join('')
  return printedDocument({
    lang,
    title: name,
    body: [
      `<h1>${escapeText(name)}</h1>`,
      ...(localName === undefined ? [] : [`<p>${escapeText(localName)}</p>`]),
      ...notes.map((note) => `<p class="note">${escapeText(note)}</p>`),
      `<h2>${escapeText(headings.facts)}</h2><table class="facts"><tbody>${rows}</tbody></table>`,
      ...part(headings.people, dossier.people, empty.people),
      ...part(headings.tasks, dossier.tasks, empty.tasks),
      ...part(headings.timeline, dossier.timeline, empty.timeline),
    ].join(''),
  })
}

function entryMarkup({ title, note, text }: DossierEntry): string {
  return (
    `<div class="entry"><p><strong>${escapeText(title)}</strong>` +
    `${note === undefined || note === '' ? '' : ` <span class="note">${escapeText(note)}</span>`}</p>` +
    `${text === undefined || text === '' ? '' : `<p class="pre">${escapeText(text)}</p>`}</div>`
  )
}

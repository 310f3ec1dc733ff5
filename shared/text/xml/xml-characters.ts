/** The Char production of XML 1.0 §2.2: what a document can hold, even by reference. */
const outside = /([^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}])/u
const allOutside = new RegExp(outside.source, 'gu')

/** The text with U+FFFD for each sign XML cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export function toXmlCharacters(text: string): string {
  return text.replaceAll(allOutside, '\uFFFD')
}

/**
 * The text in stretches XML can hold, and the UTF-16 units between them that it cannot, for a format that can spell them.
 */
export function splitAtNonXml(text: string): (string | { readonly unit: number })[] {
  return text
    .split(outside)
    .map((part, index) => (index % 2 === 0 ? part : { unit: part.charCodeAt(0) }))
    .filter((part) => part !== '')
}

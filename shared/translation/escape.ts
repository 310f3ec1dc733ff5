const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in canonical markup and coded text: only `&`, `<` and `>` are escaped. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => replacements[character] ?? character)
}

/** Text inside a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => replacements[character] ?? character)
}

/** The reverse of both; anything that is not one of our four entities stays as it is. */
export function unescapeText(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot);/g, (entity) => {
    const found = Object.entries(replacements).find(([, escaped]) => escaped === entity)
    return found ? found[0] : entity
  })
}

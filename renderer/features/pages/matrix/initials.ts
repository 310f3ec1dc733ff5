/** A person in two letters, for a place where a name has no room: `Kim Officer` → `KO`, `Jūlija` → `J`. */
export function initials(name: string): string {
  const words = name.trim().split(/[\s-]+/u)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

const SHORTEST_MISTYPED = 4
const LONGEST_VARIED = 14

/** Hashes of a word and of all texts it becomes without one letter; of long words the beginning. */
export function deletions(word: string): readonly number[] {
  if (word.length < SHORTEST_MISTYPED) return []
  const text = word.slice(0, LONGEST_VARIED)
  const found = [hash(text, -1)]
  for (let at = 0; at < text.length; at++) found.push(hash(text, at))
  return found
}

/** FNV-1a over the code units but one. */
function hash(text: string, without: number): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    if (at !== without) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}

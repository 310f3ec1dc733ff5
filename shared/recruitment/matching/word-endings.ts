/** Endings by which the languages of Europe bend a name: `Kraków`, `Krakowa`; `Rīga`, `Rīgas`; `Milan`, `Milano`. */
const ENDINGS = new Set(
  's es n en in an on un m a e i o u y as os us is ai oi ei ou ow ow a ach ami owa owe owy owie ego skiego ski ska skie sky ske skeho skog ove ova ov og ene et er ar or ur aus iaus iu io ia ie ij ja je ju jas ui ului ul lui ion on ion eon aion on ou oy ys as es nia nin den din gin ki ti ku in ssa lla nek ban i nak e is ad ais nu'.split(
    ' ',
  ),
)
ENDINGS.add('')
/** Endings of which one takes the place of another: `Vilnius`, `Vilniaus`; `Helsinki`, `Helsingin`. */
const CASES = new Set('us aus ius iaus is io as os ou es ys ki gin ku un ti den din ski skiego ska skie'.split(' '))
const LONGEST = 6
const SHORTEST_STEM = 4

/** Whether two words are one word in two forms: a shared beginning, and a common ending on each. */
export function sameStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let shared = 0
  while (shared < shorter && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
  if (shared < SHORTEST_STEM && !(shared === 3 && shorter <= 4)) return false
  const [x, y] = [a.slice(shared), b.slice(shared)]
  if (!ENDINGS.has(x) || !ENDINGS.has(y) || Math.max(x.length, y.length) > LONGEST) return false
  // Two long endings make two names (`Czarnów`, `Czarnin`), unless they are two cases of one word.
  return Math.min(x.length, y.length) <= 1 || (CASES.has(x) && CASES.has(y))
}

/** The word with its possible endings taken off, the whole word first. */
export function stemsOf(word: string): readonly string[] {
  const found = [word]
  for (let cut = 1; cut <= Math.min(3, word.length - SHORTEST_STEM); cut++) {
    if (ENDINGS.has(word.slice(word.length - cut))) found.push(word.slice(0, word.length - cut))
  }
  return found
}

/** The word without its ending, the same for most forms of a word; never shorter than four letters. */
export function stemOf(word: string): string {
  for (let cut = Math.min(3, word.length - SHORTEST_STEM); cut > 0; cut--) {
    if (ENDINGS.has(word.slice(word.length - cut))) return word.slice(0, word.length - cut)
  }
  return word
}

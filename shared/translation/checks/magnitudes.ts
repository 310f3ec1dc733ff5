interface Magnitude {
  readonly pattern: RegExp
  readonly factor: number
  /** `5 m` may be metres. */
  readonly isDoubtful?: true
}

/** Words and signs for large numbers, in all languages of the desk. The first row that fits counts. */
const magnitudes: readonly Magnitude[] = [
  { pattern: /^mil[ \u00a0](?:milh|millon)\p{L}{0,6}/iu, factor: 1e9 },
  { pattern: /^(?:k|th)(?!\p{L})/iu, factor: 1e3, isDoubtful: true },
  { pattern: /^(?:md|mia)(?!\p{L})/iu, factor: 1e9, isDoubtful: true },
  { pattern: /^mill(?!\p{L})/iu, factor: 1e6, isDoubtful: true },
  { pattern: /^(?:tsd|tys|tūkst|χιλ)(?!\p{L})/iu, factor: 1e3 },
  { pattern: /^(?:mille|mila|mil)(?!\p{L})/iu, factor: 1e3 },
  { pattern: /^(?:thousand|tausend|tusind|tusen|duizend|tuhat|tuhan|tūksto|tysi|χιλιάδ)\p{L}{0,6}/iu, factor: 1e3 },
  { pattern: /^(?:bn|mrd|mld|mljrd|δισ)(?!\p{L})/iu, factor: 1e9 },
  { pattern: /^(?:billions?(?!\p{L})|(?:milliard|miliard|miljard|δισεκ)\p{L}{0,6})/iu, factor: 1e9 },
  { pattern: /^(?:mn|mio|mln|milj)(?!\p{L})/iu, factor: 1e6 },
  { pattern: /^(?:million|millón|millones|milion|milhão|milhões|miljo|εκατομμ)\p{L}{0,6}/iu, factor: 1e6 },
  { pattern: /^m(?!\p{L})/iu, factor: 1e6, isDoubtful: true },
]

/** What the words right after a number multiply it by; undefined where there are none. */
export function magnitudeAfter(text: string, end: number): Magnitude | undefined {
  const first = text[end]
  if (first === undefined) return undefined
  const gap = /^[ \u00a0\u202f-]/.test(first) ? 1 : 0
  const after = text.slice(end + gap, end + gap + 24)
  return magnitudes.find(({ pattern }) => pattern.test(after))
}

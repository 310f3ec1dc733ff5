/** Letters that do not fall apart into a base letter and an accent (NFKD), and the two other European alphabets. */
const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  œ: 'oe',
  ŋ: 'n',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
}

/** The last part of a page's address: `Københavns Kommune` → `koebenhavns-kommune`. Never empty, at most 80 characters. */
export function slugOf(name: string): string {
  const ascii = [...name.normalize('NFC').toLowerCase()]
    .map((letter) => letters[letter] ?? letter.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .map((part) => [...part].map((letter) => letters[letter] ?? letter).join(''))
    .join('')
  const slug = ascii
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' ? 'page' : slug
}

/** `slugOf`, with the first free number behind it where another page has the name already. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name)
  if (!taken.has(slug)) return slug
  for (let n = 2; ; n += 1) {
    if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`
  }
}

/** Why a page cannot have a slug as a person typed it; `undefined`: it can. */
export function slugFault(
  slug: string,
  taken: ReadonlySet<string>,
): 'pages.slug-invalid' | 'pages.slug-taken' | undefined {
  if (slug.length > 80 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return 'pages.slug-invalid'
  return taken.has(slug) ? 'pages.slug-taken' : undefined
}

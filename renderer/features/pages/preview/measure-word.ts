import type { RenderTag } from '../../../../shared/translation/render-tree.ts'

/** Size in CSS pixels and weight of a page's text where readers have changed nothing. */
const looks: Readonly<Partial<Record<RenderTag, { readonly size: number; readonly weight: number }>>> = {
  h1: { size: 28, weight: 600 },
  h2: { size: 20, weight: 600 },
  h3: { size: 18, weight: 600 },
}
const usual = { size: 16, weight: 400 }

const known = new Map<string, number>()
let context: CanvasRenderingContext2D | null | undefined

/** The width of a word of a page in CSS pixels, in the fonts of this computer; 0 where nothing can be measured. */
export function measureWord(word: string, tag: RenderTag): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return 0
  const { size, weight } = looks[tag] ?? usual
  const key = `${size} ${weight} ${word}`
  const before = known.get(key)
  if (before !== undefined) return before
  context.font = `${weight} ${size}px system-ui, 'Segoe UI', 'Noto Sans', sans-serif`
  const { width } = context.measureText(word)
  known.set(key, width)
  return width
}

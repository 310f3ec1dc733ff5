import type { RenderNode } from '../../../../shared/translation/render-tree.ts'

type ElementNode = Extract<RenderNode, { kind: 'element' }>

/** A run of blocks of a page that is drawn, or left out, as one. */
export interface PagePart {
  readonly kind: 'part'
  readonly key: string
  readonly nodes: readonly RenderNode[]
  /** Sentences in it, by which its height is guessed. */
  readonly weight: number
}

/** An element too long to be one part. */
export interface PageFrame {
  readonly kind: 'frame'
  readonly key: string
  readonly node: ElementNode
  readonly parts: readonly PagePiece[]
}

export type PagePiece = PagePart | PageFrame

export interface DividedPage {
  readonly pieces: readonly PagePiece[]
  /** Of each sentence, the part it stands in. */
  readonly partOf: ReadonlyMap<string, string>
}

/** Sentences in a part, about a screen of them. */
const PART = 16

/** Elements whose children stand below each other and know nothing of one another: they can be divided anywhere. */
const divisible: ReadonlySet<string> = new Set(['article', 'section', 'aside'])

/** Divides a page into parts of about a screen each, so that only those near the one in sight need to exist. */
export function dividePage(nodes: readonly RenderNode[]): DividedPage {
  const partOf = new Map<string, string>()
  const note = (node: RenderNode, key: string): void => {
    if (node.kind === 'segment') partOf.set(node.id, key)
    else if (node.kind === 'element') for (const child of node.children) note(child, key)
  }

  function divide(children: readonly RenderNode[], path: string): readonly PagePiece[] {
    const pieces: PagePiece[] = []
    let run: RenderNode[] = []
    let weight = 0
    const close = () => {
      if (run.length === 0) return
      const key = `${path}/${pieces.length}`
      for (const node of run) note(node, key)
      pieces.push({ kind: 'part', key, nodes: run, weight })
      run = []
      weight = 0
    }
    for (const child of children) {
      const own = sentencesIn(child)
      if (child.kind === 'element' && own > PART && divisible.has(child.tag)) {
        close()
        const key = `${path}/${pieces.length}`
        pieces.push({ kind: 'frame', key, node: child, parts: divide(child.children, key) })
        continue
      }
      if (weight > 0 && weight + own > PART) close()
      run.push(child)
      weight += own
    }
    close()
    return pieces
  }

  return { pieces: divide(nodes, ''), partOf }
}

function sentencesIn(node: RenderNode): number {
  if (node.kind === 'segment') return 1
  return node.kind === 'text' ? 0 : node.children.reduce((sum, child) => sum + sentencesIn(child), 0)
}

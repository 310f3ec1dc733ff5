import type { RenderNode } from '../render-tree.ts'
import { isInline } from './node-text.ts'

interface Options {
  /** Where a picture is found, from its address in the page. */
  readonly imagePath: (src: string) => string
}

/** The page as Markdown (CommonMark 0.31). Every sign of a text that Markdown would read as its own is escaped. */
export function pageMarkdown(nodes: readonly RenderNode[], options: Options): string {
  return `${blocks(nodes, options).join('\n\n')}\n`
}

function blocks(nodes: readonly RenderNode[], options: Options): string[] {
  const written: string[] = []
  let run: RenderNode[] = []
  const end = () => {
    const line = startSafe(inline(run, options))
    if (line !== '') written.push(line)
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node)
      continue
    }
    end()
    if (node.kind === 'element') written.push(...block(node, options))
  }
  end()
  return written
}

type ElementNode = Extract<RenderNode, { kind: 'element' }>

function block(node: ElementNode, options: Options): string[] {
  const heading = /^h([1-6])$/.exec(node.tag)?.[1]
  if (heading !== undefined) return [`${'#'.repeat(Number(heading))} ${inline(node.children, options)}`]
  switch (node.tag) {
    case 'ul':
    case 'ol':
      return [list(node, options)]
    case 'dl':
      return [facts(node, options)]
    case 'address':
      // A backslash at the end of a line is a line break.
      return [blocks(node.children, options).join('\\\n')]
    default:
      return blocks(node.children, options)
  }
}

function list(node: ElementNode, options: Options): string {
  return node.children
    .flatMap((item, index) => {
      if (item.kind !== 'element') return []
      const mark = node.tag === 'ol' ? `${index + 1}. ` : '- '
      const indent = ' '.repeat(mark.length)
      const lines = blocks(item.children, options).join('\n').split('\n')
      return [`${mark}${lines.map((line, at) => (at === 0 ? line : `${indent}${line}`)).join('\n')}`]
    })
    .join('\n')
}

function facts(node: ElementNode, options: Options): string {
  const lines: string[] = []
  for (const child of node.children) {
    if (child.kind !== 'element') continue
    const words = inline(child.children, options)
    if (child.tag === 'dt') lines.push(`- **${words}:**`)
    else lines.push(`${lines.pop() ?? '-'} ${words}`)
  }
  return lines.join('\n')
}

function inline(nodes: readonly RenderNode[], options: Options): string {
  return nodes.map((node) => inlineOne(node, options)).join('')
}

function inlineOne(node: RenderNode, options: Options): string {
  if (node.kind === 'text') return escapeMarkdown(node.text)
  const words = inline(node.children, options)
  if (node.kind === 'segment') return words
  const { href = '', src = '', alt = '' } = node.attributes ?? {}
  switch (node.tag) {
    case 'b':
      return wrapped(words, '**')
    case 'i':
      return wrapped(words, '*')
    case 'a':
      return `[${words}](<${href.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`
    case 'img':
      return `![${escapeMarkdown(alt)}](${options.imagePath(src)})`
    default:
      return words
  }
}

/** Emphasis does not begin or end with a space (CommonMark 6.2): the space goes outside. */
function wrapped(words: string, mark: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return core === '' ? words : `${before}${mark}${core}${mark}${after}`
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>&~|]/g, String.raw`\$&`)
}

/** What would make a line a heading, a list or a quotation only because of how its text begins. */
function startSafe(line: string): string {
  return line.trim().replace(/^([#+\-=]|\d{1,9}[.)])/, (start) => start.replace(/.$/, String.raw`\$&`))
}

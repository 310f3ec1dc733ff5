import { err, type Result } from '../../../shared/result.ts'
import { cleanPaste, type CleanedPaste } from '../../../shared/translation/clean-paste.ts'
import { pasteTreeOfText, type PasteNode } from '../../../shared/translation/paste-tree.ts'

/** What the clipboard offers. */
export interface Clipboard {
  readonly html: string
  readonly text: string
}

/** Attributes the cleaning rules look at; nothing else is read. */
const attributes = ['href', 'style', 'class'] as const

/** Deep trees are broken or hostile; nobody writes text this deep. */
const DEEPEST = 400

/** More than this is never a text for a page; parsing it would hold up the window. */
const MOST_CHARACTERS = 8_000_000

/**
 * Reads and cleans what is on the clipboard, in steps. The browser parses the HTML into a document of its own, which
 * loads nothing and runs nothing (HTML standard, DOMParser: scripting is disabled); only words and a few attributes are
 * taken from it. Error: `pages.paste-too-large`.
 */
export function* cleanClipboard({ html, text }: Clipboard): Generator<void, Result<CleanedPaste>> {
  const isText = html.trim() === ''
  if ((isText ? text : html).length > MOST_CHARACTERS) return err('pages.paste-too-large')
  const nodes = isText ? pasteTreeOfText(text) : yield* readHtml(html)
  return yield* cleanPaste(nodes)
}

/**
 * A document of its own still has our content security policy, which complains about every style attribute: in a text
 * from Word, thousands of times. Under another name they are only words to read. Where it was no attribute, the name
 * is taken back.
 */
const OTHER_NAME = 'data-pasted-'

function* readHtml(html: string): Generator<void, PasteNode[]> {
  const harmless = html.replaceAll(/(\s)(style\s*=)/gi, `$1${OTHER_NAME}$2`)
  const parsed = new DOMParser().parseFromString(harmless, 'text/html')
  yield
  return yield* readChildren(parsed.body, 0)
}

function* readChildren(parent: ParentNode & Node, depth: number): Generator<void, PasteNode[]> {
  if (depth > DEEPEST) return [{ kind: 'text', text: (parent.textContent ?? '').replaceAll(OTHER_NAME, '') }]
  const nodes: PasteNode[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.COMMENT_NODE) nodes.push({ kind: 'comment' })
    else if (node.nodeType === Node.TEXT_NODE)
      nodes.push({ kind: 'text', text: (node.textContent ?? '').replaceAll(OTHER_NAME, '') })
    else if (node.nodeType === Node.ELEMENT_NODE) nodes.push(yield* readElement(node as Element, depth))
    yield
  }
  return nodes
}

function* readElement(element: Element, depth: number): Generator<void, PasteNode> {
  const found = attributes.flatMap((name) => {
    const value = element.getAttribute(name === 'style' ? `${OTHER_NAME}style` : name)
    return value === null ? [] : [[name, value] as const]
  })
  return {
    kind: 'element',
    tag: element.localName.toLowerCase(),
    attributes: Object.fromEntries(found),
    children: yield* readChildren(element, depth + 1),
  }
}

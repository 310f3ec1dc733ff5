import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attributeOf,
  childElements,
  childNamed,
  elementsWithin,
  textOf,
  withAttribute,
  withRoot,
} from '../../../../shared/text/xml/elements.ts'
import { declarations, xmlDocument, xmlMaker } from '../../../../shared/text/xml/make-xml.ts'
import { parseXml, type XmlLimits } from '../../../../shared/text/xml/parse-xml.ts'
import { serialiseXml } from '../../../../shared/text/xml/serialise-xml.ts'
import type { XmlDocument, XmlNode } from '../../../../shared/text/xml/xml-tree.ts'

function read(text: string): XmlDocument {
  const result = parseXml(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function refusal(text: string, limits?: Partial<XmlLimits>) {
  const result = parseXml(text, limits)
  return result.ok ? 'accepted' : result.error.code
}

describe('reading XML', () => {
  it('keeps names, namespaces, attributes in order and the place of each tag', () => {
    const { root } = read('<a xmlns="urn:a" xmlns:p="urn:p" z="1" p:y="2">\n  <p:b\n x="3"/></a>')
    expect(root).toMatchObject({ name: 'a', local: 'a', uri: 'urn:a', position: { line: 1, column: 1 } })
    expect(root.attributes.map(({ name, uri }) => [name, uri])).toEqual([
      ['xmlns', 'http://www.w3.org/2000/xmlns/'],
      ['xmlns:p', 'http://www.w3.org/2000/xmlns/'],
      ['z', ''],
      ['p:y', 'urn:p'],
    ])
    expect(childNamed(root, 'urn:p', 'b')).toMatchObject({ name: 'p:b', position: { line: 2, column: 3 } })
    expect(attributeOf(root, 'y', 'urn:p')).toBe('2')
    expect(attributeOf(root, 'y')).toBeUndefined()
  })

  it('counts lines alike after carriage returns of any system', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(childElements(read(`<a>${end}${end}<b/></a>`).root)[0]?.position).toEqual({ line: 3, column: 1 })
    }
  })

  it('gives the characters of references and CDATA sections as text', () => {
    expect(textOf(read('<a>1 &lt; &#x32; <![CDATA[& <b>]]><!--no--><c>!</c></a>').root)).toBe('1 < 2 & <b>!')
  })

  it('writes back comments, instructions, CDATA, prefixes and unknown elements as they were', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<!-- before --><?style all?>
<a xmlns="urn:a" b="&quot;1&quot;&#10;" a="2"><![CDATA[<raw> & ]]><x:y xmlns:x="urn:x" x:k="v">t &amp; u</x:y><!-- in --><?pi?></a>
<!-- after -->
`
    expect(serialiseXml(read(text))).toBe(text)
  })

  it('replaces a root and an attribute and leaves the rest where it was', () => {
    const document = read('<!--x--><a b="1" c="2"/>')
    const changed = withRoot(document, withAttribute(withAttribute(document.root, 'b', '3'), 'd', '4'))
    expect(serialiseXml(changed)).toBe('<!--x--><a b="3" c="2" d="4"/>')
    expect(serialiseXml(withRoot(document, withAttribute(document.root, 'b', undefined)))).toBe('<!--x--><a c="2"/>')
  })
})

describe('hostile and broken XML', () => {
  const cases: readonly [string, string, string][] = [
    ['entities that expand', '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>', 'xml.doctype'],
    ['an entity from a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a>&x;</a>', 'xml.doctype'],
    ['a document type elsewhere', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>', 'xml.doctype'],
    ['an entity nobody declared', '<a>&nbsp;</a>', 'xml.entity'],
    ['a prefix nobody declared', '<a><p:b/></a>', 'xml.prefix'],
    ['an attribute prefix nobody declared', '<a p:b="1"/>', 'xml.prefix'],
    ['tags that cross', '<a><b></a></b>', 'xml.malformed'],
    ['a file that ends early', '<a><b>', 'xml.malformed'],
    ['two roots', '<a/><b/>', 'xml.malformed'],
    ['an attribute twice', '<a b="1" b="2"/>', 'xml.malformed'],
    ['an attribute twice by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'xml.malformed'],
    ['a control character', '<a>\u0001</a>', 'xml.malformed'],
    ['a reference to a control character', '<a>&#1;</a>', 'xml.malformed'],
    ['nothing', '', 'xml.malformed'],
    ['no markup', 'hello', 'xml.malformed'],
  ]
  it.each(cases)('refuses %s', (_, text, code) => {
    expect(refusal(text)).toBe(code)
  })

  it('passes over a document type that only names one, when the format has it', () => {
    expect(refusal('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>', { doctype: 'nameOnly' })).toBe('accepted')
    expect(refusal('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', { doctype: 'nameOnly' })).toBe('xml.doctype')
    expect(refusal('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx>&a;</tmx>', { doctype: 'nameOnly' })).toBe('xml.entity')
  })

  it('says the line, and holds its limits of length, depth and parts', () => {
    expect(parseXml('<a>\n<b>\n</a>')).toMatchObject({ error: { code: 'xml.malformed', params: { line: 3 } } })
    expect(refusal('<a>12345</a>', { maxLength: 11 })).toBe('xml.too-large')
    expect(refusal('<a><b><c/></b></a>', { maxDepth: 2 })).toBe('xml.too-deep')
    expect(refusal('<a><b><c/></b></a>', { maxDepth: 3 })).toBe('accepted')
    expect(refusal('<a b="1" c="2"/>', { maxNodes: 2 })).toBe('xml.too-many-nodes')
    expect(refusal(`${'<a>'.repeat(100_000)}`)).toBe('xml.too-deep')
  })
})

describe('writing XML', () => {
  const make = xmlMaker({ '': 'urn:a', p: 'urn:p' })
  const content = fc.string({ unit: 'binary-ascii' }).filter((text) => !/[^\t\n\r -~]/.test(text))
  const { tree } = fc.letrec<{ tree: XmlNode; node: XmlNode }>((tie) => ({
    tree: fc
      .tuple(
        fc.constantFrom('e', 'p:e'),
        fc.dictionary(fc.constantFrom('b', 'p:b', 'xml:lang'), content),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, attributes, children]) => make(name, attributes, children)),
    node: fc.oneof(
      { maxDepth: 4 },
      fc
        .oneof(content, fc.string())
        .filter((t) => t !== '')
        .map((text): XmlNode => ({ kind: 'text', text: text.replaceAll(/[^\t\n\r -~]/g, 'é') })),
      content.map((text): XmlNode => ({ kind: 'cdata', text: text.replaceAll('\r', '') })),
      content.map((text): XmlNode => ({ kind: 'comment', text: text.replaceAll(/[-\r]/g, '') })),
      tie('tree'),
    ),
  }))

  /** Texts next to each other are one text once written, and a CDATA section with `]]>` is two. */
  function settled(nodes: readonly XmlNode[]): unknown[] {
    const out: unknown[] = []
    let text = ''
    const flush = () => {
      if (text !== '') out.push(text)
      text = ''
    }
    for (const node of nodes) {
      if (node.kind === 'text' || node.kind === 'cdata') text += node.text
      else {
        flush()
        if (node.kind === 'element') {
          const { name, local, uri, attributes, children } = node
          out.push({
            name,
            local,
            uri,
            attributes: attributes.filter((a) => !a.name.startsWith('xmlns')),
            children: settled(children),
          })
        } else out.push(node)
      }
    }
    flush()
    return out
  }

  it('is read back as the same tree, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (children) => {
        const root = make('root', declarations({ '': 'urn:a', p: 'urn:p' }), children)
        const again = read(serialiseXml(xmlDocument(root)))
        expect(settled([again.root])).toEqual(settled([root]))
        expect(serialiseXml(again)).toBe(serialiseXml(xmlDocument(root)))
      }),
    )
  })

  it('stays well-formed with signs XML cannot hold', () => {
    const text = serialiseXml(xmlDocument(make('a', { xmlns: 'urn:a', b: '\uD800' }, ['x\u0000y'])))
    expect(textOf(read(text).root)).toBe('x\uFFFDy')
  })

  it('visits all elements in the order of the document', () => {
    const names = [...elementsWithin(read('<a><b><c/></b><d/></a>').root)].map((element) => element.name)
    expect(names).toEqual(['a', 'b', 'c', 'd'])
  })

  it('refuses to make a name whose prefix is not in the vocabulary', () => {
    expect(() => make('q:x')).toThrow('prefix')
  })
})

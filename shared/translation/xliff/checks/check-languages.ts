import { attributeOf } from '../../../text/xml/elements.ts'
import { XML_NAMESPACE, type XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation } from '../faults.ts'
import { contentScopes, type ContentScope } from '../units.ts'

/** Languages and white space of sources and targets, with what they inherit (XLIFF 2.1 §4.2.2.9, §4.2.2.10). */
export function checkLanguages(root: XmlElement): Violation[] {
  const srcLang = attributeOf(root, 'srcLang')
  const trgLang = attributeOf(root, 'trgLang')
  return contentScopes(root).flatMap((scope) => {
    const above = scope.kind === 'unit' ? scope.unit.ancestors : [...scope.unit.ancestors, scope.unit.element]
    const inherited = (name: string, ...within: readonly XmlElement[]) =>
      [...above, scope.owner, ...within].flatMap((element) => attributeOf(element, name, XML_NAMESPACE) ?? []).at(-1)

    return scope.parts.flatMap(({ element, source, target }) => {
      const found: Violation[] = []
      const sourceLang = source && inherited('lang', element, source)
      if (source && differs(sourceLang, srcLang))
        found.push(violation('xliff.source-language-differs', source, sourceLang))
      if (!target) return found
      const targetLang = inherited('lang', element, target)
      if (trgLang === undefined && scope.kind === 'unit') found.push(violation('xliff.target-language-missing', target))
      else if (!mayDiffer(scope) && differs(targetLang, trgLang)) {
        found.push(violation('xliff.target-language-differs', target, targetLang))
      }
      const space = (content: XmlElement) => inherited('space', element, content) ?? 'default'
      if (source && scope.kind === 'unit' && space(source) !== space(target)) {
        found.push(violation('xliff.space-differs', target))
      }
      return found
    })
  })
}

/** A candidate given for reference may be in another language (XLIFF 2.1 §5.1.6.7). */
function mayDiffer({ kind, owner }: ContentScope): boolean {
  return kind === 'match' && attributeOf(owner, 'reference') === 'yes'
}

function differs(language: string | undefined, expected: string | undefined): boolean {
  return language !== undefined && expected !== undefined && language.toLowerCase() !== expected.toLowerCase()
}

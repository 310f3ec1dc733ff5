import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pseudoText, pseudoWords } from '../../../renderer/app/pseudo.ts'
import { flatten, namespaces, placeholders, readWords } from './locale-files.ts'

test('the pseudo-locale has every key of English, bracketed, longer, with the same placeholders', () => {
  for (const namespace of namespaces('en')) {
    const english = flatten(readWords('en', namespace))
    const pseudo = flatten(pseudoWords(readWords('en', namespace)))
    expect([...pseudo.keys()]).toEqual([...english.keys()])
    for (const [key, text] of english) {
      const changed = pseudo.get(key) ?? ''
      expect(changed.startsWith('[') && changed.endsWith(']'), key).toBe(true)
      expect(changed.length, key).toBeGreaterThanOrEqual(text.length + 2)
      expect(placeholders(changed), key).toEqual(placeholders(text))
    }
  }
})

test('words get accents, what i18next fills in stays as it is', () => {
  expect(pseudoText('Open {{name}} <1>now</1>')).toMatch(/^\[Öþ?p?éñ \{\{name\}\} <1>ñöŵ<\/1>/)
})

test('any text keeps its placeholders and grows by a third', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('{{count}}', '<1>', '</1>', '$t(common:save)'))),
      (parts) => {
        const text = parts.join(' ')
        expect(placeholders(pseudoText(text))).toEqual(placeholders(text))
        const plain = text.replaceAll(/(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[A-Za-z0-9]+\/?>)/g, '')
        expect(pseudoText(text).length).toBeGreaterThanOrEqual(text.length + Math.floor(plain.length * 0.35))
      },
    ),
  )
})

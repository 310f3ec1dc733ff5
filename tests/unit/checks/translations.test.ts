import { describe, expect, test } from 'vitest'
import { readCatalogues } from '../../../scripts/checks/catalogue.ts'
import { parseSource } from '../../../scripts/checks/source.ts'
import { checkTextUse } from '../../../scripts/checks/text-use.ts'
import { checkCatalogues, checkErrorWords } from '../../../scripts/checks/translations.ts'

function catalogues(texts: Readonly<Record<string, object>>) {
  return readCatalogues(
    Object.entries(texts).map(([path, text]) => ({
      path: `resources/locales/${path}.json`,
      text: JSON.stringify(text),
    })),
  )
}

function refused(texts: Readonly<Record<string, object>>): readonly string[] {
  return checkCatalogues(catalogues(texts)).map(({ path, message }) => `${path} ${message}`)
}

describe('the languages are held together', () => {
  test('equal keys with equal gaps pass, whatever their order', () => {
    const en = { hello: 'Hello {{name}}, {{count}} new', nested: { a: 'A' } }
    const de = { nested: { a: 'A' }, hello: '{{count}} neu, {{ name }}' }
    expect(refused({ 'en/common': en, 'de/common': de })).toEqual([])
  })

  test('a missing translation is named', () => {
    expect(refused({ 'en/common': { save: 'Save' }, 'de/common': {} })).toEqual([
      "resources/locales/de/common.json 'save' is missing: translate it.",
    ])
  })

  test('a translation of nothing is named', () => {
    expect(refused({ 'en/common': {}, 'de/common': { save: 'Sichern' } })).toEqual([
      expect.stringContaining("'save' does not exist in 'en'"),
    ])
  })

  test('a namespace without its counterpart is named', () => {
    expect(refused({ 'en/common': {}, 'en/sync': {}, 'de/common': {} })).toEqual([
      expect.stringContaining('resources/locales/de/sync.json is missing'),
    ])
  })

  test('a gap that is lost or renamed is named', () => {
    const found = refused({
      'en/common': { a: 'By {{who}}', b: '<b>x</b>' },
      'de/common': { a: 'Von {{wer}}', b: 'x' },
    })
    expect(found).toEqual([expect.stringContaining('{{who}}'), expect.stringContaining('<b>')])
  })

  test('a format inside a gap does not count', () => {
    const texts = { 'en/common': { n: '{{n, number}}' }, 'de/common': { n: '{{n}}' } }
    expect(refused(texts)).toEqual([])
  })

  test('each language has the plural forms of its own grammar', () => {
    const en = { wait_one: '{{count}} waits', wait_other: '{{count}} wait' }
    expect(refused({ 'en/common': en, 'de/common': { wait_one: '{{count}} wartet' } })).toEqual([
      expect.stringContaining("lacks its form 'wait_other'"),
    ])
    const pl = { wait_one: '{{count}}', wait_few: '{{count}}', wait_many: '{{count}}', wait_other: '{{count}}' }
    expect(refused({ 'en/common': en, 'pl/common': pl })).toEqual([])
  })

  test('an empty text is refused', () => {
    const texts = { 'en/common': { a: ' ' }, 'de/common': { a: 'A' } }
    expect(refused(texts)).toEqual([expect.stringContaining("'a' is empty")])
  })
})

describe('every error is worded', () => {
  const words = { title: 'T', safe: 'S', next: 'N' }

  test('a code with all its words in both languages passes', () => {
    const texts = catalogues({ 'en/errors': { 'disk.full': words }, 'de/errors': { 'disk.full': words } })
    expect(checkErrorWords(['disk.full'], texts)).toEqual([])
  })

  test('a code without words is named, and so are words without a code', () => {
    const texts = catalogues({ 'en/errors': { 'disk.full': { title: 'T', safe: 'S' }, 'disk.gone': { title: 'T' } } })
    expect(checkErrorWords(['disk.full'], texts).map(({ message }) => message)).toEqual([
      expect.stringContaining("'disk.full.next' is missing"),
      expect.stringContaining("'disk.gone.title' belongs to no code"),
    ])
  })
})

describe('texts and the code that asks for them fit', () => {
  const texts = {
    'en/common': { save: 'Save' },
    'en/pages': { title: 'Pages', state: { draft: 'Draft' }, left_one: '1', left_other: 'n' },
  }

  function uses(code: string): readonly string[] {
    const [english] = catalogues(texts)
    if (!english) throw new Error('no catalogue')
    return checkTextUse([parseSource({ path: 'renderer/features/pages/x.tsx', text: code })], english).map(
      ({ message }) => message,
    )
  }

  const hook = "const { t } = useTranslation('pages');"

  test('keys asked for in plain, with a namespace, as a plural and from a template all count', () => {
    expect(uses(`${hook} t('title'); t('common:save'); t('left', { count: 2 }); t(\`state.\${state}\`)`)).toEqual([])
  })

  test('a key in a table counts as asked for', () => {
    expect(
      uses(`${hook} t('title'); t('common:save'); t('left'); const table = { draft: 'pages:state.draft' }`),
    ).toEqual([])
  })

  test('a key that does not exist is named with its namespace', () => {
    const found = uses(
      `${hook} t('titel'); t('title'); t('common:save'); t('left'); t('state.draft'); t('common:close')`,
    )
    expect(found).toEqual([
      expect.stringContaining("asks for the text 'titel', which resources/locales/en/ does not have in pages"),
      expect.stringContaining("'common:close'"),
    ])
  })

  test('a key nobody asks for is named', () => {
    expect(uses(`${hook} t('title'); t('common:save'); t('state.draft')`)).toEqual([
      expect.stringContaining("'left' is asked for nowhere"),
    ])
  })
})

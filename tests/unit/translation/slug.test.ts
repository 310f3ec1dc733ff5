import { describe, expect, it } from 'vitest'
import { freeSlug, slugFault, slugOf } from '../../../shared/translation/slug.ts'

const taken = new Set(['aarhus', 'aarhus-2'])

describe('the address of a page', () => {
  it.each(['Københavns Kommune', 'Müster Stadt!', 'Αθήνα', '東京', '-- --', 'x'.repeat(200)])(
    'made of %s can be used',
    (name) => {
      expect(slugFault(slugOf(name), new Set())).toBeUndefined()
    },
  )

  it('is the first free one of its name', () => {
    expect(freeSlug('Aarhus', taken)).toBe('aarhus-3')
    expect(slugFault(freeSlug('Aarhus', taken), taken)).toBeUndefined()
  })

  it.each(['', 'Aarhus', 'aar hus', '-aarhus', 'aarhus-', 'aar--hus', 'ørsted', 'a/b', 'a'.repeat(81)])(
    'cannot be "%s"',
    (slug) => {
      expect(slugFault(slug, new Set())).toBe('pages.slug-invalid')
    },
  )

  it('cannot be that of another page', () => {
    expect(slugFault('aarhus', taken)).toBe('pages.slug-taken')
  })
})

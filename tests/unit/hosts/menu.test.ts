import { describe, expect, it } from 'vitest'
import { hostWords } from '../../../electron/host-words.ts'
import { menuTemplate } from '../../../electron/shell/menu-template.ts'

describe('the menu', () => {
  it.each(['en', 'de'])('has a word for every row in %s', (locale) => {
    for (const column of menuTemplate(hostWords([locale]).words)) {
      expect(column.label).not.toBe('')
      expect(column.rows.flatMap((row) => (row.kind === 'line' ? [] : [row.label]))).not.toContain('')
    }
  })
  it('names no command twice', () => {
    const ids = menuTemplate(hostWords([]).words).flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'command' ? [row.id] : [])),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the words of a host', () => {
  it('are in the first language there are words in', () => {
    expect(hostWords(['fr-FR', 'de-AT', 'en']).locale).toBe('de')
    expect(hostWords(['lv']).locale).toBe('en')
    expect(hostWords([]).locale).toBe('en')
  })
  it('have the same keys in every language', () => {
    const keys = (locale: string) =>
      Object.entries(hostWords([locale]).words).map(([group, words]) => [group, Object.keys(words)])
    expect(keys('de')).toEqual(keys('en'))
  })
})

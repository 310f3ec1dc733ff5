import { describe, expect, it } from 'vitest'
import { readAffixFile } from '../../../renderer/workers/spelling/affix-file.ts'
import { Lexicon } from '../../../renderer/workers/spelling/lexicon.ts'

const affixes = readAffixFile(`
SET UTF-8
TRY esian
COMPOUNDBEGIN x
COMPOUNDEND z
COMPOUNDPERMITFLAG c
ONLYINCOMPOUND o
NEEDAFFIX h
CIRCUMFIX f
FORBIDDENWORD d
REP 1
REP f ph
PFX U Y 1
PFX U 0 un .
PFX G N 1
PFX G 0 ge/f .
SFX S Y 2
SFX S 0 s [^y]
SFX S y ies [^aeiou]y
SFX T Y 1
SFX T en t/f en
SFX J Y 1
SFX J 0 s/xoc .
`)
const lexicon = new Lexicon(
  affixes,
  ['9', 'city/S', 'fair/U', 'kaufen/GT', 'stem/hS', 'wert/oz', 'Wert/z', 'auftrag/J', 'faux/d'].join('\n'),
  ['extra/S'],
)

describe('a lexicon', () => {
  it('makes words of stems and endings, where the ending fits', () => {
    expect(['city', 'cities', 'citys', 'extras'].map((word) => lexicon.has(word))).toEqual([true, true, false, true])
  })

  it('puts beginnings in front', () => {
    expect(['unfair', 'uncity'].map((word) => lexicon.has(word))).toEqual([true, false])
  })

  it('takes both halves of a circumfix or none', () => {
    expect(['kaufen', 'gekauft', 'kauft', 'gekaufen'].map((word) => lexicon.has(word))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('knows stems that are no words themselves', () => {
    expect(['stem', 'stems'].map((word) => lexicon.has(word))).toEqual([false, true])
  })

  it('tells where in a compound a word may stand', () => {
    expect([lexicon.has('auftrags'), lexicon.has('auftrags', 'begin'), lexicon.has('auftrags', 'end')]).toEqual([
      false,
      true,
      false,
    ])
    expect([lexicon.has('wert'), lexicon.has('wert', 'end'), lexicon.has('Wert')]).toEqual([false, true, true])
  })

  it('refuses what the dictionary forbids', () => {
    expect([lexicon.has('faux'), lexicon.isForbidden('faux'), lexicon.isForbidden('city')]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('has the mistakes people make, and the letters', () => {
    expect(lexicon.replacements).toEqual([['f', 'ph']])
    expect(lexicon.letters).toBe('esian')
  })
})

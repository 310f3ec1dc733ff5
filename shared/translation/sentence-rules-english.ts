import type { SentenceRules } from './sentence-rules.ts'

export const en: SentenceRules = {
  before:
    'mr mrs ms messrs dr prof rev hon sen rep gov pres gen col lt capt sgt cpl maj adm supt insp mt ft st ste fr sr esq cllr ald dir',
  within:
    'vs v i.e e.g cf approx est dept univ assn bros min max misc temp avg incl excl jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy ext gov.uk ind',
  ending: 'etc al inc ltd co corp plc llc jr sr a.m p.m ph.d b.a m.a b.c a.d e.u u.k u.s u.n d.c',
  beforeNumber: 'no nos p pp art sec fig figs vol ch para tel ext eq nr reg',
  starters:
    "the a an this that these those it he she we they i you there here who what when where why how which if in on at for from with by as its his her our their my your but and or so yet also however then now after before since while although because although many most some all each every both one no not let let's do does did is are was were will can could would should may might it's i'm i've i'd we're we've they're he's she's that's there's what's further furthermore moreover finally first second today travelers",
}

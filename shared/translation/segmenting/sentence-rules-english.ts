import type { SentenceRules } from './sentence-rules.ts'

export const en: SentenceRules = {
  before:
    'mr mrs ms messrs mmes dr drs prof Rev Hon Sen Rep Gov Pres Gen Col Lt Capt Sgt Cpl Maj Adm Brig Cmdr Cdr Pvt Supt Insp Det Ofc Atty Amb Treas Msgr Cllr Ald Dir Asst Assoc Ste Mx Arr',
  within:
    'vs v viz i.e e.g f.e cf approx est dept univ uni assn assoc bros max misc temp avg incl excl ave blvd rd hwy pkwy sq ext mt ft st gov.uk ind intl natl govt mgmt acct attn dist orig esp ref ed eds trans transl ca c circ a.k.a w.r.t n.b p.o resp prop prov rev med',
  ending:
    'etc al inc ltd co corp plc llc jr sr esq a.m p.m ph.d b.a m.a b.sc m.sc m.d b.c b.c.e c.e a.d e.u u.k u.s u.s.a u.n d.c n.y l.a i.v hr hrs min mins sec secs yr yrs mo wk lb lbs oz ft doz btw ibid incl',
  beforeNumber:
    'no nos nr p pp pg art arts sec secs fig figs vol vols ch chap para paras par cl cls sch tel ext eq eqs reg regs bk pt app tab ref rt rte ll vv jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun b d',
  starters:
    "the a an this that these those it its it's he she we they i you there here who whom whose what when where why how which if in on at for from with by as his her our their my your but and or so yet nor also however then now after before since while whereas although though because unless until once many much most more some all each every both several few other others another such one two three no none not nothing let let's do does did don't is are was were isn't aren't has have had will would can could should may might must shall i'm i've i'd we're we've we'll they're they've he's she's that's there's what's here's you're further furthermore moreover nevertheless nonetheless therefore thus hence instead meanwhile otherwise finally first second third next last today tomorrow yesterday recently currently still even only just perhaps maybe according despite during under over between among through within without against about above below into of to up out please thank thanks yes well overall together travelers see everyone everybody someone somebody anyone anybody people something everything anything",
}

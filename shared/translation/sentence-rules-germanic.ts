import type { SentenceRules } from './sentence-rules.ts'

export const de: SentenceRules = {
  before:
    'hr hrn fr frl dr prof dipl ing mag med phil jur rer nat pol habil st hl geb verh kath ev evang röm griech dt frz engl ital europ österr schweiz städt staatl öffentl priv gem lfd sog vgl s z d u i m a o b v zit red abt bgm obm univ',
  within:
    'bzw ca evtl ggf inkl exkl max min bspw insb insbes etw allg z.b z.t z.z z.zt d.h u.a u.ä o.ä o.g s.o s.u i.d.r i.v m.e m.w v.a u.u zzgl abzgl einschl ausschl betr bez vorm nachm tgl wchtl mtl jährl jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so str pl verf hrsg bes gegr urspr jew entspr mind höchst tsd mio mrd',
  ending: 'usw etc usf uvm u.v.m ff uva dgl u.dgl mbh e.v ag co kg inc u.s.w n.chr v.chr',
  beforeNumber: 'nr s art abs ziff kap abb tab bd bde rn rdn tel hausnr az anl aufl jg',
  starters:
    'der die das den dem des ein eine einer eines einem einen es er sie wir ich ihr du man dies diese dieser dieses diesem diesen jene jener hier dort da dann danach darum deshalb deswegen daher dabei damit dazu dafür dagegen außerdem auch aber und oder doch jedoch denn wenn weil als ob wie was wer wo wann warum wieso welche welcher welches im in am an auf aus bei beim bis durch für gegen mit nach ohne seit über um unter vom von vor während zu zum zur nun jetzt heute gestern morgen alle alles viele mehr einige beide kein keine mein meine sein seine unser unsere ihre nur noch schon so trotz zudem ferner schließlich zunächst bereits ist sind war hat haben',
  ordinalsBeforeCapitals: true,
}

export const nl: SentenceRules = {
  before: 'dhr mevr mw mej dr drs ir ing mr prof ds st h burg wed',
  within:
    'bijv b.v bv ca evt excl incl m.b.t m.i.v m.u.v n.a.v o.a o.b.v o.l.v t.a.v t.b.v t.o.v t/m d.w.z d.m.v i.p.v i.v.m i.s.m resp vgl zgn z.g.n max min gem wo jan feb mrt apr jun jul aug sep sept okt nov dec',
  ending: 'enz etc e.a e.d ed c.s n.v b.v a.u.b s.v.p',
  beforeNumber: 'nr nrs art lid blz p pag hfst fig tab tel jg dl',
  starters:
    'de het een dit dat deze die er hij zij ze wij we ik jij je u jullie men in op aan bij met van voor naar uit door over om onder tot tijdens na als wanneer omdat hoewel maar en of want dus toch ook dan daarna daarom daarnaast bovendien echter hier daar wat wie waar waarom hoe welke nu vandaag alle veel meer sommige beide geen mijn zijn haar onze hun is zijn was heeft',
}

export const da: SentenceRules = {
  before: 'hr fr frk dr prof skt st jr pastor adv dir ing lic mag cand scient',
  within:
    'bl bla f.eks fx jf ca ang inkl ekskl evt vedr iflg ift mht m.h.t pga p.g.a pr hhv mfl tidl nuv kl mr mrs maks min gns jan feb mar apr jun jul aug sep sept okt nov dec man tir ons tor fre lør søn d',
  ending: 'osv o.s.v mv m.v m.m mm mio mia kr etc o.lign ol co e.u u.s u.k a.m p.m',
  beforeNumber: 'nr s art stk kap fig tab bd tlf n° pkt',
  starters:
    'det den de der en et jeg du han hun vi i man dette denne disse her nu så da når hvis fordi selvom mens men og eller for dog også derfor derefter desuden hvad hvem hvor hvorfor hvordan hvilken hvilke på til fra med ved om under efter før siden alle mange nogle begge ingen min mit mine sin sit vores deres er var har kan skal vil blev the he she it they this that there we you my is was i in',
}

export const sv: SentenceRules = {
  before: 'hr fr frk dr prof st s:t s:ta adv dir ing',
  within:
    'bl bl.a t.ex f.d d.v.s dvs ca kl jfr jmf resp inkl exkl ev fr.o.m from t.o.m tom p.g.a pga m.a.o s.k sk tidl max min jan feb mars apr aug sept okt nov dec mån tis ons tors fre lör sön ang enl forts',
  ending: 'osv o.s.v m.m mm m.fl mfl etc o.d o.dyl mkr milj kr',
  beforeNumber: 'nr s art st kap fig tab bd tel',
  starters:
    'det den de en ett jag du han hon vi ni man detta denna dessa här där nu så då när om eftersom medan men och eller för dock också därför därefter dessutom vad vem var varför hur vilken vilka på till från med vid under efter före sedan alla många några båda ingen min mitt mina sin sitt vår vårt deras är var har kan ska vill blev i',
}

import type { SentenceRules } from './sentence-rules.ts'

export const fr: SentenceRules = {
  before: 'm mm mme mmes mlle mlles dr pr prof me mgr st ste cie gén col cap lt',
  within:
    'av apr env ex p.ex c.-à-d càd cf ca chap dép éd hab ibid id janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim max min resp tél vol bd boul pl coll suppl trad',
  ending: 'etc al cie s.a s.a.r.l j.-c',
  beforeNumber: 'n no nos art al p pp pag fig tab vol t tél chap §',
  starters:
    "le la les un une des du de ce cet cette ces il elle ils elles on nous vous je tu c'est c’est ceci cela ça qui que quoi où quand comment pourquoi quel quelle dans en sur sous pour par avec sans chez entre vers depuis pendant après avant afin ainsi alors aussi car mais et ou or donc puis ensuite enfin cependant toutefois néanmoins de d'autre si tout tous toute toutes plusieurs chaque aucun mon ma mes son sa ses notre nos votre leur leurs est sont à au aux lorsque comme grâce",
}

export const it: SentenceRules = {
  before:
    'sig sigg sig.ra sig.na sig.re dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen gen col cap mons don s ss egr gent.mo gent.ma spett dir amm cav comm psicol rev pres cons ass',
  within:
    'ca cfr es p.es ecc.ti max min gen feb mar apr mag giu lug ago set sett ott nov dic lun mar mer gio ven sab dom st d econ az tel cell int ind a.c d.c c.d c.m u.s p.zza v.le c.so fig tab vol cap trad ed rist',
  ending: 'ecc etc al s.p.a spa s.r.l srl s.n.c p.v',
  beforeNumber: 'n nn nr art artt p pp pag pagg fig tab vol cap tel comma co lett',
  starters:
    "il lo la i gli le un uno una l'ho è era sono ha hanno questo questa questi queste quello quella quelli io tu lui lei noi voi loro esso essa essi si ci vi che chi cosa come dove quando perché quale quali in nel nella nei nelle su sul sulla per con da dal dalla di del della a al alla tra fra dopo prima durante senza secondo ma e ed o però dunque quindi inoltre infine così allora anche ancora se ogni tutti tutte alcuni molti nessun mio mia suo sua nostro nostra già oggi mi arrivederci",
}

export const es: SentenceRules = {
  before:
    'sr sra sres srta dr dra d dª dña prof profa ing lic arq abg gral cnel cap tte mons fray sto sta san ntra excmo excma ilmo ilma',
  within:
    'ej p.ej aprox av avda cra c/ cía cfr depto ed ee.uu ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom máx mín min pág prov ref resp tel vol a.c d.c d.f hab',
  ending: 'etc al s.a s.l s.a.u s.l.u s.r.l ee.uu',
  beforeNumber: 'n no nº núm núms art arts p pp pág págs fig tab vol cap tel ext fax cra inc',
  starters:
    'el la los las un una unos unas lo este esta estos estas esto ese esa eso aquel aquella él ella ellos ellas yo tú usted ustedes nosotros se me nos es son era fue ha han hay que qué quien quién cómo como dónde cuando cuándo por para con sin en de del desde hasta entre sobre según durante tras ante a al y e o u pero sino aunque si porque pues así además también luego entonces después antes hoy ahora todo todos toda todas cada algunos muchos varios ningún mi mis su sus nuestro nuestra gracias no',
}

export const pt: SentenceRules = {
  before: 'sr sra srs sras srta dr dra d prof profa eng enga arq exmo exma ilmo ilma min pe st sto sta gen cel cap',
  within:
    'ex p.ex aprox av cf cfr cia depto ed jan fev mar abr mai jun jul ago set out nov dez máx mín pág ref resp séc tel vol a.c d.c hab r pç trav lda',
  ending: 'etc al s.a lda ltda e.p.e i.p',
  beforeNumber: 'n no nº n.º núm art arts p pp pág págs fig tab vol cap tel ext al',
  starters:
    'o a os as um uma uns umas este esta estes estas isto esse essa isso aquele aquela ele ela eles elas eu tu você vocês nós se é são era foi tem têm há que quem como onde quando porque porquê qual quais por para com sem em no na nos nas do da dos das de desde até entre sobre segundo durante após antes ao à e ou mas embora se pois assim além também depois então hoje agora todo todos toda todas cada alguns muitos vários nenhum meu minha seu sua nosso nossa não',
}

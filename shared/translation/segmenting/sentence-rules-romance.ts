import type { SentenceRules } from './sentence-rules.ts'

export const fr: SentenceRules = {
  before:
    'M mm mme mmes mlle mlles dr drs pr prof Me Mes mgr st ste sts stes Cie gén col Cap Lt cdt adj maj Pdt présid insp dir resp ing vve vicomte r.p',
  within:
    'env ex p.ex c.-à-d c.à.d càd cf ca dép dépt éd édit hab ibid id max min tél bd bld boul pl coll suppl trad av ap apr ann app arr auj bibl circ c.c conf cons coord crit dept dest div doc encycl enr fac féd fig gal gouv imp inc incl int intro inv loc lit litt mod mss obs op ouvr pdg p.-s qqch qqn r.-v.-d rem rens s.-pref sq sqq sté str sup sv t.t.c h.t ttc ht univ v var zool réf dir n.b not vs',
  ending: 'etc al cie s.a s.a.r.l s.a.s s.n.c j.-c e.u é.-u u.e o.n.u h min sec kg km',
  beforeNumber:
    'n no nos nº n° art al p pp pag fig tab vol t tél chap ch § par sect ann annexe ex cap rue bât lot réf rég janv jan févr fév fevr avr juil sept oct nov déc dec lun mar mer jeu ven sam dim',
  starters:
    "le la les l l'un l'une un une des du de d'un d'une ce cet cette ces il elle ils elles on nous vous je tu j'ai c'est c’est ceci cela ça qui que quoi qu'est-ce où quand comment combien pourquoi quel quelle quels quelles dans en sur sous pour par avec sans chez entre vers depuis dès pendant durant après avant contre malgré selon parmi afin ainsi alors aussi car mais et ou or donc ni puis ensuite enfin cependant toutefois néanmoins pourtant d'autre d'autres si tout tous toute toutes plusieurs chaque aucun aucune certains certaines quelques beaucoup peu mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs est sont était a ont sera n'est à au aux lorsque lorsqu'il quoique comme grâce voici voilà y ici là aujourd'hui hier demain actuellement désormais notamment outre parce parfois souvent jamais toujours merci bonjour oui non s'il qu'il",
}

export const it: SentenceRules = {
  before:
    'sig sigg sig.ra sig.na sig.re sigg.ri dott dott.ssa dott.ri dr d.ssa prof proff prof.ssa ing ingg avv avv.ti arch archh geom rag ragg on onn sen gen col Cap magg ten serg mons don s ss egr gent gent.mo gent.ma gent.li ill ill.mo preg preg.mo chiar chiar.mo spett spett.le dir amm cav comm comm.re psicol rev pres cons ass vic v.cte v.pres sost seg segr march bar card fr p.i per.ind',
  within:
    'ca c.a cfr cf es p.es ad.es per.es ecc.ti max min st d econ az cell int ind c.d c.m c.so u.s p.zza p.za v.le v.lo l.go f.lli fraz loc str vicol trad ed edd rist cit op op.cit loc.cit ibid id inc incl escl all alleg app appross att autoriz bibl cat circ cod comp compl cons corr cost def dec decr del deriv dic disp doc dpr d.p.r d.lgs d.l d.m dls esempl etim ex fasc fatt febb fig franc gazz giorn idraul imp impr ing ingl ital lat lett lib litt mat mater meteor mil mitt mq ms n.b nat naz neol not num ogg orig par pl plur popol pref prev priv prov provv pubbl racc racc.ta rec reg rel rep resp rif s.d s.l s.v sc scient sec seg sg sim sing sogg spec ss stat succ suff suppl tecn teol tit tom tot tr u.e uff us v vd vers vs xilogr',
  ending: 'ecc etc al s.p.a spa s.r.l srl s.n.c snc s.a.s p.v a.c d.c u.s u.s.a c.a p.m a.m u.e',
  beforeNumber:
    'n nn nr num art artt p pp pag pagg fig figg tab tavv tav vol voll cap capp tel comma co lett cell par sez all fasc doc mod prot n° genn gen febb feb mar apr magg mag giu giugn lug lugl ago sett set ott nov dic lun mart mer merc gio giov ven sab dom',
  starters:
    "il lo la i gli le un uno una l'ha l'ho l'altro è era erano sono siamo ha hanno abbiamo aveva sarà questo questa questi queste quello quella quelli quelle io tu lui lei noi voi loro esso essa essi si ci vi che chi cosa come dove quando quanto quanti perché poiché quale quali in nel nello nella nei nelle nell'ambito su sul sulla sui per con da dal dalla dai di del della dei delle a al alla ai alle tra fra dopo prima durante senza secondo verso contro presso oltre entro ma e ed o oppure però dunque quindi pertanto inoltre infine infatti invece così allora anche ancora già se ogni tutto tutti tutte alcuni alcune molti molte pochi nessun nessuno mio mia tuo suo sua nostro nostra vostro vostra oggi ieri domani mi grazie arrivederci buongiorno salve sì no non solo poi adesso qui qua lì là mentre benché sebbene qualora affinché forse ecco può possono deve devono",
}

export const es: SentenceRules = {
  before:
    'sr sra sres sras srta srtas dr dra drs d dª dña d.ª prof profa profs ing lic licda arq abg abog gral cnel tte sgto Cap mons fray fr Pdte presid sto sta san ntra excmo excma ilmo ilma rvdo rvda hno hna dip Sen rep admor mtro mtra mt',
  within:
    'ej p.ej aprox av avda avd cra c/ pza plza pl urb edif blvd cía cfr cf dept depto dpto ed edo ene hab máx mín pág prov ref resp tel teléf atte atto admón admon adm apdo asoc ayto bco bibl bol cast cat cent cit cod cód com concl cont coord corp corresp dcho entlo esc esp etim exp ext fca fec gob gobno gr grab gta imp impr ind izq izqdo izqda lib loc ms n.b n.del.t obs op pral prof pról pts ptas r.d reg rel rev s.a.r s.m s.s sig sigs ss supl tít tom trad v v.gr vid vto min',
  ending:
    'etc etcétera al s.a s.l s.a.u s.l.u s.r.l s.coop ee.uu ee.uu.aa u.e a.c d.c a.m p.m d.f m.n j.c cía ltda h min',
  beforeNumber:
    'n no nº núm núms n.º art arts p pp pág págs fig figs tab vol vols cap caps tel tels teléf ext fax cra inc párr aptdo apdo ley cl cód exp ref c.p piso mz lt ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié mier jue vie sáb dom nac',
  starters:
    'el la los las lo un una unos unas este esta estos estas esto ese esa esos esas eso aquel aquella aquellos él ella ellos ellas yo tú usted ustedes nosotros vosotros se me te nos le les es son era eran fue fueron ha han había hay será está están que qué quien quién quiénes cómo como dónde donde cuando cuándo cuánto cuánta cuántos cuántas cuál cuáles por para con sin en de del desde hasta entre sobre según durante tras ante bajo contra hacia mediante a al y e o u ni pero sino aunque si sí porque pues así además también tampoco luego entonces después antes hoy ayer mañana ahora ya aquí allí todo toda todos todas cada algún alguna algunos algunas muchos muchas pocos varios varias otro otra otros otras ningún ninguna nadie nada mi mis tu tus su sus nuestro nuestra nuestros gracias hola no solo sólo mientras puesto dado finalmente actualmente asimismo puede pueden debe deben tiene tienen disponían disponen',
}

export const pt: SentenceRules = {
  before:
    'sr sra srs sras srta dr dra drs dras d da prof profa profs eng enga engº engª arq arqº exmo exma ilmo ilma rev revmo min pe Fr st sto sta gen cel ten sarg Cap cap maj com dep sen gov pres dir adv vet vig mons',
  within:
    'ex p.ex aprox av avª cf cfr cia c.ia depto dept dep dir ed edif est hab máx mín pág ref refª resp séc tel telef telem trav r rª pç pça praç lg larg lda bibl bol cap cat cit cod cód col conc cons coord corr desp dist doc esc esq exp ext fasc fig freg gráf inst lat liv loc máq n.b nac obs op orç p.s p.f p.f.v part per port proc prov públ quint r/c reg rel rep rev rod s.f.f s.m s.n sécs seg segs sit sup supl tb trad tít univ urb us v v.g vd vol vs',
  ending: 'etc al s.a lda ltda s.a.r.l e.p.e e.p i.p u.e e.u.a a.c d.c a.m p.m h min',
  beforeNumber:
    'n no nº n.º nºs núm art arts artº art.º p pp pág págs fig figs tab vol cap tel telef ext al alín séc liv proc fls fl dec decº lei inc c.p cx bl jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui sex sáb dom',
  starters:
    'o a os as um uma uns umas este esta estes estas isto esse essa esses essas isso aquele aquela aqueles aquilo ele ela eles elas eu tu você vocês nós se é são era eram foi foram tem têm há havia está estão será que quem quê como onde quando quanto quantos porque porquê qual quais por pela pelo para com sem em no na nos nas num numa do da dos das de desde até entre sobre segundo durante após antes depois perante contra mediante conforme ao à aos às e ou nem mas porém contudo todavia embora pois assim além ainda também então logo hoje ontem amanhã agora já aqui ali lá todo toda todos todas tudo cada algum alguma alguns algumas muitos muitas poucos vários várias outro outra outros outras nenhum nenhuma ninguém nada meu minha seu sua seus suas nosso nossa nossos não sim só apenas enquanto caso finalmente atualmente obrigado pode podem deve devem',
}

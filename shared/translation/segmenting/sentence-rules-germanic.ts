import type { SentenceRules } from './sentence-rules.ts'

export const de: SentenceRules = {
  before:
    'hr hrn fr frl dr dres prof dipl ing mag ma bakk med phil jur rer nat pol oec habil theol vet dent h.c st hl geb verh kath ev evang röm griech dt frz engl ital span europ österr schweiz bayer sächs städt staatl öffentl priv gem lfd sog vgl zit red abt bgm obgm univ Gen Oblt Kom Frhr Bgm Insp Min Präs stat statist abl bgbl gvbl banz',
  within:
    'bzw ca evtl ggf ggfs inkl exkl max bspw beisp insb insbes etw allg z.b z.t z.z z.zt z.hd z.hdn d.h d.i u.a u.ä o.ä o.g o.a s.o s.u i.d.r i.d.f i.v i.a i.r i.s i.w i.e i.s.d i.s.v i.v.m i.h.v i.h m.e m.w v.a u.u u.z a.d a.m a.a a.a.o b.w p.a v.h zzgl abzgl einschl ausschl betr bez vorm nachm tgl wchtl mtl vierteljährl jährl verf hrsg hg bes gegr gest urspr jew entspr mind höchst durchschn str pl sogen eigtl ehem gepl geänd gesetzl wirtschaftl schriftl mündl versch verschied zus zusätzl erw Bhf Hbf Apt Fa Whg z s d u i m a o b v tsd mio mrd std min sek stk st jh jhd jhdt jhs',
  ending: 'usw etc usf uvm uam u.v.m u.v.a u.a.m ff f uva dgl u.dgl mbh e.v e.g ag co kg inc u.s.w n.chr v.chr n.c v.c',
  beforeNumber:
    'nr nrn s art abs absch ziff ziffn lit kap abb tab bd bde rn rz rdn tel hausnr az anl anh aufl jg jhg ausg blatt bl sp pos tz para vol heft h fig jan jän feb mär mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so',
  starters:
    'der die das den dem des ein eine einer eines einem einen es er sie wir ich ihr du man dies diese dieser dieses diesem diesen jene jener jenes hier dort da dann danach darum deshalb deswegen daher dabei damit dazu dafür dagegen dadurch darüber darunter daneben daran darin außerdem auch aber und oder doch jedoch denn wenn weil als ob obwohl wie was wer wen wem wo woher wohin wann warum wieso weshalb welche welcher welches im in ins am an ans auf aus bei beim bis durch für gegen mit nach ohne seit über um unter vom von vor während wegen trotz statt anstatt laut gemäß zu zum zur zwischen hinter neben nun jetzt heute gestern morgen alle alles allerdings viele vieles mehr mehrere einige beide kein keine mein meine sein seine unser unsere ihre euer deine nur noch schon so sogar sonst trotzdem zudem ferner weiter weitere schließlich zunächst zuerst zuletzt bereits insgesamt insbesondere dennoch somit also ebenso falls sobald nachdem bevor damals oft manchmal vielleicht leider bitte danke ja nein ist sind war waren hat haben wird werden kann können muss müssen soll sollen darf dürfen',
  ordinalsBeforeCapitals: true,
}

export const nl: SentenceRules = {
  before: 'dhr mevr mw mej dr drs ir ing mr prof ds bc St H burg weth wed kol Gen lt jhr jkvr fam',
  within:
    'bijv bv b.v bijvb ca evt excl incl m.b.t m.i.v m.u.v m.n m.a.w m.a n.a.v n.l nl o.a o.b.v o.l.v o.g.v t.a.v t.b.v t.o.v t.o t.g.v t.w t.z.t t/m d.w.z d.m.v d.d i.p.v i.v.m i.s.m i.o i.h.a i.g.v i.h.b resp vgl zgn zg z.g z.g.n z.s.m max gem gemidd ong oorspr aanw vnw bep betr div gebr gen hss inz jl ll mil ned nederl o.m plm p.m red sec sr str ver vlg vnl vml versch zelfst',
  ending: 'enz etc e.a e.d ed e.v c.s n.v b.v a.u.b s.v.p v.chr n.chr v.c n.c mln mld min uur st stks jr',
  beforeNumber:
    'nr nrs art artt lid blz bladz p pag hfst h fig afb tab tel jg jrg dl bijl par afd aant jan feb febr mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo geb gest overl',
  starters:
    'de het een dit dat deze die er hij zij ze wij we ik jij je u jullie men in op aan bij met van voor naar uit door over om onder tot tijdens na als wanneer omdat hoewel terwijl sinds zodra maar en of want dus toch ook dan daarna daarom daarnaast daarbij daardoor daarmee bovendien echter hier hierdoor hiermee daar wat wie waar waarom hoe hoeveel welke welk nu vandaag morgen gisteren alle alles veel vele meer meerdere sommige enkele beide geen niemand niets mijn zijn haar onze ons hun is was waren heeft hebben wordt worden kan kunnen moet moeten zal zullen zo zelfs nog al slechts tevens verder vervolgens ten te volgens zonder tegen tussen binnen ja nee dank',
}

export const da: SentenceRules = {
  before:
    'hr hrr fr frk dr prof skt kgl adv dir ing lic mag cand stud scient pens fhv tidl forh gdr oberst kapt Gen lekt pastor borgm',
  within:
    'bl bla b.a f.eks fx jf jfr ca ang inkl incl ekskl excl evt vedr iflg ift i.f.t mht m.h.t mhp m.h.p pga p.g.a pr hhv h.h.v hhvis mfl nuv kl maks gns gnsn alm angiv art ass afd bal bem bev beg ctr d d.d d.v.s dvs d.å eg forb forf forsk fork f.t gl henv i.e indb ing jnr kap korr lb m.a.o mdl medl n.b nedenn nr obl o.a omkr oprind ovenn overs p.t red rel respt resp s.k saml sek sml spec stk str s.u såk t.ex tekn tils u.a udg undt utv v vha v.h.a vejl',
  ending:
    'osv o.s.v mv m.v m.m mm m.fl mfl mio mia mill kr etc o.lign o.l ol co e.u u.s u.k a.m p.m e.kr f.kr fkr ekr stk min t sek do ds jr',
  beforeNumber:
    'nr nrs s art stk kap fig tab bd tlf n° pkt litra afs bilag bil side sp kl § jan feb mar apr jun jul aug sep sept okt nov dec man tir ons tor tors fre lør søn f d',
  starters:
    'det den de der en et jeg du han hun vi i man dette denne disse her nu så da når hvis fordi selvom selv mens men og eller for dog også derfor derefter derudover desuden dermed dertil herefter herunder hermed hvad hvem hvor hvorfor hvordan hvornår hvilken hvilke hvilket på til fra med ved om under efter før siden uden mod mellem gennem inden blandt ifølge alle alt mange flere nogle enkelte begge ingen intet min mit mine din dit sin sit vores jeres deres hans hendes er var har havde kan kunne skal skulle vil ville må bliver blev lad tak ja nej kun endnu først endelig ellers samtidig samlet særligt især måske the he she it they this that there we you my is was in what how',
}

export const sv: SentenceRules = {
  before: 'hr fr frk dr prof s:t s:ta St adv dir ing doc docent fil jur med tekn kand mag civ kapt överste Gen',
  within:
    'bl bl.a t.ex tex f.d f.n f.ö d.v.s dvs ca c:a cirka kl jfr jmf resp inkl exkl ev evt fr.o.m t.o.m p.g.a pga m.a.o s.k sk tidl max ang angå enl forts förf föreg gm här i.o.m i.st.f ist iaf kap m.h.t mha m.h.a m.t.p n.b o.a obs omkr o.s.a red ref s.a.s särsk t.v t.h tekn tr t.f t.ä urspr utg vanl vard äv övers avd allm anm art avs bet bil eg eng forskn geogr',
  ending: 'osv o.s.v m.m mm m.fl mfl etc o.d o.dyl dyl mkr tkr milj mdr mn kr st min tim sek e.kr f.kr e.v.t jr',
  beforeNumber:
    'nr nrs s sid art kap fig tab bd tel bil punkt p mom st § kl jan feb febr apr aug sep sept okt nov dec mån tis tisd ons onsd tors torsd fre fred lör lörd sön sönd f d',
  starters:
    'det den de en ett jag du han hon vi ni man detta denna dessa här där nu så då när om eftersom medan fast fastän men och eller för dock också därför därefter dessutom därmed däremot härmed vad vem vilka var vart varför hur vilken vilket på till från med vid under efter före sedan utan mot mellan genom inom bland enligt alla allt många flera några enstaka båda ingen inget inga min mitt mina din sin sitt vår vårt våra deras hans hennes är har hade kan kunde ska skall skulle vill ville måste får blir blev i av ur hos kring trots tack ja nej bara endast först slutligen annars samtidigt särskilt kanske även samt',
}

import type { SentenceRules } from './sentence-rules.ts'

export const lv: SentenceRules = {
  before: 'prof dr doc asoc asist akad inž kand lekt k-gs k-dze kgs kdze sv dir pulkv ģen kpt red Mag Bak zv.adv St',
  within:
    't.i t.sk u.c t.s piem red sast apm tr tr.m gs māc plkst min maks resp attiec līdz sal sk skat tsk t.p turpm turpin iesk izņ ieg iel ielā bulv pag nov raj pils pilsd šos prosp c.m g.k t.n proc vid viduss saīs vārd nod apakšn lit ārz latv angļ vācu kr lat t.dz v.tml dzīv dz māj fil biedr sab starpt parasti kop gab p/n a.g š.g not',
  ending: 'utt u.t.t u.tml utml u.c uc u.d.c milj mljrd mljd miljrd tūkst eur ct gab lpp gs h st min a/s sia jun sen',
  beforeNumber:
    'nr nrs lpp p pp pk art att tab sēj tālr tel fakss t g gs pants daļa nod piel pielik § plkst janv feb febr apr jūn jūl aug sept okt nov dec dz',
  starters:
    'šis šī šie šīs šo šajā šādi tas tā tie tās to tam tajā viņš viņa viņi viņas mēs jūs es tu kas ko kur kad kā kāpēc kāds kāda kādi cik kurš kura ja jo lai bet un vai tomēr tāpēc tādēļ turklāt turpretī arī pat pēc pirms no ar bez par pie uz līdz starp zem virs caur pret kopš ap pa atbilstoši saskaņā šeit tur tagad šodien vakar rīt jau vēl tikai visi visas viss katrs katra daži dažas daudzi daudzas vairāki abi cits citi neviens nekas nav ir bija būs esam var varēja mūsu jūsu viņu savs mans tavs tad tātad tādējādi savukārt papildus vispirms beidzot paldies jā nē kaut lūdzu',
}

export const fi: SentenceRules = {
  before: 'hra rva nti tri dr prof dos toht maist lis ins dipl.ins fil kauppat St ylil apul rov past kenr ev',
  within:
    'esim ks vrt mm ym eli so ts s.o t.s ns nk ent os v.s n noin kpl max min joht per t.m e.m mon alk alkup engl ruots saks suom jatk kats keskim kork korkeint laaj liitt lisäk lyh mahd muk myöh nyk nim nro oik puh pj poik pvm tav tait tekn til tod vas vast vuos väh yht yl yleis puol erit ed ao ko huom ulkom',
  ending: 'jne yms jms ym ynnä mm milj mrd tuh eur oy ab oyj ky tmi ry kpl h min sek snt e.kr j.kr eaa jaa v',
  beforeNumber:
    'nro n:o nrot s ss art kuva taul luku puh klo p § mom kohta liite v tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu ma ti ke to pe la su synt kuoll',
  starters:
    'se ne hän he me te minä sinä tämä nämä tuo nuo joka jotka mikä mitä kuka ketkä missä mistä mihin milloin miksi miten kuinka montako kun jos koska vaikka jotta mutta ja tai vai sekä sillä kuitenkin siksi lisäksi myös sitten silloin ennen jälkeen nyt tänään eilen huomenna kaikki monet moni useat jotkut jokainen molemmat muut ei eivät en emme on oli ovat olivat olemme voi voivat pitää tulee saa tässä tällä tästä siellä täällä siinä siitä näin näissä niin niiden sen sitä tätä myöskään vain vielä jo ehkä toisaalta lopuksi ensin kiitos kyllä lue katso',
}

export const pl: SentenceRules = {
  before:
    'p pp pan pani dr dra hab prof inż mgr lic lek med wet adw ks św ul al pl os im gen płk ppłk mjr kpt por ppor sierż kol doc woj bp abp kard o red śp dyr prez sen pos zast z-ca r.pr',
  within:
    'np tj tzn tzw m.in min max maks wg ww jw w godz ok pow gm gmin zob por cyt dot dots szt tel bałt łac gr ang niem fr ros włos hiszp czes n.e p.n.e ub bież br b r.b bm wyd wyj wyjaśn odp oprac przyp red rozdz rys ryc tyt tłum in ds lok m ew n odc ogr okr osob par pocz pol pod poprz prawd prow przew pt rzecz sygn śr śrd t temp u urz ur wł wiad woj wsp współcz wym zach zał zam zaś zm zn zwł',
  ending: 'itd itp etc in i.in r w zł gr tys mln mld bln sp.z.o.o z.o.o s.a sp.j wiek proc szt godz min sek os ha',
  beforeNumber:
    'nr nry art ust pkt ppkt poz str s ss rys ryc tab tabl t tel par lit rozdz zał § godz sty stycz lut luty mar kwi kwiec cze czerw lip sie sierp wrz wrześ paź paźdz lis list gru grud pon wt śr czw pt sob niedz ndz ur zm',
  starters:
    'to ten ta te ci tamten tamta taki takie on ona ono oni one ich jego jej my wy ja ty nas kto co gdzie skąd dokąd kiedy jak ile dlaczego czemu który która które jaki jaka jakie czy jeśli jeżeli gdy gdyby ponieważ bo chociaż choć ale i a lub albo oraz jednak dlatego zatem więc ponadto także też również poza potem następnie po przed od do z ze w we na pod nad przez dla bez o u przy za między wśród według dzięki podczas teraz dziś dzisiaj wczoraj jutro już jeszcze tylko wszyscy wszystko wszystkie każdy każda niektóre wiele wielu kilka oba obie inne inni nikt nic nie tak jest są był była było byli były będzie będą ma mają może mogą można trzeba należy niech proszę dziękuję oto tu tutaj tam wtedy natomiast',
  endsInClusters: true,
}

export const el: SentenceRules = {
  before: 'κ κα κκ κος κες κας δρ δρα καθ αναπλ επίκ αγ στρ αρχ μητρ πρ υπ γεν δντης δ/ντης δις Ι',
  within:
    'π.χ δηλ βλ πρβλ πρβ λ.χ ό.π μ.μ π.μ περ λεωφ οδ αι ενν συγκ συμπ σχετ τηλ φαξ υπόψ υποσ εκδ επιμ μτφ μτφρ αγγλ γαλλ γερμ ελλ λατ τουλ ν.δ π.δ κ.υ.α υ.α φ.ε.κ ν περίπ συνολ αντιστ διευθ πλ παρ μεγ ελαχ μέγ ελάχ τ.μ τ.κ τ.θ αρμ διεθν ευρ κεντρ',
  ending:
    'κ.λπ κ.λ.π κλπ κ.ά κ.α κά κ.ο.κ κοκ κτλ κ.τ.λ π.χ μ.χ ε.ε α.ε ο.ε ε.π.ε η.π.α ο.η.ε εκατ δισ χιλ ευρώ μ.μ π.μ δρχ λεπ',
  beforeNumber:
    'αρ αριθ αριθμ άρθ αρθρ αρθ σ σελ σσ παρ παράγρ εδ εικ σχ πιν τόμ τομ τ τηλ κεφ ν § ιαν φεβ φεβρ μαρ μάρτ απρ μαΐ μάι ιουν ιούν ιουλ ιούλ αυγ αύγ σεπ σεπτ οκτ νοε νοέμ δεκ δευτ τρ τετ πεμ πέμ παρασκ σαβ κυρ',
  starters:
    'ο η το οι τα τον την τη του της των τους τις στο στη στην στον στα στις στους ένας μία μια ένα αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη εκείνο εμείς εσείς εγώ εσύ εδώ εκεί που πού ποιος ποια ποιο ποιοι τι πώς πόσο πόσοι πόσα πότε γιατί όταν αν εάν επειδή καθώς ενώ μολονότι παρόλο αλλά και κι ή όμως ωστόσο επίσης επιπλέον έτσι τότε μετά ύστερα πριν από με χωρίς για σε προς κατά μεταξύ σύμφωνα λόγω τώρα σήμερα χθες αύριο όλοι όλες όλα όλο κάθε μερικοί μερικές πολλοί πολλές πολλά άλλοι άλλες κανείς τίποτα δεν μην να θα είναι ήταν έχει έχουν είχε υπάρχει υπάρχουν μπορεί μπορούν πρέπει ας ναι όχι μόνο ακόμη ακόμα ήδη τέλος συνεπώς άρα λοιπόν ίσως ευχαριστούμε ευχαριστώ παρακαλώ',
  // The Greek question mark, as its own character and as the semicolon it is written with.
  terminators: ';\u037e',
  // Final sigma is written at the end of whole words only, never where one was cut off.
  wholeWord: /\p{L}{3}ς$/u,
}

export const bg: SentenceRules = {
  before: 'г-н г-жа г-ца д-р проф доц инж акад арх ген полк кап св ул бул пл гр с ж.к чл.-кор о.з ас гл.ас',
  within:
    'вкл напр т.е т.нар т.н др стр вж ср ок мин макс тел обл общ адм англ бел бр бълг вер вт гр евр изд изкл кв кг лат лит мат мес нем пр рус руб съкр съст т.г тех уч фр ф-ма хиж',
  ending: 'др т.н и.т.н и.др г г.г в вв лв ст млн млрд хил пр.хр сл.хр пр.н.е н.е ад оод еоод ет бр кг км ч',
  beforeNumber:
    '№ стр с чл ал т тел фиг табл гл бр § яну ян февр фев мар апр юни юли авг септ сеп окт ноем ное дек пон вт ср четв пет съб нед род',
  starters:
    'той тя то те ние вие аз ти този тази това тези онзи онази онова какво кой коя кое кои къде кога как колко защо дали когато ако защото понеже въпреки макар но и или а обаче затова освен също така после след преди от с със без за на в във при по до към между чрез през сега днес вчера утре тогава тук там всички всеки всяка всичко някои много повече други никой нищо не да е са беше бяха има няма може трябва ще нека моля благодаря',
}

import type { SentenceRules } from './sentence-rules.ts'

export const lv: SentenceRules = {
  before: 'prof dr doc akad inž kand lekt k-gs k-dze sv',
  within:
    't.i u.c t.s piem red sast apm tr tr.m gs māc janv febr apr jūn jūl aug sept okt nov dec plkst min maks resp attiec līdz sal sk',
  ending: 'utt u.tml u.c utml u.t.t milj mljrd tūkst eur',
  beforeNumber: 'nr lpp p pp art att tab sēj tālr t g gs',
  starters:
    'šis šī šie šīs tas tā tie tās viņš viņa viņi viņas mēs jūs es tu kas ko kur kad kā kāpēc kāds kāda ja jo lai bet un vai tomēr tāpēc tādēļ turklāt arī pēc pirms no ar bez par pie uz līdz starp zem virs šeit tur tagad šodien visi visas katrs daži daudzi abi nav ir bija mūsu savs',
}

export const fi: SentenceRules = {
  before: 'hra rva nti tri dr prof toht maist ins st',
  within:
    'esim ks vrt mm ym eli so ts ns nk ent os v.s n noin tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu ma ti ke to pe la su kpl max min joht',
  ending: 'jne yms jms ym ynnä mm milj mrd eur oy ab oyj',
  beforeNumber: 'nro n:o s art kpl kuva taul luku puh klo p',
  starters:
    'se ne hän he me te minä sinä tämä nämä tuo nuo joka mikä kuka missä milloin miksi miten kun jos koska vaikka mutta ja tai sekä kuitenkin siksi lisäksi myös sitten ennen jälkeen nyt tänään kaikki monet jotkut molemmat ei on oli ovat olivat voi tässä siellä täällä näin',
}

export const pl: SentenceRules = {
  before: 'p pp pan pani dr hab prof inż mgr lek adw ks św ul al pl os im gen płk kpt por red doc woj',
  within:
    'np tj tzn tzw m.in min wg ww jw in r w godz ok pow gm zob por cyt np dot szt tel zł tys mln mld sty lut mar kwi maj cze lip sie wrz paź lis gru bałt łac gr ang niem fr ros n.e p.n.e',
  ending: 'itd itp etc in r zł tys mln mld sp.z.o.o s.a wiek',
  beforeNumber: 'nr art ust pkt poz str s rys tab t tel par lit',
  starters:
    'to ten ta te ci tamten on ona ono oni one my wy ja ty kto co gdzie kiedy jak dlaczego który która które jaki jeśli jeżeli gdy ponieważ chociaż ale i a lub albo jednak dlatego ponadto także również potem następnie po przed od do z ze w we na pod nad przez dla bez o przy teraz dziś dzisiaj wszyscy wszystkie każdy niektóre wiele oba nie jest są był była było były',
}

export const el: SentenceRules = {
  before: 'κ κα κος κες δρ καθ αγ στρ αρχ',
  within: 'π.χ δηλ βλ πρβλ λ.χ ό.π μ.μ π.μ ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ σεπτ οκτ νοε δεκ περ τηλ λεωφ οδ αι',
  ending: 'κ.λπ κλπ κ.ά κ.α κ.ο.κ κτλ κ.τ.λ π.χ μ.χ ε.ε α.ε ο.ε ε.π.ε',
  beforeNumber: 'αρ άρθ αριθ σ σελ παρ εικ πιν τόμ τηλ κεφ',
  starters:
    'ο η το οι τα τον την των ένας μία μια ένα αυτός αυτή αυτό αυτοί αυτές αυτά εμείς εσείς εγώ εσύ που ποιος ποια ποιο τι πώς πότε γιατί όταν αν εάν επειδή αν αλλά και ή όμως ωστόσο επίσης έτσι τότε μετά πριν από με χωρίς για σε στο στη στην στον στα στις μεταξύ κατά τώρα σήμερα όλοι όλες όλα κάθε μερικοί πολλοί δεν είναι ήταν έχει έχουν',
  // The Greek question mark, as its own character and as the semicolon it is written with.
  terminators: ';\u037e',
}

export const bg: SentenceRules = {
  before: 'г-н г-жа г-ца д-р проф доц инж акад св ул бул пл гр с',
  within: 'вкл напр т.е т.нар т.н др стр вж ср ок яну фев мар апр май юни юли авг сеп окт ное дек мин макс тел обл общ',
  ending: 'др т.н и.т.н г в лв млн млрд хил пр.хр сл.хр ад оод еоод',
  beforeNumber: '№ стр чл ал т тел фиг табл гл',
  starters:
    'той тя то те ние вие аз ти този тази това тези онзи какво кой коя кое кои къде кога как защо когато ако защото въпреки но и или обаче затова освен също после след преди от с без за на в във при между сега днес всички всеки някои много не е са беше бяха има',
}

/** What a body deals with, by subject, as beginnings of words (`*`) in the languages of Europe. */
export const subjectWords: Readonly<Record<string, string>> = {
  health:
    'health* gesundheit* santé* sanit* salut* salud saúde zdrav* zdrow* sundhed* hälso* helse* terve* terveys* gezondheid* egészség* sveikat* veselības sănăt* υγεία* υγείας здрав* охорони_здоров sláinte heilbrigð*',
  finance:
    'financ* finanz* finans* finanç* pénzügy* valtiovarain* rahandus* rahoitus* οικονομικών финанс* фінанс* treasury fjármála* finanšu hacienda trésor tesoro',
  environment:
    'environment* umwelt* environnement* ambient* ambiente milj* milieu środowisk* životn* okolj* okoliš* környezet* ympäristö* keskkonna* vides aplinkos mediu* mediului περιβάλλον* околн* ecolog* écolog* umhverfis* transition_écologique',
  education:
    'educat* bildung* éducation istruzione educac* educaç* edukac* školstv* vzděl* vzdel* prosvet* izglīt* švietim* oktatás* opetus* haridus* kultus* undervisning* utbildning* utdanning* utdannings* onderwijs* παιδείας образован* освіти obrazovanja oideachais',
  transportPolicy: 'infrastruct* infrastruk* infraestruct* infrastrutt* verkehrs*',
  interior:
    'interior inneres innen* intérieur interno interni wewnętrzn* vnitra vnútra notranj* unutarnj* belügy* sisä* siseminist* iekšliet* vidaus εσωτερικών вътрешни внутрішніх home_office inrikes* binnenlands* binnenlandse_zaken binnenlandse indenrigs*',
  justice:
    'justice justiz* giustizia justicia justiça sprawiedliwości spravedlnosti spravedlivosti pravosudj* pravosod* igazságügy* oikeus* justit* justiits* tieslietu teisingumo δικαιοσύνης правосъд* юстиції dlí dómsmála*',
  defence:
    'defence defense verteidigung* défense difesa defensa defesa obron* obran* obrane honvédelm* puolustus* kaitse* aizsardz* krašto_apsaugos försvar* forsvar* defensie άμυνας отбран* оборони apărării',
  agriculture:
    'agricul* landwirtschaft* agricol* agricoltura rolnic* zeměděl* kmet* poljopriv* mezőgazd* agrár* maatal* põllumaj* lauksaimn* žemės_ūkio jordbruk* landbrug* landbruk* landbouw* γεωργίας земедел* аграрн*',
  foreign:
    'foreign auswärtig* étrangères esteri exterior* negócios_estrangeiros zagranicznych zahranič* zunanj* vanjsk* külügy* ulkoasiain* ulkoministeri* välis* ārlietu užsienio utrikes* udenrigs* utenriks* buitenlandse εξωτερικών външн* закордонних',
  economy:
    'econom* wirtschaft* économie gospodar* hospodář* hospodár* gazdaság* talous* majandus* ekonom* ūkio närings* nærings* erhvervs* economische οικονομίας икономик* економ* business industry industri*',
  labour:
    'labour labor work arbeit* travail lavoro trabajo trabalho pracy práce delo rad munkaügy* työ* töö tööhõive darba darbo arbets* beskæftigelse* arbejds* werkgelegenheid εργασίας труда employment jobcenter* empleo emploi',
  culture: 'cultur* kultur* kultúr* culturel* cultura kulttuur* kultūr* πολιτισμού култур* menning*',
  energy: 'energ* energi* energie* énergie* energía* ενέργειας енерг*',
  social: 'social* sozial* sociale* sociáln* socjal* szociál* sosiaal* sotsiaal* welfare jugend*',
  road: 'road* roads straßen* strassen* highway* autobahn* vegvesen* vejdirektorat* carreteras routes strade drog dróg cesty maantee* väylä*',
  forest:
    'forest* forst* forêts foreste lasy lesy lesů šume gozd* erdő* metsä* skogs* skov skovbrug skog skogbruk bosbeheer δασών',
  science:
    'science* wissenschaft* recherche ricerca ciencia ciência nauki vědy tudomány* forschung* research forskning* tiede*',
  building:
    'building* bauamt bauwesen hochbau construction edilizia budow* staveb* byggnads* bygge* bouw* építés* rakennus*',
  youth: 'youth jeunesse gioventù juventud młodzież* mládež* ifjúság* nuoris* barn_og_unge',
  tourism: 'touris* turis* tourismus*',
  procurement:
    'procurement beschaffung* vergabe* achats acquisti contratación compras zamówień veřejných_zakázek innkjøp* indkøb* inköp* hankinta* nabav* közbeszerzés* inkoop*',
}

/** Words that tell neighbours apart: North and South Lanarkshire, Upper and Lower Austria. */
export const directionWords: Readonly<Record<string, string>> = {
  north:
    'north northern nord nördlich norte nordre norra nordlig noord noordelijk północny północna severní severna sjever severozápad pohja põhja pohjois* ziemeļu šiaurės βόρειο βόρεια северна norðan n norður',
  south:
    'south southern süd südlich sud sul södra søndre sydlig zuid zuidelijk południowy południowa jižní južna jug lõuna etelä* dienvidu pietų νότιο νότια южна syd sør',
  east: 'east eastern ost östlich est este leste östra østre oost wschodni wschodnia východní istočna vzhodna ida itä austrumu rytų ανατολική източна øst öst',
  west: 'west western westlich ouest ovest oeste västra vestre zachodni zachodnia západní zapadna zahodna lääne länsi* rietumu vakarų δυτική западна vest väst vestlig',
  central:
    'central mid middle mittel mitte centre_val midt mitt centralna střední srednja keski* kesk vidus vidurio κεντρική',
  upper: 'upper ober haute haut alto alta górny górna horní gornji zgornja felső ylä øvre övre opper',
  lower: 'lower nieder unter basse bas_rhin basso bassa dolny dolna dolní donji spodnja alsó ala nedre neder',
  great:
    'greater great groß gross grand grande gran stor stora wielki wielka velký velká velika nagy suur* lielā large groot',
  small:
    'little small klein petit petite piccolo pequeño pequena mały mała malý malá mala kis pieni väike mazā lille lilla',
  new: 'new neu nouveau nouvelle nuovo nuova nuevo nueva novo nova nový nowy nowa új uusi uus jaunā ny nya nieuw',
  old: 'old alt vieux vieille vecchio vecchia viejo vieja velho velha starý stary stara öreg vanha vana vecā gamle gamla oud',
  holy: 'saint st ste sankt sant san santa santo são sint sveti svatý święty swiety szent sfântu pyhä άγιος',
  bad: 'bad bagni terme',
}

/** Countries by what names of authorities call them; the code is ISO 3166-1. */
export const countryWords: Readonly<Record<string, string>> = {
  federal: 'federal bundes* fédéral* federale federální',
  DE: 'german germany deutsch* deutschland allemagne germania',
  FR: 'french france français* francia frankreich',
  IT: 'italian italy italia* italien* italie',
  ES: 'spanish spain españa español* espagne spanien spagna',
  PT: 'portuguese portugal portugues* português*',
  DK: 'danish denmark dansk* danmark* dänemark danemark danske',
  SE: 'swedish sweden svensk* sverige* schweden suède svenska',
  NO: 'norwegian norway norsk* norge* norwegen norvège',
  FI: 'finnish finland finlands suomi suomen finnland finlande',
  NL: 'dutch netherlands nederland* niederlande pays_bas',
  BE: 'belgian belgium belgi* belgique belgien',
  AT: 'austrian austria österreich* autriche',
  CH: 'swiss switzerland schweiz* suisse svizzera',
  PL: 'polish poland polsk* polen pologne polski polskie',
  CZ: 'czech czechia česk* tschechi*',
  SK: 'slovak slovakia slovensk* slowakei',
  SI: 'slovenian slovenia slovenij* slowenien',
  HU: 'hungarian hungary magyar* ungarn',
  RO: 'romanian romania român* rumänien',
  BG: 'bulgarian bulgaria българ* bulgarien',
  GR: 'greek greece hellenic ελλην* griechenland',
  LV: 'latvian latvia latvij* lettland',
  LT: 'lithuanian lithuania lietuv* litauen',
  EE: 'estonian estonia eesti estland',
  IE: 'irish ireland irland éire',
  GB: 'british britain uk united_kingdom grande_bretagne',
  IS: 'icelandic iceland ísland*',
  HR: 'croatian croatia hrvatsk* kroatien',
  RS: 'serbian serbia srbij* srpsk* serbien србиј*',
  UA: 'ukrainian ukraine україн*',
  LU: 'luxembourgish luxemburgisch*',
  MT: 'maltese malta',
  CY: 'cypriot cyprus κύπρ* zypern',
}

/**
 * Words for a kind of public body, by kind, in the languages of Europe. A trailing `*` stands for any ending, a leading one
 * for any beginning (compounds). They tell authorities apart: a university is not the council of its town.
 */
export const bodyWords: Readonly<Record<string, string>> = {
  ministry:
    'ministry ministr* ministeri* minister* ministar* υπουργείο ypourgeio ypoyrgeio *ministerium *ministeriet *ministerie *departementet министерство міністерство ministerstvo ministrstvo ministarstvo ministerstwo minisztérium *minisztérium regeringskansliet *ministeerium ministeerium *ministeriö ministeriö ráðuneyti *ráðuneytið roinn',
  stateOffice:
    'länsstyrelsen länsstyrelse statsforvalteren fylkesmannen aluehallintovirasto préfecture prefettura prefectura subdelegación_del_gobierno regierungspräsidium urząd_wojewódzki instituția_prefectului kormányhivatal *kormányhivatal',
  court:
    'court courts rätten *rätten *rätt tribunal* gericht* *gericht tribunale corte cour juzgado audiencia domstol* *domstol* *domstolen rechtbank gerechtshof sąd sad soud súd sodišče teismas tiesa kohus *kohus *oikeus bíróság törvényszék δικαστήριο съд instanță judecătoria tingsrätt* *tingsrätt hovrätt* dómstóll cúirt justizzentrum',
  prosecutor:
    'prosecut* staatsanwaltschaft *anwaltschaft procura procure parquet fiscalía prokuratur* tužilaštvo åklagar* prokuratura прокуратура ügyészség syyttäjä*',
  police:
    'police polizei* *polizei polizeipräsidium policja policie polícia policía polizia polis* politi politiet politie poliisi* policija rendőrség αστυνομία полиция constabulary carabinieri gendarmerie guarda garda',
  fire: 'fire feuerwehr* brandweer pompiers bomberos bombeiros vigili_del_fuoco brandvæsen räddningstjänst* pelastuslaitos straż_pożarna hasičský',
  university:
    'university universit* universid* universiteit *universität *universitet* uniwersytet univerzit* univerza sveučilište egyetem yliopisto* *yliopisto ülikool universitāte universitetas πανεπιστήμιο университет polytechn* politechn* hochschule* *hochschule *högskola högskola* høyskole* fachhochschule* ollscoil háskóli* academy_of_sciences',
  college: 'college* collège colegio colégio',
  academy: 'academy académie akademie academia accademia',
  school:
    'school* schule* *schule gymnasium lycée liceo escuela escola scuola skola skole* *skole szkoła škola iskola koulu grammar',
  hospital:
    'hospital* krankenhaus* *krankenhaus klinik* *klinik *klinikum klinikum ospedale hôpital hôpitaux chu szpital nemocnice bolnica kórház sairaala* *sairaala sjukhus* *sjukhus* *sjukhuset sygehus* ziekenhuis infirmary νοσοκομείο болница spital spitalul slimnīca ligoninė haigla nhs_trust nhs_foundation_trust sykehus*',
  healthAuthority:
    'nhs asl ausl azienda_usl ats ulss usl azienda_sanitaria azienda_sanitaria_locale ars health_board clinical_commissioning_group ccg primary_care_trust pct strategic_health_authority krankenkasse hse',
  library: 'library libraries bibliothe* bibliote* knihovna knjižnica könyvtár kirjasto* biblioteka βιβλιοθήκη',
  museum: 'museum* museo musée museu muzeum múzeum muzej muzeulουσείο музей gallery galleries galerie',
  archive: 'archive* archiv* archivio arkiv* arhiv* *arkivet levéltár arkisto*',
  chamber:
    'chamber handelskammer *kammer kammer camera_di_commercio chambre cámara câmara_de_comércio izba komora kamara',
  parliament:
    'parliament* parlament* *parlament landtag bundestag sejm senate senat* assembly assemblée asamblea riksdag* folketing* storting* eduskunta saeima seimas riigikogu oireachtas national_assembly',
  embassy: 'embassy embass* botschaft ambassade embajada ambasciata ambasada',
  tax: 'tax* hmrc revenue steuer* finanzamt* agenzia_delle_entrate impôts hacienda skatte* skat skatteverket skatteetaten belastingdienst podatk* davč* adóhatóság vero verohallinto maksu* finanční_úřad urząd_skarbowy agencia_tributaria',
  customs:
    'customs zoll zollamt hauptzollamt zollverwaltung douane* dogan* aduan* alfândega tull tullverket told toldstyrelsen cło celna',
  statistics: 'statisti* istat insee ine gus ksh statistics statistik* *statistik tilastokeskus hagstofa',
  water:
    'water wasser waterschap hoogheemraadschap vand vatten agua aguas acqua acque eau eaux água* vodovod* voda vod wody víz vesi vann ūdens vandenys ύδρευσης',
  port: 'ports hafen hafenamt havn hamn hamnar havenbedrijf puerto autorità_portuale autoridad_portuaria port_authority harbour satama* przystań sadama',
  housing:
    'housing wohnung* *wohnungsbau logement vivienda habitação bolig* bostäder* bostads* woning* mieszkani* habitat',
  transport:
    'transport* verkehr* *verkehr trafik* *trafik verkeer vervoer mobilit* mobiliteit doprav* liikenne* rail railway* bahn bahnen ferroviari* jernbane* közlekedés promet* satiksmeεταφορών passenger_transport',
  bank: 'bank banque banca banco banka pankki *banken bankas sparkasse*',
  institute:
    'institut* istituto instituto inštitut intézet instytut instituut laborato* laitos ινστιτούτο институт *institutet',
  foundation:
    'foundation stiftung* fondation fondazione fundación fundação fundacja nadace stichting stiftelse* alapítvány säätiö*',
  association:
    'association verein* verband* *verband associazione asociación associação stowarzyszenie sdružení vereniging forening* förening* liitto* league federation union_of confederation konfederation',
  church: 'church kirche kirchen diocese bistum kirke kyrka kościół crkva seurakunta',
  prison: 'prison* justizvollzugsanstalt jva penitentiary kriminalvård* carcere vězeňská kriminalforsorgen',
  theatre:
    'theatre theater* *theater teatro théâtre teater* divadlo kazalište teatr opera orchestra philharmon* orkester*',
  park: 'national_park nationalpark* naturpark* parc_national parco parque_nacional park_authority',
  trust: 'trust trusts',
  company:
    'limited ltd plc llp gmbh ggmbh ag kg spa srl sa sl slu sarl sas sasu bv nv ab oy oyj aps as asa ehf hf dd doo d_o_o kft zrt nyrt sp_z_o_o spzoo sro s_r_o company corporation unternehmen *werke stadtwerke entreprise azienda empresa sociedad società',
}

/** Offices of any kind by their make. They tell little beside a proper name, and more where there is none. */
export const officeWords: Readonly<Record<string, string>> = {
  agency:
    'agency agencies agentur agence agenzia agencia agência agencja agentura agencija agentūra ügynökség agentschap office* amt *amt behörde* *behörde authority authorit* autorit* autoridad autoridade urząd úřad úrad urad ured virasto* *virasto amet *amet hivatal *hivatal hivatala ämbetsverk verket *verket *verk styrelse* *styrelse *styrelsen myndighet* *myndighet* *myndigheten landesamt bundesamt *anstalt anstalt *stelle',
  directorate:
    'direktorat* *direktorat* direction directorate* direzione dirección direção dyrekcja general_directorate department dept departement departamento dipartimento avdeling afdeling abteilung division section',
  service: 'service* servizi* servicio* serviço* tjeneste* tjänst* dienst* *dienst',
  board: 'board nämnd* *nämnd nämnden committee comité comitato ausschuss komitet',
  commission: 'commission* kommission* komisj* komis* commissie',
  inspectorate: 'inspectorate inspector inspection inspektorat* inspekt* tilsyn* *tilsynet kontroll*',
  centre: 'zentrum centre center centro center* centrum keskus* bureau unit institution einrichtung',
  fund: 'fund fonds fond fondo fundusz',
}

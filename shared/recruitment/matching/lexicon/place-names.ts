/**
 * Places that foreign lists call by another name, one a line: the forms are the same place. Cities, regions and counties;
 * endings of a language need no form of their own.
 */
export const placeNames = `
aachen aix_la_chapelle aken aquisgrana akwizgran
athens athen athina αθήνα αθηναίων athinaion atene athènes atenas ateny athény atény
antwerp antwerpen anvers amberes
barcelona barcelone barcellona
basel basle bâle basilea
belgrade beograd belgrad београд belgrado
berlin berlín berlino berlim berliini
bern berne berna
bolzano bozen
bratislava pressburg pozsony
breslau wrocław wroclaw vratislav
bressanone brixen
bruges brugge brügge
brussels brussel bruxelles brüssel bruselas bruxelas bryssel brusel
bucharest bucurești bucureşti bukarest bucarest
budapest budapešť
chişinău chisinau kischinau kishinev
cologne köln keulen colonia kolonia
copenhagen københavn kobenhavn kopenhagen copenhague köpenhamn kööpenhamina kodaň
cork corcaigh
cracow kraków krakow krakau cracovie cracovia
czestochowa częstochowa tschenstochau
danzig gdańsk gdansk
dublin baile_átha_cliath dublín dublino
dunkirk dunkerque duinkerke
edinburgh edimbourg edimburgo dùn_èideann
florence firenze florenz florencia florença
gothenburg göteborg goteborg gotemburgo
geneva genève genf ginevra ginebra
genoa genova genua gênes
ghent gent gand gante
galway gaillimh
graz štajerski_gradec
groningen groningue
gorizia görz gorica
hague den_haag the_hague la_haye s_gravenhage haag haya
hamburg hambourg amburgo hamburgo
hanover hannover hanovre
heraklion irakleio ηράκλειο iraklio
helsinki helsingfors helsingin helsinky
istanbul konstantinopel
kaunas kauen kowno
klagenfurt celovec
klaipėda klaipeda memel
kyiv kiev київ kiew kijów київська
leuven louvain löwen
lviv lwów lemberg львів
liège liege luik lüttich lieja
lille rijsel
lisbon lisboa lissabon lisbonne lisbona lizbona
ljubljana laibach lubiana
london londres londra llundain londyn
lucerne luzern lucerna
lyon lyons lione
lübeck lubeka
madrid madryt
malmö malmoe
mantua mantova
marseille marseilles marsiglia marsella
mechelen malines mecheln
merano meran
milan milano mailand milán milão mediolan
mons bergen_mons
moscow moskva moskau moscou mosca
munich münchen monaco_di_baviera munique mnichov monachium
namur namen
naples napoli neapel nápoles neapol
newport casnewydd
nice nizza niza
nuremberg nürnberg norimberga norymberga
oslo christiania
ostend oostende ostende
padua padova padoue
palermo palerme
patras patra πάτρα πατρέων patreon
pécs fünfkirchen
piraeus peiraias πειραιάς πειραιώς peiraios pireos
pilsen plzeň plzen
porto oporto
poznań poznan posen
prague praha prag praga
regensburg ratisbon ratisbonne ratisbona
reykjavik reykjavík reykjavíkurborg reykjavikurborg
riga rīga ryga rīgas
rome roma rom rzym řím
salzburg salisburgo salzbourg
san_sebastián donostia
seville sevilla séville siviglia
sofia sofija софия sofiya
stockholm estocolmo stoccolma estocolma tukholma sztokholm
strasbourg straßburg strassburg estrasburgo strasburgo
stettin szczecin
swansea abertawe
syracuse siracusa
tallinn reval tallinna
tartu dorpat
tampere tammerfors
turku åbo turun
thessaloniki θεσσαλονίκη salonica saloniki thessalonique salonicco
timisoara timișoara temeschwar temesvár
trier trèves treviri
trento trient
trieste triest trst
turin torino turyn
uppsala upsala
valencia valència
vienna wien vienne viena wiedeń vídeň viedeň bécs
venice venezia venedig venise venecia
vilnius wilna wilno vilnia vilniaus
vitoria vitoria_gasteiz gasteiz
warsaw warszawa warschau varsovie varsavia varsovia varšava
wexford loch_garman
ypres ieper
zagreb agram
zaragoza saragossa saragosse
zurich zürich zurigo
cardiff caerdydd
bavaria bayern bavière baviera beieren bawaria
saxony sachsen saxe sassonia sajonia saksen saksonia
lower_saxony niedersachsen basse_saxe bassa_sassonia nedersaksen
saxony_anhalt sachsen_anhalt
thuringia thüringen thuringe turingia turyngia
hesse hessen assia hesja
rhineland_palatinate rheinland_pfalz rhénanie_palatinat
north_rhine_westphalia nordrhein_westfalen rhénanie_du_nord_westphalie nrw
mecklenburg_western_pomerania mecklenburg_vorpommern
carinthia kärnten koroška carinzia
styria steiermark štajerska stiria
tyrol tirol tirolo
lower_austria niederösterreich
upper_austria oberösterreich
burgenland gradišće
tuscany toscana toskana toscane
lombardy lombardia lombardei lombardie
piedmont piemonte piemont piémont
apulia puglia apulien pouilles
sicily sicilia sizilien sicile
sardinia sardegna sardinien sardaigne
latium lazio
south_tyrol südtirol alto_adige
aosta aosta_valley valle_d_aosta vallée_d_aoste
ile_de_france île_de_france
brittany bretagne bretaña bretagna
normandy normandie normandía
burgundy bourgogne burgund borgoña
corsica corse korsika
picardy picardie
catalonia catalunya cataluña katalonien catalogne catalogna
andalusia andalucía andalusien andalousie
castile castilla kastilien castille
basque euskadi país_vasco pays_basque baskenland
navarre navarra nafarroa
galicia galiza galicien
aragon aragón
balearic_islands illes_balears islas_baleares balearen
canary_islands islas_canarias canarias kanarische_inseln
azores açores azoren
flanders vlaanderen flandern flandre flandres fiandre vlaams vlaamse
wallonia wallonie wallonië wallonien wallonne
friesland fryslân frisia
gelderland guelders gueldre
zealand sjælland sjaelland seeland
jutland jylland jütland
midtjylland central_jutland central_denmark_region
nordjylland north_jutland north_denmark_region
syddanmark southern_denmark süddänemark
scania skåne schonen
lesser_poland małopolskie małopolska malopolska
greater_poland wielkopolskie wielkopolska
silesia śląskie slask schlesien śląsk silesian
mazovia mazowieckie masovian mazowsze
pomerania pomorskie pommern pomorze pomeranian
lower_silesia dolnośląskie dolny_śląsk
south_moravia jihomoravský jižní_morava
central_bohemia středočeský
moravia_silesia moravskoslezský moravian_silesian
transylvania siebenbürgen ardeal
attica attiki αττική αττικής attika
crete kriti κρήτη kreta
macedonia makedonia μακεδονία makedonija
wales cymru
scotland schottland écosse
hampshire hants
hertfordshire herts
bedfordshire beds
berkshire berks
buckinghamshire bucks
cambridgeshire cambs
gloucestershire glos gloucs
lancashire lancs
leicestershire leics
lincolnshire lincs
northamptonshire northants
nottinghamshire notts
oxfordshire oxon
shropshire salop
staffordshire staffs
wiltshire wilts
worcestershire worcs
warwickshire warks
yorkshire yorks
middlesex middx
huntingdonshire hunts
northumberland northumb
kingston_upon_hull hull
`

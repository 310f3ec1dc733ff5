/** The tier of government a word of a name stands for. */
export const levels = [
  'municipality',
  'city',
  'town',
  'borough',
  'district',
  'kreis',
  'county',
  'province',
  'region',
  'state',
  'parish',
  'union',
  'metropolis',
] as const
export type Level = (typeof levels)[number]

/**
 * Words for a tier in the languages of Europe, as written (case, accents and endings do not count). `_` joins the words of
 * a phrase, which is tried before its parts: a county borough is a borough.
 */
export const levelWords: Readonly<Record<Level, string>> = {
  municipality:
    'municipality municipalities municipal gemeinde ortsgemeinde marktgemeinde einheitsgemeinde gemeindeamt kommune kommun kommunen comune commune comuna comunas municipio município munizipium gmina obec obce občina opština općina община hromada громада vald pagasts novads novada savivaldybė pašvaldība δήμος dimos dhimos gemeente concello udala kunta kunnan mairie câmara_municipal ayuntamiento ajuntament excelentísimo_ayuntamiento primăria onkormanyzat község nagyközség sveitarfélag hreppur općinska općine občine občina komuna bashkia concejo municipalidad municipis muni mun ayto ajto gem cm gde kommunestyre markt kommunal parochie',
  city: 'city cities city_and_county stadt stadtgemeinde landeshauptstadt hansestadt universitätsstadt kreisstadt stadtverwaltung kreisfreie_stadt große_kreisstadt ville cité stad città citta cidade ciudad ciutat miasto miasta město města mesto mesta mestna grad grada gradska grads градска oraș oraşul municipiul municipiului város megyei_jogú_város főváros kaupunki kaupungin linn linna linnavalitsus pilsēta pilsētas valstspilsēta valstspilsētas miestas miesto πόλη град місто міська місто hlavní_město hlavního_města hlavné_mesto hlavného_mesta hl_m hl_mesto m_st city_hall statutární_město bystyre byråd kaupstaður cathair stadsbestuur',
  town: 'town town_hall bourg kleinstadt borgo vila villa_de mestys městys miasteczko',
  borough:
    'borough boro metropolitan_borough county_borough london_borough london_boro royal_borough metropolitan_district arrondissement stadtbezirk stadsdeel bydel dzielnica concelho lb rb lbc mbc mdc cbc bc',
  district:
    'rajono rajonas district districts distretto distrito districte okraj rajons raion rayon район dc non_metropolitan_district local_government_district districtul',
  kreis:
    'landkreis kreis kreise *kreis lkr landratsamt kreisverwaltung powiat powiatu starostwo starostwo_powiatowe okres okresu okresní bezirk bezirkshauptmannschaft bezirksregierung járás',
  county:
    'county counties grafschaft megye megyei vármegye județ județul județean judetean consiliul_județean maakond maakonna fylke fylket fylkeskommune fylkeskommunen län lan länet apskritis apskrities županija županije comté condado contea contae amtskommune departement_du departement_de departement_des departement_d conseil_departemental conseil_general cd',
  province:
    'province provincie provincia província provinz provincial provincies diputación diputacion diputació foral provinsen landkreisverband maakunta maakuntaliitto eparchia επαρχία',
  region:
    'region regions région regione região regiões región regionen regionalverband kraj kraje krajský województwo województwa voivodeship urząd_marszałkowski periferia perifereia περιφέρεια област oblast regija reģions comunidad_de community_of *regionen comunidad_autónoma comunitat_autònoma comunidad_foral regierungsbezirk landsting landstinget regionförbund planungsregion gewest regional junta_de xunta_de generalitat conseil_régional conseil_regional',
  state: 'bundesland freistaat kanton canton cantone chantun land länder federal_state',
  parish:
    'parish parishes community_council freguesia junta_de_freguesia kirchengemeinde paroisse parrocchia parroquia sogn församling',
  union:
    'verbandsgemeinde samtgemeinde verwaltungsgemeinschaft gemeindeverband amt zweckverband union_of_municipalities association_of_municipalities unione unione_dei_comuni unione_di_comuni comunità_montana communauté_de_communes communauté_agglomération communauté_d_agglomération communauté_urbaine communaute mancomunidad mancomunitat consell_comarcal comarca intercommunale veiligheidsregio samenwerkingsverband kommunalförbund kuntayhtymä związek svazek associação_de_municípios comunidade_intermunicipal intermunicipal joint_board combined_authority ca cca regional_municipality',
  metropolis:
    'metropolis city_region métropole città_metropolitana metropolitan_city área_metropolitana àrea_metropolitana metropolregion metropolitan_area metropolia métropolitaine',
}

/**
 * Tiers that one authority may be called by in different sources: England's districts call themselves borough or city, a
 * Landkreis is translated both as county and as district. A pair that is not listed tells two authorities apart.
 */
export const kindredLevels: Readonly<Record<Level, readonly Level[]>> = {
  municipality: ['city', 'town', 'borough', 'district', 'parish'],
  city: ['municipality', 'town', 'borough', 'district'],
  town: ['municipality', 'city', 'borough', 'parish'],
  borough: ['municipality', 'city', 'town', 'district'],
  district: ['municipality', 'city', 'borough', 'kreis'],
  kreis: ['district', 'county'],
  county: ['kreis', 'province', 'region'],
  province: ['county', 'region'],
  region: ['county', 'province', 'state'],
  state: ['region'],
  parish: ['municipality', 'town'],
  union: ['metropolis'],
  metropolis: ['union'],
}

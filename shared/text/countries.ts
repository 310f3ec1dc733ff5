import { fold } from './fold.ts'

/** ISO 3166-1: alpha-2 followed by alpha-3, for every country. */
const CODES =
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(2)] as const)

/** ISO 3166-1 alpha-2 codes of all countries. */
export const countryCodes: readonly string[] = CODES.map(([two]) => two)

/** Names lists use that no code list has, folded. */
const MORE_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  el: 'GR',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  grossbritannien: 'GB',
  holland: 'NL',
  czechia: 'CZ',
  'czech republic': 'CZ',
  tschechien: 'CZ',
  'tschechische republik': 'CZ',
  'republic of ireland': 'IE',
  eire: 'IE',
  macedonia: 'MK',
  kosovo: 'XK',
  'bundesrepublik deutschland': 'DE',
  bosnia: 'BA',
  turkey: 'TR',
}
const LANGUAGES = ['en', 'de', 'da', 'sv', 'fr', 'it', 'pt', 'lv', 'nl', 'es']

let names: Map<string, string> | undefined

/** The ISO 3166-1 alpha-2 code of a country given by code or by name in a language of the network; else nothing. */
export function resolveCountry(text: string): string | undefined {
  const folded = fold(text)
  if (folded === '') return undefined
  names ??= countryNames()
  return names.get(folded)
}

/** A country's name in a language, e.g. for a list. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

function countryNames(): Map<string, string> {
  const found = new Map<string, string>()
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region' })
    for (const [two] of CODES) found.set(fold(display.of(two) ?? two), two)
  }
  for (const [two, three] of CODES) found.set(two.toLowerCase(), two).set(three.toLowerCase(), two)
  for (const [name, code] of Object.entries(MORE_NAMES)) found.set(name, code)
  return found
}

import { wordsOf } from '../words.ts'

/** The small words that hold sentences together: the surest sign of the language a text is in. Lower case. */
const lists: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if will each about how up out them then she many some so these would other into has more her like him see could no than been who its now did get may its',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei seit ihre ihrer unter diese dieser wenn wir',
  fr: "le la les de des du et à en un une est pour que qui dans sur au par plus pas ne se ce il sont avec son aux ou cette ces sa mais ont été leur elle nous vous être comme d'une d'un dont entre sans sous ils fait tout",
  it: 'il lo la i gli le di e che in un una è per con non si da del della dei delle al alla sono nel nella come più anche ma o dal dalla su se ha degli questo questa essere loro tra suo sua ai agli alle ogni',
  pt: 'o a os as de e do da dos das em no na nos nas um uma que para com não por se é mais ao aos ou foi como mas sua seu são pela pelo entre também ser tem à às este esta isso',
  es: 'el la los las de y en un una que a del se por con para no es su al lo como más o pero sus le ha este esta entre son fue también desde ser sin sobre cuando muy hasta hay todo',
  da: 'og i at det er en den til på for af de med som der et har ikke fra om han var kan sig eller hun men vil være skal blev ved efter også deres denne dette over ud nu så når hvor kun disse bliver',
  sv: 'och i att det är en den till på för av de med som ett har inte från om han var kan sig eller hon men vill vara ska blev vid efter också deras denna detta över ut nu så när där endast dessa blir genom',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om dan ook als bij of uit nog naar door over ze hij maar was wordt tot je hebben heeft worden deze kan dit hun wel geen meer moet onder',
  lv: 'un ir ar par no uz kas ka tas tā ne arī vai kā pie bet lai tiek šis šī pēc var līdz to tika bija savu ko gan jau nav starp kuru kura šo ja viņa tikai',
  fi: 'ja on ei se että hän oli joka mutta kun myös tai ovat sen niin kuin jos mukaan ole voi sekä jotka tämä hänen ne vain sitä tämän kanssa noin jonka mitä olla siitä',
  pl: 'i w na z do się nie że jest to o a od po za jak dla przez co są oraz ale przy tym jego jej być które który która ich lub może tego tylko także we ze',
  el: 'και το η ο να τα της του οι στο με για που είναι από την των στην τους σε δεν θα τον στη μια ένα αυτό έχει ότι ως στις ή κατά μπορεί προς αυτή',
}

const sets = new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(' '))]))

/** How many words of a text are small words of one language and not of the other. */
export function countFunctionWords(text: string, language: string, unlike: string): number {
  const own = sets.get(language)
  const other = sets.get(unlike)
  if (!own || !other) return 0
  return wordsOf(text).filter((word) => {
    // A capital alone is a label: class A, option I.
    if (word.length === 1 && word !== word.toLowerCase()) return false
    const lower = word.toLowerCase()
    return own.has(lower) && !other.has(lower)
  }).length
}

export function knowsLanguage(language: string | undefined): language is string {
  return language !== undefined && sets.has(language)
}

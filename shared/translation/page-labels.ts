/** The fixed words of a participant's page. They belong to the page's language, not to the desk's. */
export interface PageLabels {
  readonly highlights: string
  readonly facts: string
  readonly population: string
  readonly joined: string
  readonly contact: string
  readonly website: string
  readonly inAction: string
  readonly policy: string
  readonly targets: string
  readonly caseStudy: string
  readonly photo: string
}

const english: PageLabels = {
  highlights: 'Highlights',
  facts: 'Facts',
  population: 'Population',
  joined: 'Participant since',
  contact: 'Contact',
  website: 'Website',
  inAction: 'In action',
  policy: 'Policy and strategy',
  targets: 'Targets',
  caseStudy: 'Case study',
  photo: 'Photo',
}

const labels: Readonly<Record<string, PageLabels>> = {
  en: english,
  de: {
    highlights: 'Auf einen Blick',
    facts: 'Zahlen und Daten',
    population: 'Einwohnerzahl',
    joined: 'Teilnehmer seit',
    contact: 'Kontakt',
    website: 'Website',
    inAction: 'In der Praxis',
    policy: 'Politik und Strategie',
    targets: 'Ziele',
    caseStudy: 'Fallbeispiel',
    photo: 'Foto',
  },
  fr: {
    highlights: 'Points forts',
    facts: 'Chiffres clés',
    population: 'Population',
    joined: 'Participant depuis',
    contact: 'Contact',
    website: 'Site web',
    inAction: 'En pratique',
    policy: 'Politique et stratégie',
    targets: 'Objectifs',
    caseStudy: 'Étude de cas',
    photo: 'Photo',
  },
  it: {
    highlights: 'In evidenza',
    facts: 'Dati',
    population: 'Popolazione',
    joined: 'Partecipante dal',
    contact: 'Contatti',
    website: 'Sito web',
    inAction: 'In pratica',
    policy: 'Politica e strategia',
    targets: 'Obiettivi',
    caseStudy: 'Caso di studio',
    photo: 'Foto',
  },
  pt: {
    highlights: 'Destaques',
    facts: 'Dados',
    population: 'População',
    joined: 'Participante desde',
    contact: 'Contacto',
    website: 'Sítio Web',
    inAction: 'Na prática',
    policy: 'Política e estratégia',
    targets: 'Metas',
    caseStudy: 'Estudo de caso',
    photo: 'Fotografia',
  },
  da: {
    highlights: 'Højdepunkter',
    facts: 'Fakta',
    population: 'Indbyggertal',
    joined: 'Deltager siden',
    contact: 'Kontakt',
    website: 'Hjemmeside',
    inAction: 'I praksis',
    policy: 'Politik og strategi',
    targets: 'Mål',
    caseStudy: 'Eksempel',
    photo: 'Foto',
  },
  lv: {
    highlights: 'Svarīgākais',
    facts: 'Fakti',
    population: 'Iedzīvotāju skaits',
    joined: 'Dalībnieks kopš',
    contact: 'Kontakti',
    website: 'Tīmekļvietne',
    inAction: 'Praksē',
    policy: 'Politika un stratēģija',
    targets: 'Mērķi',
    caseStudy: 'Piemērs',
    photo: 'Foto',
  },
  nl: {
    highlights: 'Hoogtepunten',
    facts: 'Feiten',
    population: 'Inwoners',
    joined: 'Deelnemer sinds',
    contact: 'Contact',
    website: 'Website',
    inAction: 'In de praktijk',
    policy: 'Beleid en strategie',
    targets: 'Doelstellingen',
    caseStudy: 'Praktijkvoorbeeld',
    photo: 'Foto',
  },
  es: {
    highlights: 'Aspectos destacados',
    facts: 'Datos',
    population: 'Población',
    joined: 'Participante desde',
    contact: 'Contacto',
    website: 'Sitio web',
    inAction: 'En la práctica',
    policy: 'Política y estrategia',
    targets: 'Objetivos',
    caseStudy: 'Caso práctico',
    photo: 'Foto',
  },
  sv: {
    highlights: 'I korthet',
    facts: 'Fakta',
    population: 'Invånare',
    joined: 'Deltagare sedan',
    contact: 'Kontakt',
    website: 'Webbplats',
    inAction: 'I praktiken',
    policy: 'Policy och strategi',
    targets: 'Mål',
    caseStudy: 'Fallstudie',
    photo: 'Foto',
  },
  fi: {
    highlights: 'Kohokohdat',
    facts: 'Tietoja',
    population: 'Väkiluku',
    joined: 'Mukana alkaen',
    contact: 'Yhteystiedot',
    website: 'Verkkosivusto',
    inAction: 'Käytännössä',
    policy: 'Politiikka ja strategia',
    targets: 'Tavoitteet',
    caseStudy: 'Esimerkki',
    photo: 'Kuva',
  },
  pl: {
    highlights: 'Najważniejsze informacje',
    facts: 'Dane',
    population: 'Liczba mieszkańców',
    joined: 'Uczestnik od',
    contact: 'Kontakt',
    website: 'Strona internetowa',
    inAction: 'W praktyce',
    policy: 'Polityka i strategia',
    targets: 'Cele',
    caseStudy: 'Studium przypadku',
    photo: 'Zdjęcie',
  },
  el: {
    highlights: 'Κύρια σημεία',
    facts: 'Στοιχεία',
    population: 'Πληθυσμός',
    joined: 'Συμμετέχει από',
    contact: 'Επικοινωνία',
    website: 'Ιστότοπος',
    inAction: 'Στην πράξη',
    policy: 'Πολιτική και στρατηγική',
    targets: 'Στόχοι',
    caseStudy: 'Μελέτη περίπτωσης',
    photo: 'Φωτογραφία',
  },
}

/** Languages that pages can be written in and translated into: those whose fixed words we have. */
export const pageLocales: readonly string[] = Object.keys(labels)

/** The fixed words of a page in a locale; English where we have none. */
export function pageLabels(locale: string): PageLabels {
  const language = locale.split('-')[0] ?? locale
  return labels[language] ?? english
}

/** The fixed words of a copy that goes to a participant. They belong to the copy's language, not to the desk's. */
export interface ApprovalWords {
  readonly heading: string
  readonly intro: string
  readonly preparedBy: string
  readonly date: string
  readonly answerTo: string
  readonly answerBy: string
  readonly howTo: string
  readonly approve: string
  readonly change: string
  readonly remarks: string
  readonly name: string
  readonly signature: string
}

const english: ApprovalWords = {
  heading: 'Your page on the website of the Procura+ Network: please check',
  intro:
    'This is how your authority is going to be shown. On one side stands the original, on the other the same page in the other language. Nothing is published before you agree.',
  preparedBy: 'Prepared by',
  date: 'Date',
  answerTo: 'Please answer to',
  answerBy: 'Please answer by',
  howTo: 'How to answer: tick one of the two, sign, and send this page back, or write what you decide in an e-mail.',
  approve: 'We approve the page as it is shown here.',
  change: 'We want changes. They are written beside the text or below.',
  remarks: 'Remarks',
  name: 'Name and role',
  signature: 'Date and signature',
}

const words: Readonly<Record<string, ApprovalWords>> = {
  en: english,
  de: {
    heading: 'Ihre Seite auf der Website des Procura+ Netzwerks: Bitte prüfen Sie sie',
    intro:
      'So wird Ihre Behörde dargestellt. Auf der einen Seite steht das Original, auf der anderen dieselbe Seite in der anderen Sprache. Vor Ihrer Zustimmung wird nichts veröffentlicht.',
    preparedBy: 'Erstellt von',
    date: 'Datum',
    answerTo: 'Antwort bitte an',
    answerBy: 'Antwort bitte bis',
    howTo:
      'So antworten Sie: Kreuzen Sie eines von beiden an, unterschreiben Sie und senden Sie diese Seite zurück, oder schreiben Sie uns Ihre Entscheidung per E-Mail.',
    approve: 'Wir geben die Seite so frei, wie sie hier steht.',
    change: 'Wir wünschen Änderungen. Sie stehen neben dem Text oder unten.',
    remarks: 'Anmerkungen',
    name: 'Name und Funktion',
    signature: 'Datum und Unterschrift',
  },
  fr: {
    heading: 'Votre page sur le site du réseau Procura+ : merci de la vérifier',
    intro:
      'Voici comment votre collectivité sera présentée. D’un côté se trouve l’original, de l’autre la même page dans l’autre langue. Rien n’est publié avant votre accord.',
    preparedBy: 'Préparé par',
    date: 'Date',
    answerTo: 'Réponse à envoyer à',
    answerBy: 'Réponse souhaitée avant le',
    howTo:
      'Pour répondre : cochez l’une des deux cases, signez et renvoyez cette page, ou écrivez-nous votre décision par courriel.',
    approve: 'Nous approuvons la page telle qu’elle figure ici.',
    change: 'Nous souhaitons des modifications, indiquées à côté du texte ou ci-dessous.',
    remarks: 'Remarques',
    name: 'Nom et fonction',
    signature: 'Date et signature',
  },
  it: {
    heading: 'La vostra pagina sul sito della rete Procura+: vi preghiamo di verificarla',
    intro:
      'Così sarà presentato il vostro ente. Da un lato si trova l’originale, dall’altro la stessa pagina nell’altra lingua. Nulla viene pubblicato prima del vostro consenso.',
    preparedBy: 'Preparato da',
    date: 'Data',
    answerTo: 'Rispondere a',
    answerBy: 'Rispondere entro il',
    howTo:
      'Come rispondere: barrate una delle due caselle, firmate e rispedite questa pagina, oppure scriveteci la vostra decisione per e-mail.',
    approve: 'Approviamo la pagina così come è riportata qui.',
    change: 'Desideriamo delle modifiche, indicate accanto al testo o qui sotto.',
    remarks: 'Osservazioni',
    name: 'Nome e funzione',
    signature: 'Data e firma',
  },
  pt: {
    heading: 'A sua página no sítio da rede Procura+: queira verificá-la',
    intro:
      'É assim que a sua entidade será apresentada. De um lado está o original, do outro a mesma página na outra língua. Nada é publicado antes do seu acordo.',
    preparedBy: 'Preparado por',
    date: 'Data',
    answerTo: 'Responder a',
    answerBy: 'Responder até',
    howTo:
      'Como responder: assinale uma das duas opções, assine e devolva esta página, ou escreva-nos a sua decisão por correio eletrónico.',
    approve: 'Aprovamos a página tal como está aqui.',
    change: 'Pretendemos alterações, indicadas ao lado do texto ou abaixo.',
    remarks: 'Observações',
    name: 'Nome e função',
    signature: 'Data e assinatura',
  },
  da: {
    heading: 'Jeres side på Procura+-netværkets hjemmeside: gennemse den venligst',
    intro:
      'Sådan vil jeres myndighed blive vist. På den ene side står originalen, på den anden den samme side på det andet sprog. Intet offentliggøres, før I siger ja.',
    preparedBy: 'Udarbejdet af',
    date: 'Dato',
    answerTo: 'Svar til',
    answerBy: 'Svar senest',
    howTo: 'Sådan svarer I: Sæt ét kryds, skriv under og send siden tilbage, eller skriv jeres beslutning i en e-mail.',
    approve: 'Vi godkender siden, som den står her.',
    change: 'Vi ønsker ændringer. De står ved siden af teksten eller nedenfor.',
    remarks: 'Bemærkninger',
    name: 'Navn og stilling',
    signature: 'Dato og underskrift',
  },
  lv: {
    heading: 'Jūsu lapa Procura+ tīkla vietnē: lūdzu, pārbaudiet',
    intro:
      'Tā tiks attēlota jūsu iestāde. Vienā pusē ir oriģināls, otrā — tā pati lapa otrā valodā. Nekas netiek publicēts pirms jūsu piekrišanas.',
    preparedBy: 'Sagatavoja',
    date: 'Datums',
    answerTo: 'Atbildi sūtīt',
    answerBy: 'Atbildēt līdz',
    howTo:
      'Kā atbildēt: atzīmējiet vienu no abiem, parakstiet un nosūtiet šo lapu atpakaļ vai uzrakstiet savu lēmumu e-pastā.',
    approve: 'Mēs apstiprinām lapu tādu, kāda tā ir šeit.',
    change: 'Mēs vēlamies izmaiņas. Tās ir norādītas blakus tekstam vai zemāk.',
    remarks: 'Piezīmes',
    name: 'Vārds, uzvārds un amats',
    signature: 'Datums un paraksts',
  },
  nl: {
    heading: 'Uw pagina op de website van het Procura+-netwerk: graag controleren',
    intro:
      'Zo wordt uw organisatie getoond. Aan de ene kant staat het origineel, aan de andere kant dezelfde pagina in de andere taal. Er wordt niets gepubliceerd voordat u akkoord gaat.',
    preparedBy: 'Opgesteld door',
    date: 'Datum',
    answerTo: 'Antwoord aan',
    answerBy: 'Antwoord vóór',
    howTo:
      'Zo antwoordt u: kruis een van beide aan, onderteken en stuur deze pagina terug, of schrijf ons uw besluit per e-mail.',
    approve: 'Wij keuren de pagina goed zoals ze hier staat.',
    change: 'Wij willen wijzigingen. Ze staan naast de tekst of hieronder.',
    remarks: 'Opmerkingen',
    name: 'Naam en functie',
    signature: 'Datum en handtekening',
  },
  es: {
    heading: 'Su página en el sitio web de la red Procura+: le rogamos que la revise',
    intro:
      'Así se presentará su entidad. A un lado está el original y al otro la misma página en la otra lengua. No se publica nada antes de su conformidad.',
    preparedBy: 'Preparado por',
    date: 'Fecha',
    answerTo: 'Responder a',
    answerBy: 'Responder antes del',
    howTo:
      'Cómo responder: marque una de las dos opciones, firme y devuelva esta página, o escríbanos su decisión por correo electrónico.',
    approve: 'Aprobamos la página tal como figura aquí.',
    change: 'Deseamos cambios, indicados junto al texto o más abajo.',
    remarks: 'Observaciones',
    name: 'Nombre y cargo',
    signature: 'Fecha y firma',
  },
  sv: {
    heading: 'Er sida på Procura+-nätverkets webbplats: vänligen granska den',
    intro:
      'Så här kommer er myndighet att visas. På ena sidan står originalet, på den andra samma sida på det andra språket. Inget publiceras innan ni har sagt ja.',
    preparedBy: 'Framtagen av',
    date: 'Datum',
    answerTo: 'Svara till',
    answerBy: 'Svara senast',
    howTo:
      'Så svarar ni: Kryssa för ett av alternativen, skriv under och skicka tillbaka sidan, eller skriv ert beslut i ett e-postmeddelande.',
    approve: 'Vi godkänner sidan så som den står här.',
    change: 'Vi vill ha ändringar. De står bredvid texten eller nedan.',
    remarks: 'Kommentarer',
    name: 'Namn och befattning',
    signature: 'Datum och underskrift',
  },
  fi: {
    heading: 'Sivunne Procura+-verkoston verkkosivustolla: pyydämme tarkistamaan',
    intro:
      'Näin organisaationne esitellään. Toisella puolella on alkuperäinen teksti, toisella sama sivu toisella kielellä. Mitään ei julkaista ennen suostumustanne.',
    preparedBy: 'Laatija',
    date: 'Päivämäärä',
    answerTo: 'Vastausosoite',
    answerBy: 'Vastaus viimeistään',
    howTo:
      'Näin vastaatte: rastittakaa toinen vaihtoehdoista, allekirjoittakaa ja palauttakaa tämä sivu, tai kirjoittakaa päätöksenne sähköpostitse.',
    approve: 'Hyväksymme sivun sellaisena kuin se on tässä.',
    change: 'Haluamme muutoksia. Ne on merkitty tekstin viereen tai alle.',
    remarks: 'Huomautukset',
    name: 'Nimi ja tehtävä',
    signature: 'Päivämäärä ja allekirjoitus',
  },
  pl: {
    heading: 'Państwa strona w serwisie sieci Procura+: prosimy o sprawdzenie',
    intro:
      'Tak zostanie przedstawiona Państwa instytucja. Po jednej stronie znajduje się oryginał, po drugiej ta sama strona w drugim języku. Nic nie zostanie opublikowane bez Państwa zgody.',
    preparedBy: 'Przygotowanie',
    date: 'Data',
    answerTo: 'Odpowiedź prosimy kierować do',
    answerBy: 'Odpowiedź prosimy przesłać do dnia',
    howTo:
      'Jak odpowiedzieć: prosimy zaznaczyć jedną z dwóch możliwości, podpisać i odesłać tę stronę albo napisać o decyzji w wiadomości e-mail.',
    approve: 'Zatwierdzamy stronę w przedstawionej tu postaci.',
    change: 'Prosimy o zmiany. Są one podane obok tekstu lub poniżej.',
    remarks: 'Uwagi',
    name: 'Imię, nazwisko i stanowisko',
    signature: 'Data i podpis',
  },
  el: {
    heading: 'Η σελίδα σας στον ιστότοπο του δικτύου Procura+: παρακαλούμε ελέγξτε την',
    intro:
      'Έτσι θα παρουσιάζεται ο φορέας σας. Στη μία πλευρά βρίσκεται το πρωτότυπο και στην άλλη η ίδια σελίδα στην άλλη γλώσσα. Τίποτα δεν δημοσιεύεται πριν συμφωνήσετε.',
    preparedBy: 'Συντάχθηκε από',
    date: 'Ημερομηνία',
    answerTo: 'Απάντηση προς',
    answerBy: 'Απάντηση έως',
    howTo:
      'Πώς απαντάτε: σημειώστε ένα από τα δύο, υπογράψτε και επιστρέψτε τη σελίδα, ή γράψτε μας την απόφασή σας με ηλεκτρονικό μήνυμα.',
    approve: 'Εγκρίνουμε τη σελίδα όπως εμφανίζεται εδώ.',
    change: 'Θέλουμε αλλαγές. Σημειώνονται δίπλα στο κείμενο ή παρακάτω.',
    remarks: 'Παρατηρήσεις',
    name: 'Όνομα και ιδιότητα',
    signature: 'Ημερομηνία και υπογραφή',
  },
}

/** The fixed words of a copy in a locale; English where we have none. */
export function approvalWords(locale: string): ApprovalWords {
  return words[locale.split('-')[0] ?? locale] ?? english
}

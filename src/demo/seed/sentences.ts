/** One wish, as a teacher would write it, and the subjects that go with it. */
export interface DemoIdea {
  readonly subjects: readonly string[];
  readonly ages: readonly [from: number, to: number];
  /** By language. A language without its own is written in English. */
  readonly said: Readonly<Record<string, string>>;
}

export const ideas: readonly DemoIdea[] = [
  {
    subjects: ['physical_education', 'history'],
    ages: [7, 11],
    said: {
      en: 'Street games our grandparents played: we film, teach and try each other’s. Looking for two schools from January.',
      es: 'Juegos de calle de nuestros abuelos: los grabamos, los enseñamos y probamos los de los demás. Busco dos centros a partir de enero.',
      el: 'Παιχνίδια της γειτονιάς που έπαιζαν οι παππούδες μας: τα βιντεοσκοπούμε, τα διδάσκουμε και δοκιμάζουμε ο ένας του άλλου.',
      fr: 'Les jeux de rue de nos grands-parents : nous les filmons, les expliquons et essayons ceux des autres.',
      de: 'Straßenspiele unserer Großeltern: Wir filmen sie, erklären sie und probieren die der anderen aus.',
      it: 'I giochi di strada dei nostri nonni: li filmiamo, li spieghiamo e proviamo quelli degli altri.',
      ro: 'Jocurile copilăriei bunicilor noștri: le filmăm, le explicăm și le încercăm pe ale celorlalți.',
      pl: 'Podwórkowe zabawy naszych dziadków: filmujemy je, uczymy ich i próbujemy cudzych.',
      pt: 'Jogos de rua dos nossos avós: filmamos, ensinamos e experimentamos os dos outros.',
    },
  },
  {
    subjects: ['natural_sciences', 'environmental_education'],
    ages: [10, 14],
    said: {
      en: 'We measure our river every month: temperature, insects, rubbish. It would be good to compare with a river somewhere else.',
      es: 'Medimos nuestro río cada mes: temperatura, insectos, basura. Nos gustaría compararlo con un río de otro país.',
      el: 'Μετράμε το ποτάμι μας κάθε μήνα: θερμοκρασία, έντομα, σκουπίδια. Θέλουμε να το συγκρίνουμε με ένα ποτάμι αλλού.',
      fr: 'Nous mesurons notre rivière chaque mois : température, insectes, déchets. Nous aimerions comparer avec une autre rivière.',
      de: 'Wir messen jeden Monat unseren Fluss: Temperatur, Insekten, Müll. Gern würden wir mit einem anderen Fluss vergleichen.',
      it: 'Misuriamo il nostro fiume ogni mese: temperatura, insetti, rifiuti. Ci piacerebbe confrontarlo con un altro fiume.',
      ro: 'Măsurăm râul nostru în fiecare lună: temperatura, insectele, gunoiul. Am vrea să îl comparăm cu un râu din altă țară.',
      pl: 'Co miesiąc badamy naszą rzekę: temperaturę, owady, śmieci. Chcielibyśmy porównać ją z rzeką gdzie indziej.',
      pt: 'Medimos o nosso rio todos os meses: temperatura, insetos, lixo. Gostávamos de comparar com um rio de outro país.',
    },
  },
  {
    subjects: ['mathematics', 'informatics_and_ict'],
    ages: [14, 18],
    said: {
      en: 'Ciphers and secrets: each class writes a coded story, the other breaks it. Mathematics with a bit of mystery.',
      es: 'Códigos y secretos: cada clase escribe una historia cifrada y la otra la descifra. Matemáticas con un poco de misterio.',
      el: 'Κώδικες και μυστικά: κάθε τάξη γράφει μια κρυπτογραφημένη ιστορία και η άλλη τη λύνει. Μαθηματικά με λίγο μυστήριο.',
      fr: 'Codes et secrets : chaque classe écrit une histoire chiffrée, l’autre la décrypte. Des maths avec un peu de mystère.',
      de: 'Chiffren und Geheimnisse: Jede Klasse schreibt eine verschlüsselte Geschichte, die andere knackt sie.',
      it: 'Codici e segreti: ogni classe scrive una storia cifrata, l’altra la decifra. Matematica con un po’ di mistero.',
      ro: 'Cifruri și secrete: fiecare clasă scrie o poveste codificată, cealaltă o descifrează. Matematică și puțin mister.',
      pl: 'Szyfry i tajemnice: każda klasa pisze zaszyfrowaną historię, a druga ją odczytuje.',
    },
  },
  {
    subjects: ['foreign_languages', 'language_and_literature'],
    ages: [9, 13],
    said: {
      en: 'Real letters, on paper, with stamps, and a shared book of the best ones. My pupils are beginners and very curious.',
      es: 'Cartas de verdad, en papel y con sello, y un libro común con las mejores. Mi alumnado empieza ahora y es muy curioso.',
      el: 'Αληθινά γράμματα, σε χαρτί και με γραμματόσημο, και ένα κοινό βιβλίο με τα καλύτερα. Οι μαθητές μου είναι αρχάριοι.',
      fr: 'De vraies lettres, sur papier, avec des timbres, et un livre commun des plus belles. Mes élèves débutent.',
      de: 'Echte Briefe, auf Papier, mit Marken, und ein gemeinsames Buch mit den schönsten. Meine Klasse fängt gerade an.',
      it: 'Lettere vere, su carta e con il francobollo, e un libro comune con le più belle. I miei alunni sono principianti.',
      ro: 'Scrisori adevărate, pe hârtie, cu timbre, și o carte comună cu cele mai frumoase. Elevii mei sunt începători.',
      pl: 'Prawdziwe listy, na papierze, ze znaczkami, i wspólna książka z najładniejszych. Moi uczniowie dopiero zaczynają.',
    },
  },
  {
    subjects: ['music', 'art'],
    ages: [6, 10],
    said: {
      en: 'One song, many languages: every class adds a verse and a picture, at the end we sing it together online.',
      es: 'Una canción, muchos idiomas: cada clase añade una estrofa y un dibujo, y al final la cantamos juntos en línea.',
      el: 'Ένα τραγούδι, πολλές γλώσσες: κάθε τάξη προσθέτει μια στροφή και μια ζωγραφιά, στο τέλος το τραγουδάμε μαζί.',
      fr: 'Une chanson, plusieurs langues : chaque classe ajoute un couplet et un dessin, puis nous la chantons ensemble.',
      de: 'Ein Lied, viele Sprachen: Jede Klasse dichtet eine Strophe und malt ein Bild, am Ende singen wir gemeinsam.',
      it: 'Una canzone, tante lingue: ogni classe aggiunge una strofa e un disegno, alla fine la cantiamo insieme.',
      ro: 'Un cântec, multe limbi: fiecare clasă adaugă o strofă și un desen, iar la final îl cântăm împreună.',
      pt: 'Uma canção, muitas línguas: cada turma junta uma estrofe e um desenho e no fim cantamos juntos.',
    },
  },
  {
    subjects: ['pre_school_subjects', 'art'],
    ages: [3, 6],
    said: {
      en: 'A teddy bear that travels by post and keeps a diary with drawings. For the very small, twenty minutes a week.',
      es: 'Un osito que viaja por correo y lleva un diario con dibujos. Para los más pequeños, veinte minutos a la semana.',
      el: 'Ένα αρκουδάκι που ταξιδεύει με το ταχυδρομείο και κρατά ημερολόγιο με ζωγραφιές. Για τους πολύ μικρούς.',
      fr: 'Un ours en peluche qui voyage par la poste et tient un journal en dessins. Pour les tout-petits.',
      de: 'Ein Teddy, der mit der Post reist und ein Tagebuch aus Bildern führt. Für die ganz Kleinen.',
      it: 'Un orsetto che viaggia per posta e tiene un diario di disegni. Per i più piccoli, venti minuti a settimana.',
      pl: 'Miś, który podróżuje pocztą i prowadzi dziennik z rysunków. Dla najmłodszych, dwadzieścia minut w tygodniu.',
    },
  },
  {
    subjects: ['history', 'citizenship'],
    ages: [15, 18],
    said: {
      en: 'Who decides in our town? We interview mayors, grandmothers and bus drivers, and compare what democracy looks like from below.',
      es: '¿Quién decide en nuestra ciudad? Entrevistamos a alcaldes, abuelas y conductores de autobús y comparamos.',
      el: 'Ποιος αποφασίζει στην πόλη μας; Παίρνουμε συνεντεύξεις από δημάρχους, γιαγιάδες και οδηγούς λεωφορείων.',
      fr: 'Qui décide dans notre ville ? Nous interrogeons des maires, des grands-mères et des chauffeurs de bus.',
      de: 'Wer entscheidet in unserer Stadt? Wir befragen Bürgermeister, Großmütter und Busfahrer und vergleichen.',
      it: 'Chi decide nella nostra città? Intervistiamo sindaci, nonne e autisti di autobus e mettiamo a confronto.',
      ro: 'Cine decide în orașul nostru? Intervievăm primari, bunici și șoferi de autobuz și comparăm.',
    },
  },
  {
    subjects: ['geography', 'foreign_languages'],
    ages: [11, 15],
    said: {
      en: 'What is on your plate? School lunches, prices, where the food comes from. A map and a cookbook at the end.',
      es: '¿Qué hay en tu plato? Comedores, precios, de dónde viene la comida. Al final, un mapa y un recetario.',
      el: 'Τι έχει το πιάτο σου; Σχολικά γεύματα, τιμές, από πού έρχεται το φαγητό. Στο τέλος ένας χάρτης και ένα βιβλίο συνταγών.',
      fr: 'Qu’y a-t-il dans ton assiette ? Cantines, prix, origine des aliments. À la fin, une carte et un livre de recettes.',
      de: 'Was liegt auf deinem Teller? Schulessen, Preise, Herkunft. Am Ende stehen eine Karte und ein Kochbuch.',
      it: 'Che cosa c’è nel tuo piatto? Mense, prezzi, provenienza del cibo. Alla fine una mappa e un ricettario.',
      pt: 'O que há no teu prato? Cantinas, preços, origem dos alimentos. No fim, um mapa e um livro de receitas.',
      pl: 'Co masz na talerzu? Szkolne obiady, ceny, skąd pochodzi jedzenie. Na koniec mapa i książka kucharska.',
    },
  },
  {
    subjects: ['physics', 'technology'],
    ages: [12, 16],
    said: {
      en: 'Kites, gliders and paper planes: build, test, write down, improve. My pupils like glue better than worksheets.',
      es: 'Cometas, planeadores y aviones de papel: construir, probar, anotar, mejorar. Mi clase prefiere el pegamento a las fichas.',
      el: 'Χαρταετοί, ανεμόπτερα και χάρτινα αεροπλάνα: φτιάχνουμε, δοκιμάζουμε, σημειώνουμε, βελτιώνουμε.',
      fr: 'Cerfs-volants, planeurs et avions en papier : construire, essayer, noter, améliorer.',
      de: 'Drachen, Segler und Papierflieger: bauen, testen, aufschreiben, verbessern. Kleber mögen sie lieber als Arbeitsblätter.',
      it: 'Aquiloni, alianti e aerei di carta: costruire, provare, annotare, migliorare.',
      ro: 'Zmeie, planoare și avioane de hârtie: construim, testăm, notăm, îmbunătățim.',
    },
  },
  {
    subjects: ['media_education', 'library'],
    ages: [9, 16],
    said: {
      en: 'A reading club across the border: one book a term, short audio reviews, and a shared shelf of favourites.',
      es: 'Un club de lectura sin fronteras: un libro por trimestre, reseñas de audio y una estantería común de favoritos.',
      el: 'Λέσχη ανάγνωσης πέρα από τα σύνορα: ένα βιβλίο ανά τρίμηνο, μικρές ηχητικές κριτικές, ένα κοινό ράφι.',
      fr: 'Un club de lecture par-delà la frontière : un livre par trimestre, de courtes critiques audio, une étagère commune.',
      de: 'Ein Leseclub über die Grenze: ein Buch pro Halbjahr, kurze Hörkritiken und ein gemeinsames Regal.',
      it: 'Un club di lettura oltre confine: un libro a quadrimestre, brevi recensioni audio e uno scaffale comune.',
      pt: 'Um clube de leitura sem fronteiras: um livro por período, críticas em áudio e uma estante comum.',
    },
  },
];

/** How teachers begin to write of themselves. `{town}` is filled in. */
export const openings: Readonly<Record<string, readonly string[]>> = {
  en: [
    'I have taught in {town} for twelve years, and every class was different.',
    'We are a small school in {town} with a big garden.',
    'This is my first year with an own class, here in {town}.',
    'Our classroom in {town} looks out on a car park, so we look further.',
  ],
  es: [
    'Llevo doce años dando clase en {town} y ningún grupo ha sido igual.',
    'Somos un centro pequeño de {town} con un huerto grande.',
    'Es mi primer año como tutora, aquí en {town}.',
  ],
  el: [
    'Διδάσκω δώδεκα χρόνια εδώ ({town}) και κάθε τάξη ήταν διαφορετική.',
    'Είμαστε ένα μικρό σχολείο με μεγάλο κήπο ({town}).',
    'Φέτος έχω για πρώτη φορά δική μου τάξη ({town}).',
  ],
  fr: [
    'J’enseigne à {town} depuis douze ans et aucune classe ne se ressemble.',
    'Nous sommes une petite école de {town} avec un grand jardin.',
  ],
  de: [
    'Ich unterrichte seit zwölf Jahren in {town}, und keine Klasse war wie die andere.',
    'Wir sind eine kleine Schule in {town} mit einem großen Garten.',
  ],
  it: [
    'Insegno a {town} da dodici anni e ogni classe è stata diversa.',
    'Siamo una piccola scuola di {town} con un grande orto.',
  ],
  ro: [
    'Predau în {town} de doisprezece ani și fiecare clasă a fost altfel.',
    'Suntem o școală mică din {town}, cu o grădină mare.',
  ],
  pl: [
    'Uczę w mieście {town} od dwunastu lat i każda klasa była inna.',
    'Jesteśmy małą szkołą ({town}) z dużym ogrodem.',
  ],
  pt: [
    'Dou aulas em {town} há doze anos e nenhuma turma foi igual.',
    'Somos uma escola pequena de {town} com uma horta grande.',
  ],
};

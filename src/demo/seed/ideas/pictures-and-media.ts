import type { DemoIdea } from './idea.ts';

export const picturesAndMedia: readonly DemoIdea[] = [
  {
    subjects: ['art', 'language_and_literature'],
    ages: [8, 14],
    said: {
      en: 'Everybody paints what lies on the kitchen table at seven in the evening. We swap the pictures by post and write to the painter.',
      es: 'Cada uno pinta lo que hay en la mesa de la cocina a las siete de la tarde. Intercambiamos los cuadros por correo y escribimos a quien lo pintó.',
      el: 'Ο καθένας ζωγραφίζει ό,τι υπάρχει στο τραπέζι της κουζίνας στις επτά το απόγευμα. Ανταλλάσσουμε τα έργα με το ταχυδρομείο.',
      fr: 'Chacun peint ce qui se trouve sur la table de la cuisine à dix-neuf heures. Nous échangeons les tableaux par la poste.',
      pl: 'Każdy maluje to, co leży na kuchennym stole o siódmej wieczorem. Wymieniamy się obrazami pocztą i piszemy do autora.',
      pt: 'Cada um pinta o que está na mesa da cozinha às sete da tarde. Trocamos os quadros por correio e escrevemos a quem pintou.',
    },
  },
  {
    subjects: ['art', 'language_and_literature', 'foreign_languages'],
    ages: [10, 16],
    said: {
      en: 'A comic of twelve pages. We draw the odd ones, you draw the even ones, and nobody knows the ending.',
      es: 'Un cómic de doce páginas. Nosotros dibujamos las impares, vosotros las pares, y nadie sabe cómo acaba.',
      el: 'Ένα κόμικ δώδεκα σελίδων. Εμείς σχεδιάζουμε τις μονές, εσείς τις ζυγές, και κανείς δεν ξέρει το τέλος.',
      fr: 'Une BD de douze pages. Nous dessinons les impaires, vous les paires, et personne ne connaît la fin.',
      de: 'Ein Comic mit zwölf Seiten. Wir zeichnen die ungeraden, ihr die geraden, und niemand kennt das Ende.',
      it: 'Un fumetto di dodici pagine. Noi disegniamo le dispari, voi le pari, e nessuno conosce il finale.',
      ro: 'O bandă desenată de douăsprezece pagini. Noi desenăm paginile impare, voi pe cele pare, și nimeni nu știe finalul.',
    },
  },
  {
    subjects: ['art', 'media_education', 'geography'],
    ages: [11, 18],
    said: {
      en: 'Photographs of doors. Old, painted, broken, locked. Forty from each town, hung up mixed in both schools.',
      es: 'Fotografías de puertas. Viejas, pintadas, rotas, cerradas. Cuarenta de cada ciudad, mezcladas y expuestas en los dos centros.',
      el: 'Φωτογραφίες από πόρτες. Παλιές, βαμμένες, σπασμένες, κλειδωμένες. Σαράντα από κάθε πόλη, ανακατεμένες, σε δύο εκθέσεις.',
      de: 'Fotos von Türen. Alte, bemalte, kaputte, verschlossene. Vierzig aus jeder Stadt, gemischt aufgehängt in beiden Schulen.',
      it: 'Fotografie di porte. Vecchie, dipinte, rotte, chiuse. Quaranta per città, appese mescolate nelle due scuole.',
      pl: 'Zdjęcia drzwi. Stare, malowane, zepsute, zamknięte. Po czterdzieści z każdego miasta, wymieszane na wystawie w obu szkołach.',
    },
  },
  {
    subjects: ['media_education', 'foreign_languages'],
    ages: [11, 17],
    said: {
      en: 'School radio, ten minutes a month. Half of the programme comes from you: an interview, a song, the weather.',
      es: 'Radio escolar, diez minutos al mes. La mitad del programa la hacéis vosotros: una entrevista, una canción, el tiempo.',
      el: 'Σχολικό ραδιόφωνο, δέκα λεπτά τον μήνα. Η μισή εκπομπή είναι δική σας: μια συνέντευξη, ένα τραγούδι, ο καιρός.',
      fr: 'Une radio scolaire, dix minutes par mois. La moitié de l’émission vient de vous : un entretien, une chanson, la météo.',
      de: 'Schulradio, zehn Minuten im Monat. Die Hälfte der Sendung kommt von euch: ein Interview, ein Lied, das Wetter.',
      ro: 'Radio școlar, zece minute pe lună. Jumătate din emisiune vine de la voi: un interviu, un cântec, vremea.',
      pt: 'Rádio escolar, dez minutos por mês. Metade do programa é vosso: uma entrevista, uma canção, o tempo.',
    },
  },
  {
    subjects: ['media_education', 'citizenship', 'history'],
    ages: [13, 18],
    said: {
      en: 'The same news in two countries. Every Monday we read one headline on both sides and ask what was left out.',
      es: 'La misma noticia en dos países. Cada lunes leemos un titular de cada lado y nos preguntamos qué falta.',
      el: 'Η ίδια είδηση σε δύο χώρες. Κάθε Δευτέρα διαβάζουμε έναν τίτλο από κάθε πλευρά και ρωτάμε τι λείπει.',
      fr: 'La même nouvelle dans deux pays. Chaque lundi, nous lisons un titre de chaque côté et cherchons ce qui manque.',
      it: 'La stessa notizia in due paesi. Ogni lunedì leggiamo un titolo per parte e ci chiediamo che cosa manca.',
      pl: 'Ta sama wiadomość w dwóch krajach. Co poniedziałek czytamy po jednym nagłówku i pytamy, czego w nim brakuje.',
    },
  },
  {
    subjects: ['art', 'geography'],
    ages: [8, 13],
    said: {
      en: 'Draw Europe from memory. Then we lay all the maps on top of each other and see whom we forget.',
      es: 'Dibujar Europa de memoria. Después ponemos todos los mapas uno sobre otro y vemos de quién nos olvidamos.',
      el: 'Σχεδιάζουμε την Ευρώπη από μνήμης. Μετά βάζουμε όλους τους χάρτες τον έναν πάνω στον άλλον και βλέπουμε ποιους ξεχνάμε.',
      fr: 'Dessiner l’Europe de mémoire. Ensuite, nous superposons toutes les cartes et regardons qui nous oublions.',
      de: 'Europa aus dem Kopf zeichnen. Danach legen wir alle Karten übereinander und sehen, wen wir vergessen.',
      ro: 'Desenăm Europa din memorie. Apoi suprapunem toate hărțile și vedem pe cine uităm.',
      pt: 'Desenhar a Europa de memória. Depois pomos os mapas uns sobre os outros e vemos de quem nos esquecemos.',
    },
  },
];

import type { DemoIdea } from './idea.ts';

/** The one that the cast has in common. */
export const streetGames: DemoIdea = {
  subjects: ['physical_education', 'history'],
  ages: [7, 11],
  whole: true,
  otherwise: [
    'Hopscotch, marbles, elastic twist: every playground has its own rules. We write ours down and would like to lose at yours.',
    'Traditional games, without a screen and without money. Grandparents explain, children film, and in May we play them all on one day.',
  ],
  said: {
    en: 'Traditional street games our grandparents played: we film, teach and try each other’s. Looking for two schools from January.',
    es: 'Juegos tradicionales de calle de nuestros abuelos: los grabamos, los enseñamos y probamos los de los demás. Busco dos centros a partir de enero.',
    el: 'Παραδοσιακά παιχνίδια της γειτονιάς που έπαιζαν οι παππούδες μας: τα βιντεοσκοπούμε, τα διδάσκουμε και δοκιμάζουμε ο ένας του άλλου.',
    fr: 'Les jeux de rue de nos grands-parents : nous les filmons, les expliquons et essayons ceux des autres.',
    de: 'Straßenspiele unserer Großeltern: Wir filmen sie, erklären sie und probieren die der anderen aus.',
    it: 'I giochi di strada dei nostri nonni: li filmiamo, li spieghiamo e proviamo quelli degli altri.',
    ro: 'Jocurile copilăriei bunicilor noștri: le filmăm, le explicăm și le încercăm pe ale celorlalți.',
    pl: 'Podwórkowe zabawy naszych dziadków: filmujemy je, uczymy ich i próbujemy cudzych.',
    pt: 'Jogos de rua dos nossos avós: filmamos, ensinamos e experimentamos os dos outros.',
  },
};

export const bodyAndCare: readonly DemoIdea[] = [
  streetGames,
  {
    subjects: ['physical_education', 'geography', 'mathematics', 'cross_curricular'],
    ages: [6, 13],
    said: {
      en: 'Walking to your school without leaving ours. We add up the kilometres of the whole class and mark on the map how far we have come.',
      es: 'Ir andando hasta vuestro centro sin salir del nuestro. Sumamos los kilómetros de toda la clase y marcamos en el mapa hasta dónde llegamos.',
      el: 'Περπατάμε ως το σχολείο σας χωρίς να βγούμε από το δικό μας. Προσθέτουμε τα χιλιόμετρα της τάξης και σημειώνουμε στον χάρτη πού φτάσαμε.',
      fr: 'Aller à pied jusqu’à votre école sans quitter la nôtre. Nous additionnons les kilomètres de la classe et suivons le chemin sur la carte.',
      de: 'Zu Fuß zu eurer Schule, ohne unsere zu verlassen. Wir zählen die Kilometer der Klasse zusammen und stecken sie auf der Karte ab.',
      pl: 'Pieszo do waszej szkoły, nie wychodząc z naszej. Sumujemy kilometry całej klasy i zaznaczamy na mapie, dokąd doszliśmy.',
      pt: 'Ir a pé até à vossa escola sem sair da nossa. Somamos os quilómetros da turma e marcamos no mapa até onde chegámos.',
    },
  },
  {
    subjects: ['physical_education', 'foreign_languages'],
    ages: [12, 18],
    said: {
      en: 'Pupils coach pupils. Ours explain handball in three short films with subtitles; we would like to learn a sport that is not played here.',
      es: 'El alumnado entrena al alumnado. Los nuestros explican el balonmano en tres vídeos con subtítulos; querríamos aprender un deporte que aquí no se juega.',
      el: 'Μαθητές προπονούν μαθητές. Οι δικοί μας εξηγούν το χάντμπολ σε τρία βίντεο με υπότιτλους. Θέλουμε να μάθουμε ένα άθλημα που εδώ δεν παίζεται.',
      fr: 'Des élèves entraînent des élèves. Les nôtres expliquent le handball en trois films ; nous aimerions apprendre un sport qu’on ne joue pas ici.',
      it: 'Ragazzi che allenano ragazzi. I nostri spiegano la pallamano in tre video; vorremmo imparare uno sport che qui non si gioca.',
      ro: 'Elevii îi antrenează pe elevi. Ai noștri explică handbalul în trei filme scurte; am vrea să învățăm un sport care aici nu se joacă.',
    },
  },
  {
    subjects: ['health_studies', 'primary_school_subjects', 'home_economics'],
    ages: [5, 10],
    said: {
      en: 'Breakfast, drawn by children on five ordinary mornings. Then one breakfast of the others, prepared and eaten here.',
      es: 'El desayuno, dibujado por los niños durante cinco mañanas corrientes. Después preparamos y probamos aquí un desayuno de los demás.',
      el: 'Το πρωινό, ζωγραφισμένο από τα παιδιά σε πέντε συνηθισμένα πρωινά. Μετά ετοιμάζουμε και τρώμε εδώ ένα πρωινό των άλλων.',
      fr: 'Le petit déjeuner dessiné par les enfants, cinq matins ordinaires. Puis nous préparons et mangeons celui des autres.',
      de: 'Frühstück, von den Kindern an fünf gewöhnlichen Tagen gezeichnet. Danach machen wir hier ein Frühstück der anderen.',
      it: 'La colazione disegnata dai bambini in cinque mattine qualunque. Poi prepariamo e mangiamo quella degli altri.',
      pt: 'O pequeno-almoço, desenhado em cinco manhãs normais. Depois preparamos e comemos aqui um dos outros.',
    },
  },
  {
    subjects: ['health_studies', 'biology', 'physical_education'],
    ages: [13, 18],
    said: {
      en: 'First aid, taught by pupils to younger pupils. We make six cards with few words, you test whether they work without ours to explain them.',
      es: 'Primeros auxilios que enseñan los mayores a los pequeños. Hacemos seis fichas con pocas palabras y vosotros probáis si se entienden solas.',
      el: 'Πρώτες βοήθειες από μεγάλους μαθητές σε μικρότερους. Φτιάχνουμε έξι κάρτες με λίγα λόγια και δοκιμάζετε αν καταλαβαίνονται μόνες τους.',
      de: 'Erste Hilfe, von Schülern für Jüngere. Wir machen sechs Karten mit wenig Text, ihr prüft, ob man sie ohne uns versteht.',
      pl: 'Pierwsza pomoc: starsi uczą młodszych. Robimy sześć kart z małą liczbą słów, a wy sprawdzacie, czy są zrozumiałe.',
    },
  },
  {
    subjects: ['special_needs_education', 'art'],
    ages: [6, 15],
    whole: true,
    said: {
      en: 'Nine pupils, some of whom talk with pictures and signs. We would like to show our week in photographs to a class that has patience, and see yours.',
      es: 'Nueve alumnos, algunos hablan con imágenes y signos. Nos gustaría enseñar nuestra semana en fotos a una clase con paciencia y ver la vuestra.',
      el: 'Εννέα μαθητές, μερικοί μιλούν με εικόνες και νοήματα. Θέλουμε να δείξουμε την εβδομάδα μας σε φωτογραφίες σε μια τάξη με υπομονή.',
      fr: 'Neuf élèves, dont certains parlent avec des images et des signes. Nous aimerions montrer notre semaine en photos à une classe patiente.',
      it: 'Nove alunni, alcuni parlano con immagini e segni. Vorremmo mostrare la nostra settimana in foto a una classe che ha pazienza.',
      ro: 'Nouă elevi, dintre care unii vorbesc prin imagini și semne. Am vrea să arătăm săptămâna noastră în fotografii unei clase răbdătoare.',
    },
  },
  {
    subjects: ['special_needs_education', 'art', 'library'],
    ages: [8, 14],
    said: {
      en: 'Books to be read with the fingers: cloth, sand, string, buttons. We make one for your blind or partially sighted pupils, or for your youngest.',
      es: 'Libros que se leen con los dedos: tela, arena, cuerda, botones. Hacemos uno para vuestro alumnado ciego o para los más pequeños.',
      el: 'Βιβλία που διαβάζονται με τα δάχτυλα: ύφασμα, άμμος, σπάγκος, κουμπιά. Φτιάχνουμε ένα για τυφλούς μαθητές ή για τα πιο μικρά σας.',
      de: 'Bücher, die man mit den Fingern liest: Stoff, Sand, Schnur, Knöpfe. Wir machen eines für blinde Kinder oder für eure Jüngsten.',
      pl: 'Książki do czytania palcami: tkanina, piasek, sznurek, guziki. Zrobimy jedną dla waszych niewidomych uczniów albo dla najmłodszych.',
      pt: 'Livros que se leem com os dedos: pano, areia, cordel, botões. Fazemos um para alunos cegos ou para os mais novos.',
    },
  },
];

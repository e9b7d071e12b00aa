import type { DemoIdea } from './idea.ts';

export const earlyYears: readonly DemoIdea[] = [
  {
    subjects: ['pre_school_subjects', 'art'],
    ages: [3, 6],
    whole: true,
    otherwise: [
      'Our bear wants to travel. A week with each child, a drawing and a sentence for the parents, then on to the next country.',
    ],
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
    subjects: ['pre_school_subjects', 'foreign_languages', 'music'],
    ages: [3, 7],
    said: {
      en: 'Counting rhymes for choosing who is it. We send ours as sound, the children learn to count to ten in your language on the way.',
      es: 'Retahílas para echar a suertes. Mandamos las nuestras en audio y, de paso, los niños aprenden a contar hasta diez en vuestra lengua.',
      el: 'Λαχνίσματα, τα «α μπε μπα μπλομ» του καθενός. Στέλνουμε τα δικά μας σε ήχο και τα παιδιά μαθαίνουν να μετρούν ως το δέκα στη γλώσσα σας.',
      fr: 'Des comptines pour désigner le chat. Nous envoyons les nôtres en audio, les enfants apprennent à compter jusqu’à dix dans votre langue.',
      de: 'Abzählreime. Wir schicken unsere als Tonaufnahme, und nebenbei lernen die Kinder in eurer Sprache bis zehn zählen.',
      it: 'Le conte per scegliere chi sta sotto. Noi mandiamo le nostre in audio e intanto i bambini imparano a contare nella vostra lingua.',
      pl: 'Wyliczanki. Wysyłamy nasze nagrania, a dzieci przy okazji uczą się liczyć do dziesięciu w waszym języku.',
    },
  },
  {
    subjects: ['pre_school_subjects', 'natural_sciences'],
    ages: [3, 7],
    said: {
      en: 'Three snails live in our classroom. We would like to know who lives in yours, what it eats, and whether it sleeps in winter.',
      es: 'En nuestra clase viven tres caracoles. Nos gustaría saber quién vive en la vuestra, qué come y si duerme en invierno.',
      el: 'Στην τάξη μας ζουν τρία σαλιγκάρια. Θέλουμε να μάθουμε ποιος ζει στη δική σας, τι τρώει και αν κοιμάται τον χειμώνα.',
      fr: 'Trois escargots vivent dans notre classe. Qui vit dans la vôtre, que mange-t-il, dort-il en hiver ?',
      de: 'In unserer Gruppe wohnen drei Schnecken. Wir wüssten gern, wer bei euch wohnt, was es frisst und ob es im Winter schläft.',
      ro: 'În sala noastră locuiesc trei melci. Am vrea să știm cine locuiește la voi, ce mănâncă și dacă doarme iarna.',
      pt: 'Na nossa sala vivem três caracóis. Gostávamos de saber quem vive na vossa, o que come e se dorme no inverno.',
    },
  },
  {
    subjects: ['pre_school_subjects', 'design_and_technology'],
    ages: [3, 6],
    said: {
      en: 'Cardboard boxes. This month a house, next month a bus. One photograph of the building site every Friday, no text needed.',
      es: 'Cajas de cartón. Este mes una casa, el que viene un autobús. Una foto de la obra cada viernes, sin texto.',
      el: 'Χαρτόκουτα. Αυτόν τον μήνα ένα σπίτι, τον επόμενο ένα λεωφορείο. Μια φωτογραφία του εργοταξίου κάθε Παρασκευή, χωρίς λόγια.',
      it: 'Scatole di cartone. Questo mese una casa, il prossimo un autobus. Ogni venerdì una foto del cantiere, senza testo.',
      pl: 'Kartony. W tym miesiącu dom, w następnym autobus. Co piątek jedno zdjęcie z budowy, bez tekstu.',
      pt: 'Caixas de cartão. Este mês uma casa, no próximo um autocarro. Uma fotografia da obra todas as sextas.',
    },
  },
  {
    subjects: ['primary_school_subjects', 'art', 'geography'],
    ages: [5, 9],
    whole: true,
    said: {
      en: 'What I see from my window, drawn once in every season. Four drawings for each child and a calendar for both classes.',
      es: 'Lo que veo desde mi ventana, dibujado una vez en cada estación. Cuatro dibujos por niño y un calendario para las dos clases.',
      el: 'Τι βλέπω από το παράθυρό μου, ζωγραφισμένο μία φορά σε κάθε εποχή. Τέσσερις ζωγραφιές το παιδί και ένα ημερολόγιο για τις δύο τάξεις.',
      fr: 'Ce que je vois de ma fenêtre, dessiné à chaque saison. Quatre dessins par enfant et un calendrier pour les deux classes.',
      ro: 'Ce văd de la fereastra mea, desenat în fiecare anotimp. Patru desene de copil și un calendar pentru ambele clase.',
      de: 'Was ich aus meinem Fenster sehe, einmal in jeder Jahreszeit gezeichnet. Daraus wird ein Kalender für beide Klassen.',
    },
  },
  {
    subjects: ['primary_school_subjects', 'natural_sciences', 'art'],
    ages: [4, 9],
    whole: true,
    said: {
      en: 'One tree by the gate, looked at on the first day of every month: leaves, bark, visitors. Yours next to ours on the wall.',
      es: 'Un árbol junto a la puerta, observado el primer día de cada mes: hojas, corteza, visitas. El vuestro junto al nuestro en la pared.',
      el: 'Ένα δέντρο δίπλα στην πόρτα, κάθε πρώτη του μήνα: φύλλα, κορμός, επισκέπτες. Το δικό σας πλάι στο δικό μας στον τοίχο.',
      de: 'Ein Baum am Schultor, an jedem Monatsersten betrachtet: Blätter, Rinde, Besucher. Eurer hängt neben unserem an der Wand.',
      pl: 'Jedno drzewo przy bramie, oglądane pierwszego dnia miesiąca: liście, kora, goście. Wasze obok naszego na ścianie.',
      it: 'Un albero vicino al cancello, guardato il primo di ogni mese: foglie, corteccia, visitatori. Il vostro accanto al nostro sul muro.',
    },
  },
];

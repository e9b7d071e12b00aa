/** What authors put after their idea, and what others answer them, by language: eight in which the demonstration looks for partners. */
export interface AdvertWords {
  readonly closings: readonly [string, ...string[]];
  readonly answers: readonly [string, ...string[]];
  readonly replies: readonly [string, ...string[]];
}

export const advertWords: Readonly<Record<string, AdvertWords>> = {
  en: {
    closings: [
      'We look for a class that likes to try things out. An hour a week is enough, and mistakes are welcome.',
      'My pupils have never worked with another country and cannot wait. We would begin with a short letter from each side.',
      'If your class would like to do half of it, write to me: we can plan the rest together.',
    ],
    answers: [
      'This is just what my class asked for. We are 19, and we could start in the second week.',
      'We did something like it last year with one school and would love to do it again with you.',
      'I read your advert to my pupils and they had six questions before I had finished.',
      'We would join, if two lessons a month are enough for you.',
    ],
    replies: ['Two lessons a month are fine. Shall we meet online on Thursday?', 'What would you begin with?'],
  },
  es: {
    closings: [
      'Buscamos una clase con ganas de probar cosas. Basta con una hora a la semana, y los errores son bienvenidos.',
      'Mi alumnado nunca ha trabajado con otro país y tiene muchas ganas. Empezaríamos con una carta corta de cada lado.',
      'Si tu clase quiere hacer la mitad, escríbeme: el resto lo pensamos entre las dos clases.',
    ],
    answers: [
      'Es justo lo que pedía mi clase. Somos 19 y podríamos empezar la segunda semana.',
      'El año pasado hicimos algo parecido con otro centro y nos gustaría repetirlo contigo.',
      'Leí tu anuncio en clase y antes de acabar ya tenía seis preguntas.',
    ],
    replies: ['Perfecto. ¿Hablamos el jueves por videollamada?', '¿Con qué empezaríais?'],
  },
  el: {
    closings: [
      'Ψάχνουμε μια τάξη που της αρέσει να δοκιμάζει. Μία ώρα την εβδομάδα αρκεί, και τα λάθη είναι ευπρόσδεκτα.',
      'Οι μαθητές μου δεν έχουν συνεργαστεί ποτέ με άλλη χώρα και ανυπομονούν. Θα ξεκινούσαμε με ένα μικρό γράμμα.',
      'Αν η τάξη σας θέλει να κάνει το μισό, γράψτε μου: τα υπόλοιπα τα σχεδιάζουμε μαζί.',
    ],
    answers: [
      'Αυτό ακριβώς ζητούσε η τάξη μου. Είμαστε 19 και μπορούμε να ξεκινήσουμε τη δεύτερη εβδομάδα.',
      'Πέρσι κάναμε κάτι παρόμοιο με άλλο σχολείο και θα θέλαμε να το ξανακάνουμε μαζί σας.',
    ],
    replies: ['Πολύ ωραία. Μιλάμε την Πέμπτη;', 'Με τι θα ξεκινούσατε;'],
  },
  fr: {
    closings: [
      'Nous cherchons une classe qui aime essayer. Une heure par semaine suffit, et les erreurs sont les bienvenues.',
      'Mes élèves n’ont jamais travaillé avec un autre pays et ont hâte. On commencerait par une courte lettre.',
      'Si votre classe veut en faire la moitié, écrivez-moi : le reste, nous l’imaginerons ensemble.',
    ],
    answers: [
      'C’est exactement ce que ma classe demandait. Nous sommes 19 et pouvons commencer dès la deuxième semaine.',
      'Nous avons fait quelque chose de semblable l’an dernier, et nous aimerions recommencer avec vous.',
    ],
    replies: ['Parfait. On se parle jeudi ?', 'Par quoi commenceriez-vous ?'],
  },
  de: {
    closings: [
      'Wir suchen eine Klasse, die gern etwas ausprobiert. Eine Stunde in der Woche reicht, Fehler sind willkommen.',
      'Meine Klasse hat noch nie mit einem anderen Land gearbeitet und freut sich. Anfangen würden wir mit einem kurzen Brief.',
      'Wenn Ihre Klasse die Hälfte übernehmen möchte, schreiben Sie mir: Den Rest planen wir gemeinsam.',
    ],
    answers: [
      'Genau das hat sich meine Klasse gewünscht. Wir sind 19 und könnten in der zweiten Woche anfangen.',
      'Etwas Ähnliches haben wir letztes Jahr mit einer Schule gemacht und würden es gern mit Ihnen wiederholen.',
    ],
    replies: ['Sehr gern. Sprechen wir am Donnerstag?', 'Womit würden Sie anfangen?'],
  },
  it: {
    closings: [
      'Cerchiamo una classe che abbia voglia di provare. Basta un’ora a settimana, e gli errori sono benvenuti.',
      'I miei alunni non hanno mai lavorato con un altro paese e non vedono l’ora. Inizieremmo con una breve lettera.',
    ],
    answers: [
      'È proprio quello che chiedeva la mia classe. Siamo in 19 e possiamo iniziare dalla seconda settimana.',
      'L’anno scorso abbiamo fatto qualcosa di simile e ci piacerebbe rifarlo con voi.',
    ],
    replies: ['Benissimo. Ci sentiamo giovedì?', 'Da che cosa iniziereste?'],
  },
  pl: {
    closings: [
      'Szukamy klasy, która lubi próbować. Wystarczy godzina w tygodniu, a błędy są mile widziane.',
      'Moi uczniowie nigdy nie pracowali z innym krajem i nie mogą się doczekać. Zaczęlibyśmy od krótkiego listu.',
    ],
    answers: [
      'Właśnie o to prosiła moja klasa. Jest nas 19 i możemy zacząć w drugim tygodniu.',
      'W zeszłym roku robiliśmy coś podobnego i chętnie powtórzymy to z wami.',
    ],
    replies: ['Świetnie. Porozmawiamy w czwartek?', 'Od czego byście zaczęli?'],
  },
  ro: {
    closings: [
      'Căutăm o clasă căreia îi place să încerce. Ajunge o oră pe săptămână, iar greșelile sunt binevenite.',
      'Elevii mei nu au lucrat niciodată cu altă țară și abia așteaptă. Am începe cu o scrisoare scurtă.',
    ],
    answers: [
      'Exact asta își dorea clasa mea. Suntem 19 și putem începe din a doua săptămână.',
      'Anul trecut am făcut ceva asemănător și ne-ar plăcea să repetăm cu voi.',
    ],
    replies: ['Perfect. Vorbim joi?', 'Cu ce ați începe?'],
  },
};

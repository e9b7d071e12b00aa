import type { DemoIdea } from './idea.ts';

/** From vocational schools. People name general subjects only, so each stands under those nearest to the trade. */
export const trades: readonly DemoIdea[] = [
  {
    subjects: ['home_economics', 'foreign_languages', 'mathematics'],
    ages: [15, 19],
    said: {
      en: 'Future cooks: a menu of three courses from what grows nearby, costed per guest, cooked and photographed. You cook ours, we cook yours.',
      es: 'Futuros cocineros: un menú de tres platos con producto cercano, con el coste por comensal, cocinado y fotografiado. Vosotros el nuestro, nosotros el vuestro.',
      el: 'Μελλοντικοί μάγειρες: μενού τριών πιάτων με ντόπια υλικά, κοστολογημένο, μαγειρεμένο και φωτογραφημένο. Εσείς το δικό μας, εμείς το δικό σας.',
      fr: 'Futurs cuisiniers : un menu de trois plats avec des produits d’ici, chiffré, cuisiné et photographié. Vous faites le nôtre, nous le vôtre.',
      it: 'Futuri cuochi: un menu di tre portate con prodotti del posto, con il costo a persona, cucinato e fotografato. Voi il nostro, noi il vostro.',
      ro: 'Viitori bucătari: un meniu cu trei feluri din produse locale, cu costul pe porție, gătit și fotografiat. Voi pe al nostru, noi pe al vostru.',
    },
  },
  {
    subjects: ['design_and_technology', 'technology', 'foreign_languages'],
    ages: [15, 19],
    said: {
      en: 'One chair, two workshops. We draw it, you build it, and then you tell us what was wrong with the drawing.',
      es: 'Una silla y dos talleres. Nosotros la dibujamos, vosotros la construís y luego nos decís qué fallaba en el plano.',
      el: 'Μία καρέκλα, δύο εργαστήρια. Εμείς τη σχεδιάζουμε, εσείς τη φτιάχνετε και μετά μας λέτε τι λάθος είχε το σχέδιο.',
      de: 'Ein Stuhl, zwei Werkstätten. Wir zeichnen ihn, ihr baut ihn, und dann sagt ihr uns, was an der Zeichnung falsch war.',
      pl: 'Jedno krzesło, dwa warsztaty. My rysujemy, wy budujecie, a potem mówicie nam, co było źle na rysunku.',
      pt: 'Uma cadeira, duas oficinas. Nós desenhamos, vocês constroem, e depois dizem-nos o que estava mal no desenho.',
    },
  },
  {
    subjects: ['economics', 'informatics_and_ict', 'foreign_languages'],
    ages: [15, 18],
    said: {
      en: 'Our practice firm needs a partner abroad: offers, invoices, complaints, everything by mail and with invented money.',
      es: 'Nuestra empresa simulada necesita una socia en otro país: ofertas, facturas, reclamaciones, todo por correo y con dinero inventado.',
      el: 'Η εικονική μας επιχείρηση χρειάζεται συνεργάτη στο εξωτερικό: προσφορές, τιμολόγια, παράπονα, όλα με αλληλογραφία και ψεύτικα χρήματα.',
      fr: 'Notre entreprise d’entraînement cherche une partenaire à l’étranger : offres, factures, réclamations, et de l’argent inventé.',
      de: 'Unsere Übungsfirma sucht eine Partnerin im Ausland: Angebote, Rechnungen, Beschwerden, alles mit erfundenem Geld.',
      ro: 'Firma noastră de exercițiu caută un partener în altă țară: oferte, facturi, reclamații, totul cu bani inventați.',
    },
  },
  {
    subjects: ['health_studies', 'social_studies', 'ethics'],
    ages: [16, 19],
    said: {
      en: 'My students train for care work. They would like to compare one shift in a home for old people with one of yours: tasks, breaks, words one needs.',
      es: 'Mi alumnado estudia atención a personas dependientes. Querría comparar un turno en una residencia con uno vuestro: tareas, descansos, palabras necesarias.',
      el: 'Οι μαθητές μου σπουδάζουν βοηθοί νοσηλευτών. Θέλουν να συγκρίνουν μια βάρδια σε γηροκομείο με μια δική σας: καθήκοντα, διαλείμματα, λέξεις.',
      de: 'Meine Klasse lernt Pflege. Wir möchten eine Schicht im Altenheim mit einer bei euch vergleichen: Aufgaben, Pausen, nötige Wörter.',
      pt: 'Os meus alunos preparam-se para cuidar de idosos. Queremos comparar um turno num lar com um vosso: tarefas, pausas, palavras.',
    },
  },
  {
    subjects: ['technology', 'environmental_education'],
    ages: [13, 18],
    said: {
      en: 'We repair bicycles that would be thrown away. Does anybody else? Short films of single steps, so that both workshops learn.',
      es: 'Arreglamos bicicletas que iban a la basura. ¿Alguien más? Vídeos cortos de cada paso, para que aprendan los dos talleres.',
      el: 'Επισκευάζουμε ποδήλατα που θα πετιόνταν. Το κάνει κανείς άλλος; Μικρά βίντεο, ένα βήμα το καθένα, για να μαθαίνουν και τα δύο εργαστήρια.',
      fr: 'Nous réparons des vélos qui partaient à la casse. Quelqu’un d’autre ? De courts films, une étape à la fois.',
      de: 'Wir reparieren Fahrräder, die weggeworfen würden. Macht das noch jemand? Kurze Filme, ein Handgriff je Film.',
      it: 'Ripariamo biciclette destinate alla discarica. Lo fa anche qualcun altro? Brevi video, un passaggio alla volta.',
      pl: 'Naprawiamy rowery, które miały trafić na złom. Ktoś jeszcze? Krótkie filmy, jeden krok na film.',
    },
  },
  {
    subjects: ['geography', 'foreign_languages', 'economics'],
    ages: [15, 19],
    said: {
      en: 'A weekend in our town for less than fifty euros, planned by tourism students for visitors of their own age. The partner class tries to find the gaps.',
      es: 'Un fin de semana en nuestra ciudad por menos de cincuenta euros, pensado por alumnado de turismo para gente de su edad. La otra clase busca los fallos.',
      el: 'Ένα Σαββατοκύριακο στην πόλη μας με λιγότερα από πενήντα ευρώ, από μαθητές τουριστικών για συνομηλίκους. Η άλλη τάξη ψάχνει τα κενά.',
      fr: 'Un week-end dans notre ville pour moins de cinquante euros, préparé par des élèves en tourisme. L’autre classe cherche les failles.',
      it: 'Un fine settimana nella nostra città con meno di cinquanta euro, pensato da chi studia turismo. L’altra classe cerca i punti deboli.',
      pt: 'Um fim de semana na nossa cidade por menos de cinquenta euros, pensado por alunos de turismo. A outra turma procura as falhas.',
    },
  },
  {
    subjects: ['design_and_technology', 'history_of_culture', 'environmental_education'],
    ages: [14, 19],
    said: {
      en: 'One old pair of jeans for each student, taken apart and made into something else. Patterns are shared, mistakes too.',
      es: 'Unos vaqueros viejos por persona, descosidos y convertidos en otra cosa. Compartimos los patrones, y también los errores.',
      el: 'Ένα παλιό τζιν για τον καθένα, ξηλωμένο και φτιαγμένο κάτι άλλο. Μοιραζόμαστε τα πατρόν, και τα λάθη.',
      de: 'Eine alte Jeans pro Person, aufgetrennt und zu etwas anderem genäht. Schnitte teilen wir, Fehler auch.',
      ro: 'O pereche de blugi vechi de fiecare, descusuți și transformați în altceva. Împărtășim tiparele, și greșelile.',
      it: 'Un vecchio paio di jeans a testa, scucito e trasformato in altro. Condividiamo i cartamodelli, e anche gli errori.',
    },
  },
];

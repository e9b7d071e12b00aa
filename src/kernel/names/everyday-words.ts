import { fold } from '../fold.ts';

/** With a capital at the beginning of a sentence, before a name: when, how and in which order something was done, and what somebody did. */
const beginnings = `
  Ayer Hoy Mañana Anteayer Anoche Luego Entonces Después Antes Ahora También Tampoco Además Mientras Pronto Siempre Nunca Aquí Allí Ahí Así Aunque Porque Pero
  Pues Finalmente Solo Casi Quizás Ojalá Vimos Vino Vinieron Fue Fueron Gana Ganó Gracias Muy Ya Todavía Hasta Según Entre Sobre Contra Durante Hacia
  Mientras Cuando Donde Como Viva Vivan Ánimo Adelante Aúpa Olé Genial Bien Claro Vale Venga Primero Segundo Tercero Último Verano Invierno Otoño Primavera
  Era Érase Había Hubo Está Estaba Dijo Preguntó Mira Mirad Oye Perdón Perdona Atención Ojo Nota Fin Vaya Increíble Fantástico Estupendo Perfecto
  Χθες Χτες Σήμερα Αύριο Μετά Ύστερα Έπειτα Τότε Πριν Τώρα Πάντα Ποτέ Εδώ Εκεί Έτσι Επίσης Όμως Αλλά Γιατί Επειδή Όταν Όπου Ενώ Αφού Ίσως Μόνο Πολύ Ήρθε Ήταν
  Πήγε Είπε Είδαμε Ζήτω Ωραία Τέλεια Κοίτα Πρώτα Τελικά Ξαφνικά Μαζί Κάποτε Λοιπόν Άρα Φέτος Πέρυσι Απόψε Καλοκαίρι Χειμώνας Φθινόπωρο Άνοιξη Συγγνώμη Προσοχή
  Yesterday Today Tomorrow Tonight Then Later Now After Before Next First Second Third Last Finally Soon Always Never Often Sometimes Here There Thus So But Because
  Although While When Where If Also Even Only Just Maybe Perhaps Once Still Suddenly Meanwhile Afterwards However Therefore Instead Again Did Does Do Has Have Had Was
  Were Is Are Can Could Will Would Should May Might Must Look See Watch Meet Ask Let Go Come Wow Yay Hooray Hurray Oh Ah Ok Okay Perfect Amazing Awesome Fantastic
  Brilliant Summer Winter Autumn Spring Though Since Until During Between Besides Too Both Everyone Everybody Attention Note
  Hier Aujourd’hui Demain Puis Ensuite Après Avant Maintenant Toujours Jamais Souvent Parfois Ici Là Ainsi Aussi Mais Donc Or Car Alors Enfin Bientôt Pendant Quand Lorsque
  Comme Si Même Seulement Peut-être Encore Soudain Cependant Pourtant Voici Voilà Vive Super Génial Parfait Été Hiver Automne Printemps Chez Selon Entre Depuis Attention Allez
  Gestern Heute Morgen Vorgestern Dann Danach Später Jetzt Nachher Vorher Zuerst Zuletzt Schließlich Endlich Bald Immer Nie Oft Manchmal Hier Dort Da So Auch Aber Denn Weil
  Obwohl Während Wenn Als Nur Vielleicht Noch Plötzlich Trotzdem Deshalb Außerdem Hat Haben War Waren Ist Sind Kann Schau Schaut Hurra Super Toll Klasse Schade Sommer Winter
  Herbst Frühling Einmal Damals Vielen Nach Vor Seit Gegen Ohne Wegen Achtung Prima
  Ieri Oggi Domani Poi Dopo Prima Adesso Ora Sempre Mai Spesso Qui Lì Così Anche Ma Però Perché Quando Mentre Dove Come Se Solo Forse Ancora Infine Intanto Inoltre Allora
  Quindi Finalmente Evviva Viva Forza Estate Inverno Autunno Secondo Durante Tra Fra Ecco Perfetto Fantastico Attenzione
  Wczoraj Dziś Dzisiaj Jutro Potem Później Najpierw Teraz Zawsze Nigdy Często Czasem Tu Tutaj Tam Także Też Ale Bo Ponieważ Gdy Kiedy Gdzie Jeśli Tylko Może Jeszcze Nagle
  Wreszcie Następnie Niech Super Świetnie Lato Zima Jesień Wiosna Podczas Między Uwaga Był Była Byli
  Ontem Hoje Amanhã Depois Então Antes Agora Sempre Nunca Aqui Ali Lá Assim Também Mas Porque Quando Enquanto Onde Como Se Só Talvez Ainda Finalmente Entretanto Viva Força
  Verão Inverno Outono Durante Entre Segundo Ótimo Atenção Foi Era Veio
  Ieri Azi Astăzi Mâine Apoi Atunci După Înainte Acum Mereu Niciodată Aici Acolo Așa Dar Pentru Când Unde Dacă Doar Poate Încă Totuși Deci Însă Trăiască Super Vara Iarna
  Toamna Primăvara Atenție
  Ahir Avui Demà Després Llavors Aleshores Abans Ara Sempre Mai Aquí Allà Així També Però Quan Mentre Estiu Hivern Visca Onte Hoxe Mañá Despois Entón Agora Sempre Tamén
  Uno Dos Tres Cuatro Cinco One Two Three Four Five Eins Zwei Drei Vier Un Deux Trois Due Tre Um Dois Raz Dwa Trzy Ένα Δύο Τρία Μάη Μάιο Μάιος
  Zoom Teams Instagram TikTok Tok Snapchat Roblox Minecraft YouTube Google Internet eTwinning
  Atzo Gaur Bihar Gero Orduan Orain Beti Hemen Hor Han Ere Baina Eta Udan Neguan Aupa Gora`;

/** What stands before a name and speaks to that person, or says who they are to others. */
const addresses = `
  Estimado Estimada Estimados Queridos Queridas Amigo Amiga Amigos Amigas Compañero Compañera Compañeros Buen Buena Buenos Buenas Muchas Muchísimas Mil Abuelo Abuela Abuelos
  Tío Tía Mamá Papá Papi Mami Ama Aita Aitona Amona Hermano Hermana Primo Prima Doctor Doctora Dr Dra Sr Sra Srta Santa Santo San Princesa Príncipe Rey Reina Jefe Jefa Delegado Delegada
  Cumpleaños Campeón Campeona Capitán Profe Seño Andereño Irakasle Zorionak Kaixo Agur Eskerrik Maite CEIP IES ESO
  Αγαπητοί Αγαπητές Αγαπημένε Αγαπημένη Φίλε Φίλη Φίλοι Γιαγιά Παππού Παππούς Θεία Θείος Μαμά Μπαμπά Μπαμπάς Κύριε Κυρίες Γιατρός Πριγκίπισσα Βασιλιάς Βασίλισσα Αρχηγός Καλός
  Καλές Πολλά Πολλές Ευχές Αγία Άγιος Αδελφή Αδελφός Αδερφή Αδερφός
  Good Great Nice Well Best Thanks Many Friend Friends Grandma Grandpa Granny Grandmother Grandfather Mum Mom Mummy Dad Daddy Aunt Auntie Uncle Brother Sister Doctor Princess
  Prince King Queen Saint Coach Leader Birthday Morning Afternoon Evening Night Day Luck Job Work Done Mother Father Cousin Baby Little Big Super
  Bonne Bonnes Bon Bons Joyeux Joyeuse Joyeuses Chers Chères Ami Amie Amis Mamie Papy Papi Maman Tante Tonton Oncle Frère Sœur Docteur Princesse Roi Reine Anniversaire Grand Petit
  Petite Grande Saint Sainte Madame Mme Mlle
  Gute Guten Guter Gutes Alles Herzlichen Herzliche Beste Besten Freund Freundin Freunde Oma Opa Tante Onkel Mama Papa Bruder Schwester Doktor Prinzessin König Königin
  Geburtstag Liebes Sankt Trainer Mutter Vater Kind Schüler Schülerin Kapitän
  Buone Buoni Cari Care Amico Amica Amici Nonno Nonna Zio Zia Mamma Papà Fratello Sorella Dottore Dottoressa Principessa Re Regina Compleanno Santo Tanti Tante Molte
  Dobry Dobra Dzień Drodzy Drogie Kochany Kochana Kolega Koleżanka Babcia Dziadek Ciocia Wujek Mama Tata Brat Siostra Doktor Księżniczka Król Królowa Święty Święta Wszystkiego
  Bom Boa Bons Boas Caros Caras Amigos Avó Avô Tio Tia Mãe Pai Irmão Irmã Muito Muitos Parabéns Princesa Rei Rainha São Santo Senhor Senhora
  Bun Bună Bunica Bunicul Mătușa Unchiul Mama Tata Fratele Sora Doamna Domnul Dragă Dragi Prietenul Prietena La_mulți Sfântul`;

const everyday = setOf(beginnings);
const greetings = setOf(addresses);

function setOf(written: string): ReadonlySet<string> {
  return new Set(
    written
      .trim()
      .split(/\s+/)
      .map((word) => fold(word.replaceAll('_', ' '))),
  );
}

/** Adverbs, and what somebody was doing: "Afortunadamente, Kim", "Running, Kim". */
const endings = /(?:mente|ement|amment|emment|ando|iendo|endo)$|.{5}ly$|.{4}ing$/u;

/** "Ayer", "Then", "Χθες": whether a sentence may begin with this word and the name of who does something. */
export function isBeginning(word: string): boolean {
  const folded = fold(word);
  return everyday.has(folded) || (folded.length > 6 && endings.test(folded));
}

/** "Abuela", "Dear", "Good": what follows is said to somebody, or says who they are. */
export const isAddress = (word: string): boolean => greetings.has(fold(word));

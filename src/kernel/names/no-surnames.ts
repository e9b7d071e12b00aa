import { fold } from '../fold.ts';

/** Larger towns of the countries of the programme, as they are written there and elsewhere; "_" stands for a blank. */
const towns = `
  Madrid Barcelona Valencia València Sevilla Seville Zaragoza Málaga Murcia Palma Bilbao Bilbo Alicante Alacant Córdoba Valladolid Vigo Gijón
  Vitoria Gasteiz A_Coruña La_Coruña Coruña Granada Elche Oviedo Cartagena Jerez Pamplona Iruña Almería San_Sebastián Donostia Burgos Santander
  Castellón Albacete Logroño Badajoz Salamanca Huelva Lleida Lérida Tarragona León Cádiz Jaén Ourense Orense Girona Gerona Lugo Cáceres
  Santiago Guadalajara Toledo Pontevedra Palencia Ciudad_Real Zamora Ávila Cuenca Huesca Segovia Soria Teruel Ceuta Melilla Las_Palmas Tenerife
  Mallorca Menorca Ibiza Reus Terrassa Sabadell Getafe Alcalá Móstoles Marbella Ferrol Avilés Gernika Guernica Durango Eibar Irún Tudela
  Athens Αθήνα Atenas Athen Athènes Atene Ateny Thessaloniki Θεσσαλονίκη Salónica Πάτρα Patras Patra Ηράκλειο Heraklion Iraklio Λάρισα Larissa
  Βόλος Volos Ιωάννινα Ioannina Χανιά Chania Ρόδος Rhodes Rodas Rhodos Καβάλα Kavala Καλαμάτα Kalamata Χαλκίδα Chalkida Σέρρες Serres Ξάνθη
  Xanthi Κομοτηνή Komotini Κρήτη Crete Creta Kreta Κέρκυρα Corfu Corfú Corfou Korfu Κοζάνη Kozani Τρίκαλα Trikala Λαμία Lamia Πειραιάς Piraeus
  Ρέθυμνο Rethymno Μυτιλήνη Λέσβος Lesbos Χίος Chios Σάμος Samos Κως Kos Νάξος Naxos Σύρος Syros Σπάρτη Sparta Άρτα Πρέβεζα Κατερίνη Βέροια
  Λευκωσία Nicosia Λεμεσός Limassol Λάρνακα Larnaca Πάφος Paphos Κύπρος Cyprus
  Paris París Παρίσι Parigi Paryż Marseille Marsella Lyon Toulouse Nice Nantes Montpellier Strasbourg Estrasburgo Straßburg Bordeaux Burdeos Lille
  Rennes Reims Toulon Grenoble Dijon Angers Nîmes Brest Tours Limoges Amiens Metz Perpignan Besançon Orléans Rouen Mulhouse Caen Nancy Avignon
  Poitiers Pau Bayonne Biarritz Ajaccio Bastia Corse Corsica Córcega Bretagne Normandie
  Berlin Berlín Berlino Βερολίνο Hamburg Hamburgo München Munich Múnich Monaco Köln Cologne Colonia Frankfurt Fráncfort Stuttgart Düsseldorf
  Leipzig Dortmund Essen Bremen Dresden Hannover Hanover Nürnberg Nuremberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe
  Augsburg Wiesbaden Kiel Rostock Freiburg Mainz Erfurt Kassel Lübeck Potsdam Heidelberg Würzburg Regensburg Ulm Jena Weimar Göttingen Trier
  Wien Vienna Viena Vienne Wiedeń Graz Linz Salzburg Salzburgo Innsbruck Klagenfurt Bern Berna Zürich Zurich Genève Geneva Ginebra Basel Lausanne
  Roma Rome Rom Rzym Ρώμη Milano Milan Milán Mailand Napoli Naples Nápoles Torino Turin Turín Palermo Genova Genoa Génova Bologna Bolonia Firenze
  Florence Florencia Florenz Bari Catania Venezia Venice Venecia Venedig Verona Messina Padova Padua Trieste Brescia Parma Modena Perugia Livorno
  Ravenna Cagliari Foggia Rimini Salerno Ferrara Sassari Siracusa Pescara Bergamo Trento Bolzano Lecce Matera Pisa Siena Sicilia Sicily Sardegna
  Warszawa Warsaw Varsovia Warschau Varsovie Varsavia Kraków Krakow Cracow Cracovia Krakau Łódź Lodz Wrocław Wroclaw Poznań Poznan Gdańsk Gdansk
  Danzig Szczecin Bydgoszcz Lublin Białystok Katowice Gdynia Częstochowa Radom Toruń Kielce Rzeszów Olsztyn Zakopane Sopot Opole
  Lisboa Lisbon Lissabon Lisbonne Lisbona Porto Oporto Braga Coimbra Aveiro Faro Funchal Évora Leiria Setúbal Guimarães Viseu Madeira Açores
  București Bucharest Bucarest Bukarest Cluj Timișoara Iași Constanța Craiova Brașov Sibiu Oradea Galați Ploiești Arad Suceava Bacău
  Sofia София Пловдив Plovdiv Варна Varna Бургас Burgas Русе Ruse Zagreb Split Rijeka Osijek Zadar Pula Dubrovnik Ljubljana Maribor Celje Koper
  Praha Prague Praga Prag Brno Ostrava Plzeň Olomouc Bratislava Košice Žilina Nitra Budapest Debrecen Szeged Miskolc Pécs Győr
  Beograd Belgrade Belgrado Београд Нови_Сад Novi_Sad Niš Sarajevo Сарајево Mostar Skopje Скопје Скопие Podgorica Tirana Tiranë Durrës Pristina
  London Londres Londra Londyn Λονδίνο Birmingham Manchester Leeds Glasgow Liverpool Edinburgh Edimburgo Édimbourg Bristol Cardiff Belfast
  Sheffield Newcastle Oxford Cambridge York Brighton Dublin Dublín Dublino Cork Galway Limerick Waterford Belfast Aberdeen Dundee
  Amsterdam Ámsterdam Rotterdam Utrecht Eindhoven Groningen Den_Haag Antwerpen Antwerp Amberes Anvers Gent Ghent Gante Gand Brugge Bruges Brujas
  Brussel Bruxelles Brussels Bruselas Brüssel Bruxelles Liège Lieja Namur Leuven Luxembourg Luxemburg Luxemburgo
  København Copenhagen Copenhague Kopenhagen Aarhus Odense Aalborg Stockholm Estocolmo Göteborg Gothenburg Malmö Uppsala Lund Umeå Oslo Bergen
  Trondheim Stavanger Tromsø Helsinki Tampere Turku Oulu Espoo Jyväskylä Reykjavík Reykjavik Tallinn Tartu Riga Rīga Vilnius Kaunas Klaipėda
  Київ Kyiv Kiev Kiew Львів Lviv Одеса Odesa Харків Kharkiv Дніпро Чернівці Chișinău Chisinau Tbilisi თბილისი Batumi Yerevan Երևան Baku Bakı
  İstanbul Istanbul Estambul Κωνσταντινούπολη Ankara İzmir Izmir Esmirna Σμύρνη Antalya Bursa Adana Konya Valletta Malta Tunis Túnez Amman Beirut`;

/** What else has a capital and stands beside names: schools and their classes, places, feasts, greetings, people by what they are. */
const others = `
  School Class Year Grade Group Team Room House Park Street Museum Library College Academy Primary Secondary Kindergarten Nursery University Europe
  Erasmus eTwinning Christmas Easter Halloween Carnival Ramadan Eid Hanukkah Diwali Thanksgiving New_Year Merry Happy Thanks Thank Thankyou Bravo
  Congratulations Hello Hi Hey Dear Love Greetings Regards Yours Sincerely Cheers Bye Goodbye Welcome Sorry Please Yes No Okay Ok Teacher Mrs Mr
  Ms Miss Sir Photo Photos Picture Pictures Drawing Text Music Video Camera Guitar Piano Bassoon Captain Goalkeeper Moon Sun Violin Flute Drums Left Right Middle Front Back
  Escuela Colegio Instituto Centro Clase Curso Grupo Equipo Aula Plaza Calle Parque Museo Biblioteca Facultad Universidad Isla Islas Costa_Brava
  Primero Primera Segundo Segunda Tercero Tercera Cuarto Cuarta Quinto Quinta Sexto Sexta Infantil Primaria Secundaria Bachillerato Guardería
  Europa Navidad Pascua Carnaval Reyes Año_Nuevo Feliz Gracias Hola Adiós Querido Querida Saludos Abrazos Besos Bienvenido Bienvenida Enhorabuena
  Felicidades Sí Profe Profesor Profesora Maestro Maestra Director Directora Don Doña Señor Señora Foto Fotos Dibujo Texto Música Vídeo Guitarra Luna Sol Tierra Capitán
  Capitana Portero Portera Papá_Noel Papá Rey_Mago Rey Reina Caperucita_Roja Caperucita Blancanieves Cenicienta Real_Madrid Barça Harry_Potter
  Violín Flauta Tambor Izquierda Derecha Andalucía Cataluña Catalunya Galicia Euskadi Asturias Cantabria Navarra Aragón Extremadura Castilla Canarias
  Baleares Rioja
  Σχολείο Δημοτικό Γυμνάσιο Λύκειο Νηπιαγωγείο Τάξη Ομάδα Πλατεία Οδός Πάρκο Μουσείο Βιβλιοθήκη Πανεπιστήμιο Νησί Ευρώπη Πρώτη Δευτέρα Τρίτη
  Τετάρτη Πέμπτη Έκτη Χριστούγεννα Πάσχα Απόκριες Πρωτοχρονιά Καλά Καλό Καλή Χρόνια Ευχαριστώ Ευχαριστούμε Γεια Αγαπητέ Αγαπητή Συγχαρητήρια
  Μπράβο Καλημέρα Καλησπέρα Χαιρετισμοί Ναι Όχι Κύριος Κυρία Δάσκαλος Δασκάλα Καθηγητής Καθηγήτρια Μακεδονία Θράκη Πελοπόννησος Θεσσαλία Ήπειρος
  École Ecole Collège Lycée Classe Groupe Équipe Place Rue Parc Musée Bibliothèque Université Île Tour_Eiffel Maternelle Primaire Noël Pâques Bonne Joyeux
  Merci Bonjour Salut Cher Chère Bisous Bienvenue Félicitations Oui Non Maître Maîtresse Madame Monsieur Photo Dessin Texte Musique Vidéo
  Schule Grundschule Gymnasium Realschule Klasse Gruppe Platz Straße Park Museum Bücherei Kindergarten Hort Universität Insel Weihnachten Ostern
  Fasching Karneval Silvester Frohe Danke Hallo Tschüss Liebe Lieber Grüße Willkommen Glückwunsch Ja Nein Frau Herr Lehrer Lehrerin Foto Bild Text
  Scuola Istituto Liceo Classe Gruppo Squadra Piazza Via Parco Museo Biblioteca Università Isola Natale Pasqua Carnevale Buon Buona Grazie Ciao
  Caro Cara Saluti Baci Benvenuto Benvenuta Auguri Sì Signora Signor Maestra Professoressa Professore Disegno Testo Musica
  Szkoła Szkoły Przedszkole Klasa Klasy Grupa Plac Ulica Muzeum Biblioteka Uniwersytet Wyspa Boże Wielkanoc Wesołych Dziękuję Dziękujemy Cześć
  Hej Drogi Droga Pozdrowienia Witaj Brawo Gratulacje Tak Nie Pani Pan Zdjęcie Rysunek Tekst Muzyka
  Escola Colégio Turma Praça Rua Natal Páscoa Obrigado Obrigada Olá Institut Col·legi Nadal Eskola Ikastola Eguberri Școala Liceul Clasa Crăciun
  Paște Mulțumim Školа Škola Trieda Třída Vánoce Vianoce Iskola Osztály Karácsony Училище Клас Коледа Школа Різдво`;

/** What is said to a child behind the name: "Kim Gracias", "Kim, Hola". Some of the others are surnames as well: León, King, Reyes. */
const greetings = new Set(
  `gracias thanks thank thankyou hola hello hi hey adios bye goodbye bravo feliz felices felicidades enhorabuena felicitaciones saludos abrazos
  besos bienvenido bienvenida bienvenidos si yes no muy muchas muchisimas mil happy merry congratulations congrats welcome sorry please great well
  good nice super genial bien ευχαριστω ευχαριστουμε γεια μπραβο καλημερα καλησπερα καληνυχτα συγχαρητηρια χρονια χαιρετισμοι ναι οχι καλα
  πολλα merci bonjour salut bonsoir bisous felicitations joyeux joyeuse bonne bon oui non danke hallo tschuss gruss grusse willkommen
  gluckwunsch alles herzlichen frohe ja nein grazie ciao saluti baci benvenuto benvenuta auguri buon buona buone dziekuje dziekujemy czesc
  hej pozdrowienia witaj witamy brawo gratulacje wesolych tak nie obrigado obrigada ola parabens beijos bemvindo sim nao multumesc multumim
  buna salutari felicitari da nu gracies adeu felicitats grazas parabens kaixo agur eskerrik zorionak mila дякую привіт вітаю браво благодаря
  здравей tesekkurler merhaba tebrikler hvala bok bravo dekuji ahoj dakujem koszonom szia kiitos moi hei tack takk tak bedankt dag`.split(
    /\s+/,
  ),
);

/** "Gracias", "Hello", "Μπράβο" */
export const isGreeting = (word: string): boolean => greetings.has(fold(word));

/** Of most texts. */
const languages = 'en es el fr de it pl pt ro bg uk nl ca eu gl hr cs hu tr sv fi'.split(' ');

/** In these languages: the days of the week, months, countries and languages. */
function* calendarAndCountries(): Generator<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const countries = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => english.of(code));
  for (const language of languages) {
    const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const monthsOfDays = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    for (let day = 0; day < 7; day += 1) yield days.format(Date.UTC(2026, 0, 5 + day));
    for (let month = 0; month < 12; month += 1) {
      yield months.format(Date.UTC(2026, month, 15));
      yield monthsOfDays
        .format(Date.UTC(2026, month, 15))
        .replaceAll(/[\d.,]/g, '')
        .replace(/ de /, ' ')
        .trim();
    }
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const tongues = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const country of countries) yield regions.of(country) ?? '';
    for (const code of languages) yield tongues.of(code) ?? '';
  }
}

let known: ReadonlySet<string> | undefined;

function knownNames(): ReadonlySet<string> {
  known ??= new Set(
    [...`${towns} ${others}`.trim().split(/\s+/), ...calendarAndCountries()].flatMap((name) => {
      const folded = fold(name.replaceAll('_', ' ')).trim();
      return [folded, bareGreek(folded)];
    }),
  );
  return known;
}

/** Without the endings of its cases: "της Αθήνας", "του Δημοτικού". */
const bareGreek = (folded: string): string =>
  /^\p{Script=Greek}{5,}$/u.test(folded) ? folded.replace(/(?:ουσ|οι|ου|οσ|ησ|ασ|εσ|ων|ωσ|α|η|ο|ι|υ)$/u, '') : folded;

const mostWords = 3;

/** Whether these words with capitals, or the first of them, are the name of a town, a country, a day, a school or the like. */
export function isOtherName(words: readonly string[]): boolean {
  const said = words.slice(0, mostWords).join('\n');
  let answer = answers.get(said);
  if (answer === undefined) {
    answer = holdsOther(words.slice(0, mostWords).map(fold));
    if (answers.size >= mostAnswers) answers.clear();
    if (said.length <= longestKept) answers.set(said, answer);
  }
  return answer;
}

/** Most words of a text return in it. */
const answers = new Map<string, boolean>();
const mostAnswers = 20_000;
const longestKept = 80;

function holdsOther(folded: readonly string[]): boolean {
  const names = knownNames();
  return folded.some((_, index) => {
    const some = folded.slice(0, index + 1).join(' ');
    return names.has(some) || names.has(bareGreek(some));
  });
}

/** The same for the names of schools and their towns. */
export function isWithin(words: readonly string[], places: readonly string[]): boolean {
  const bare = (text: string) => bareGreek(fold(text));
  const known = new Set(places.flatMap((place) => (place.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map(bare)));
  return words.length > 0 && words.every((one) => known.has(bare(one)));
}

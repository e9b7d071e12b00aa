/** What a country lends to the demonstration: how its people are named, where they live, how its schools are called. */
export interface DemoPlace {
  readonly code: string;
  /** A locale of the name generator, or given and family names where it has none. */
  readonly names: string | { readonly given: readonly string[]; readonly family: readonly string[] };
  readonly towns: readonly string[];
  /** `{town}` and `{n}` are filled in. */
  readonly schools: readonly string[];
  /** The languages in which its teachers write, the most common first. */
  readonly writes: readonly string[];
  readonly timeZone: string;
}

type Row = readonly [
  code: string,
  names: DemoPlace['names'],
  writes: string,
  timeZone: string,
  towns: string,
  schools: string,
];

const bulgarian = {
  given: ['Мария', 'Елена', 'Иванка', 'Десислава', 'Георги', 'Петър', 'Николай', 'Силвия'],
  family: ['Иванова', 'Петрова', 'Стоянова', 'Димитрова', 'Колев', 'Тодоров'],
};
const estonian = {
  given: ['Kadri', 'Liis', 'Maarja', 'Triin', 'Piret', 'Andres', 'Jaan', 'Tarmo'],
  family: ['Tamm', 'Saar', 'Mägi', 'Kask', 'Rebane', 'Kukk', 'Ilves', 'Pärn'],
};
const icelandic = {
  given: ['Guðrún', 'Sigríður', 'Kristín', 'Anna', 'Jón', 'Ólafur', 'Einar'],
  family: ['Jónsdóttir', 'Einarsdóttir', 'Ólafsdóttir', 'Þórsdóttir', 'Magnússon', 'Gunnarsson'],
};
const lithuanian = {
  given: ['Rasa', 'Jurgita', 'Daiva', 'Eglė', 'Vilma', 'Tomas', 'Andrius', 'Darius'],
  family: ['Kazlauskienė', 'Petrauskienė', 'Jankauskas', 'Stankevičius', 'Vaitkus', 'Žukauskas'],
};
const slovenian = {
  given: ['Mojca', 'Nataša', 'Andreja', 'Irena', 'Tadeja', 'Marko', 'Aleš', 'Bojan'],
  family: ['Novak', 'Horvat', 'Kovačič', 'Krajnc', 'Zupančič', 'Potočnik', 'Mlakar'],
};
const maltese = {
  given: ['Maria', 'Rita', 'Doris', 'Claire', 'Josette', 'Joseph', 'Carmel', 'Mark'],
  family: ['Borg', 'Camilleri', 'Vella', 'Farrugia', 'Zammit', 'Galea', 'Micallef'],
};
const irish = {
  given: ['Aoife', 'Niamh', 'Siobhán', 'Orla', 'Mary', 'Ciarán', 'Seán', 'Patrick'],
  family: ['Murphy', 'Kelly', 'O’Sullivan', 'Walsh', 'Byrne', 'Ryan', 'O’Connor', 'Doyle'],
};
const british = {
  given: ['Emily', 'Sarah', 'Joanne', 'Helen', 'Rachel', 'David', 'Andrew', 'Gareth'],
  family: ['Taylor', 'Wright', 'Hughes', 'Robinson', 'Clarke', 'Evans', 'Campbell', 'Stewart'],
};

const rows: readonly Row[] = [
  [
    'AT',
    'de_AT',
    'de en',
    'Europe/Vienna',
    'Graz,Linz,Salzburg,Villach,Dornbirn,Krems',
    'Volksschule {town},BG/BRG {town},Mittelschule {town} {n}',
  ],
  [
    'BE',
    'nl_BE',
    'fr en',
    'Europe/Brussels',
    'Gent,Namur,Hasselt,Mons,Brugge,Liège',
    'Basisschool {town},Athénée royal de {town}',
  ],
  ['BG', bulgarian, 'en', 'Europe/Sofia', 'Пловдив,Варна,Русе,Стара Загора,Плевен,Сливен', '{n} ОУ {town},СУ {town}'],
  [
    'CH',
    'de_CH',
    'de fr',
    'Europe/Zurich',
    'Luzern,Winterthur,Biel,St. Gallen,Fribourg',
    'Primarschule {town},Kantonsschule {town}',
  ],
  [
    'CY',
    'el',
    'el en',
    'Asia/Nicosia',
    'Λευκωσία,Λεμεσός,Λάρνακα,Πάφος',
    '{n}ο Δημοτικό Σχολείο – {town},Γυμνάσιο {n} – {town}',
  ],
  [
    'CZ',
    'cs_CZ',
    'en',
    'Europe/Prague',
    'Brno,Olomouc,Plzeň,Zlín,Liberec,Tábor',
    'Základní škola {town} {n},Gymnázium {town}',
  ],
  [
    'DE',
    'de',
    'de en',
    'Europe/Berlin',
    'Kassel,Freiburg,Rostock,Jena,Bamberg,Oldenburg,Trier',
    'Grundschule {town},Gesamtschule {town},Gymnasium {town}',
  ],
  ['DK', 'da', 'en', 'Europe/Copenhagen', 'Aarhus,Odense,Aalborg,Esbjerg,Roskilde', '{town} Skole,{town} Gymnasium'],
  ['EE', estonian, 'en', 'Europe/Tallinn', 'Tartu,Pärnu,Viljandi,Rakvere,Võru', '{town} Kool {n},{town} Lasteaed'],
  [
    'ES',
    'es',
    'es en',
    'Europe/Madrid',
    'Sevilla,Náquera,Vigo,Zaragoza,Murcia,Oviedo,Badajoz,Girona,Almería',
    'CEIP {town} {n},IES {town},Colegio {town}',
  ],
  ['FI', 'fi', 'en', 'Europe/Helsinki', 'Tampere,Oulu,Turku,Kuopio,Vaasa', '{town} koulu {n},{town} lukio'],
  [
    'FR',
    'fr',
    'fr en',
    'Europe/Paris',
    'Nantes,Lille,Rennes,Dijon,Albi,Pau,Annecy',
    'École élémentaire de {town},Collège de {town},Lycée de {town}',
  ],
  [
    'GB',
    british,
    'en',
    'Europe/London',
    'Leeds,Cardiff,Stirling,Norwich,Derry,Exeter',
    '{town} Primary School,{town} High School',
  ],
  [
    'GR',
    'el',
    'el en',
    'Europe/Athens',
    'Βόλος,Πάτρα,Ιωάννινα,Χανιά,Καβάλα,Λάρισα,Ρόδος',
    '{n}ο Δημοτικό Σχολείο – {town},{n}ο Γυμνάσιο – {town},{n}ο Γενικό Λύκειο – {town}',
  ],
  [
    'HR',
    'hr',
    'en',
    'Europe/Zagreb',
    'Split,Rijeka,Osijek,Zadar,Karlovac',
    'Osnovna škola {town} {n},Gimnazija {town}',
  ],
  ['HU', 'hu', 'en', 'Europe/Budapest', 'Szeged,Pécs,Győr,Eger,Debrecen', '{town} Általános Iskola,{town} Gimnázium'],
  ['IE', irish, 'en', 'Europe/Dublin', 'Galway,Cork,Sligo,Ennis,Kilkenny', 'Scoil {town},{town} Community College'],
  ['IS', icelandic, 'en', 'Atlantic/Reykjavik', 'Akureyri,Selfoss,Reykjavík,Egilsstaðir', '{town} Grunnskóli {n}'],
  [
    'IT',
    'it',
    'it en',
    'Europe/Rome',
    'Bari,Bologna,Catania,Trento,Perugia,Lecce,Udine',
    'Istituto comprensivo {town} {n},Liceo di {town}',
  ],
  [
    'LT',
    lithuanian,
    'en',
    'Europe/Vilnius',
    'Kaunas,Klaipėda,Šiauliai,Panevėžys',
    '{town} progimnazija,{town} gimnazija',
  ],
  [
    'LU',
    'de',
    'fr de',
    'Europe/Luxembourg',
    'Esch-sur-Alzette,Diekirch,Echternach',
    'École fondamentale {town},Lycée {town}',
  ],
  ['LV', 'lv', 'en', 'Europe/Riga', 'Liepāja,Cēsis,Daugavpils,Jelgava', '{town} {n}. pamatskola,{town} vidusskola'],
  ['MK', 'mk', 'en', 'Europe/Skopje', 'Битола,Охрид,Тетово,Куманово', 'ООУ {town} {n},СОУ {town}'],
  ['MT', maltese, 'en', 'Europe/Malta', 'Mosta,Sliema,Rabat,Żejtun', '{town} Primary School,{town} Secondary School'],
  ['NL', 'nl', 'en', 'Europe/Amsterdam', 'Groningen,Utrecht,Zwolle,Breda,Leiden', 'Basisschool {town},College {town}'],
  ['NO', 'nb_NO', 'en', 'Europe/Oslo', 'Bergen,Tromsø,Trondheim,Bodø', '{town} skole {n},{town} videregående skole'],
  [
    'PL',
    'pl',
    'pl en',
    'Europe/Warsaw',
    'Lublin,Toruń,Rzeszów,Opole,Gdynia,Olsztyn,Kielce',
    'Szkoła Podstawowa nr {n} – {town},Liceum Ogólnokształcące nr {n} – {town}',
  ],
  [
    'PT',
    'pt_PT',
    'pt en',
    'Europe/Lisbon',
    'Braga,Évora,Aveiro,Faro,Viseu',
    'Agrupamento de Escolas de {town},Escola Secundária de {town}',
  ],
  [
    'RO',
    'ro',
    'ro en',
    'Europe/Bucharest',
    'Brașov,Iași,Cluj-Napoca,Sibiu,Oradea,Bacău',
    'Școala Gimnazială Nr. {n} {town},Liceul Teoretic {town}',
  ],
  ['SE', 'sv', 'en', 'Europe/Stockholm', 'Uppsala,Umeå,Lund,Örebro,Kalmar', '{town} skola {n},{town} gymnasium'],
  ['SI', slovenian, 'en', 'Europe/Ljubljana', 'Maribor,Celje,Koper,Kranj', 'Osnovna šola {town} {n},Gimnazija {town}'],
  ['SK', 'sk', 'en', 'Europe/Bratislava', 'Košice,Žilina,Nitra,Prešov', 'Základná škola {town} {n},Gymnázium {town}'],
  [
    'TR',
    'tr',
    'en',
    'Europe/Istanbul',
    'İzmir,Bursa,Eskişehir,Trabzon,Antalya,Konya,Mersin',
    '{town} {n} Ortaokulu,{town} Anadolu Lisesi,{town} İlkokulu',
  ],
  // Came later; the past projects need it.
  [
    'RS',
    'sr_RS_latin',
    'en',
    'Europe/Belgrade',
    'Niš,Novi Sad,Kragujevac',
    'Osnovna škola {town} {n},Gimnazija {town}',
  ],
];

export const places: readonly DemoPlace[] = rows.map(([code, names, writes, timeZone, towns, schools]) => ({
  code,
  names,
  timeZone,
  writes: writes.split(' '),
  towns: towns.split(','),
  schools: schools.split(','),
}));

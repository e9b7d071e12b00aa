import {
  british,
  bulgarian,
  estonian,
  greek,
  icelandic,
  irish,
  lithuanian,
  maltese,
  type NameLists,
  slovenian,
} from './names.ts';

/** What a country lends to the demonstration: how its people are named, where they live, how its schools are called. */
export interface DemoPlace {
  readonly code: string;
  /** A locale of the name generator, or lists of our own. */
  readonly names: string | NameLists;
  readonly towns: readonly string[];
  /** `{town}` and `{n}` are filled in. */
  readonly schools: readonly string[];
  /** What is spoken at its schools, the first language of most teachers first. */
  readonly languages: readonly string[];
  readonly timeZone: string;
}

type Row = readonly [
  code: string,
  names: DemoPlace['names'],
  languages: string,
  timeZone: string,
  towns: string,
  schools: string,
];

const rows: readonly Row[] = [
  [
    'AT',
    'de_AT',
    'de',
    'Europe/Vienna',
    'Graz,Linz,Salzburg,Villach,Dornbirn,Krems',
    'Volksschule {town},BG/BRG {town},Mittelschule {town} {n}',
  ],
  [
    'BE',
    'nl_BE',
    'fr',
    'Europe/Brussels',
    'Gent,Namur,Hasselt,Mons,Brugge,Liège',
    'Basisschool {town},Athénée royal de {town}',
  ],
  ['BG', bulgarian, 'bg', 'Europe/Sofia', 'Пловдив,Варна,Русе,Стара Загора,Плевен,Сливен', '{n} ОУ {town},СУ {town}'],
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
    greek,
    'el',
    'Asia/Nicosia',
    'Λευκωσία,Λεμεσός,Λάρνακα,Πάφος',
    '{n}ο Δημοτικό Σχολείο – {town},Γυμνάσιο {n} – {town}',
  ],
  [
    'CZ',
    'cs_CZ',
    'cs',
    'Europe/Prague',
    'Brno,Olomouc,Plzeň,Zlín,Liberec,Tábor',
    'Základní škola {town} {n},Gymnázium {town}',
  ],
  [
    'DE',
    'de',
    'de',
    'Europe/Berlin',
    'Kassel,Freiburg,Rostock,Jena,Bamberg,Oldenburg,Trier',
    'Grundschule {town},Gesamtschule {town},Gymnasium {town}',
  ],
  ['DK', 'da', 'da', 'Europe/Copenhagen', 'Aarhus,Odense,Aalborg,Esbjerg,Roskilde', '{town} Skole,{town} Gymnasium'],
  ['EE', estonian, 'et', 'Europe/Tallinn', 'Tartu,Pärnu,Viljandi,Rakvere,Võru', '{town} Kool {n},{town} Lasteaed'],
  [
    'ES',
    'es',
    'es',
    'Europe/Madrid',
    'Sevilla,Náquera,Vigo,Zaragoza,Murcia,Oviedo,Badajoz,Girona,Almería',
    'CEIP {town} {n},IES {town},Colegio {town}',
  ],
  ['FI', 'fi', 'fi', 'Europe/Helsinki', 'Tampere,Oulu,Turku,Kuopio,Vaasa', '{town} koulu {n},{town} lukio'],
  [
    'FR',
    'fr',
    'fr',
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
    greek,
    'el',
    'Europe/Athens',
    'Βόλος,Πάτρα,Ιωάννινα,Χανιά,Καβάλα,Λάρισα,Ρόδος',
    '{n}ο Δημοτικό Σχολείο – {town},{n}ο Γυμνάσιο – {town},{n}ο Γενικό Λύκειο – {town}',
  ],
  [
    'HR',
    'hr',
    'hr',
    'Europe/Zagreb',
    'Split,Rijeka,Osijek,Zadar,Karlovac',
    'Osnovna škola {town} {n},Gimnazija {town}',
  ],
  ['HU', 'hu', 'hu', 'Europe/Budapest', 'Szeged,Pécs,Győr,Eger,Debrecen', '{town} Általános Iskola,{town} Gimnázium'],
  ['IE', irish, 'en', 'Europe/Dublin', 'Galway,Cork,Sligo,Ennis,Kilkenny', 'Scoil {town},{town} Community College'],
  ['IS', icelandic, 'is', 'Atlantic/Reykjavik', 'Akureyri,Selfoss,Reykjavík,Egilsstaðir', '{town} Grunnskóli {n}'],
  [
    'IT',
    'it',
    'it',
    'Europe/Rome',
    'Bari,Bologna,Catania,Trento,Perugia,Lecce,Udine',
    'Istituto comprensivo {town} {n},Liceo di {town}',
  ],
  [
    'LT',
    lithuanian,
    'lt',
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
  ['LV', 'lv', 'lv', 'Europe/Riga', 'Liepāja,Cēsis,Daugavpils,Jelgava', '{town} {n}. pamatskola,{town} vidusskola'],
  ['MK', 'mk', 'mk', 'Europe/Skopje', 'Битола,Охрид,Тетово,Куманово', 'ООУ {town} {n},СОУ {town}'],
  ['MT', maltese, 'mt', 'Europe/Malta', 'Mosta,Sliema,Rabat,Żejtun', '{town} Primary School,{town} Secondary School'],
  ['NL', 'nl', 'nl', 'Europe/Amsterdam', 'Groningen,Utrecht,Zwolle,Breda,Leiden', 'Basisschool {town},College {town}'],
  ['NO', 'nb_NO', 'no', 'Europe/Oslo', 'Bergen,Tromsø,Trondheim,Bodø', '{town} skole {n},{town} videregående skole'],
  [
    'PL',
    'pl',
    'pl',
    'Europe/Warsaw',
    'Lublin,Toruń,Rzeszów,Opole,Gdynia,Olsztyn,Kielce',
    'Szkoła Podstawowa nr {n} – {town},Liceum Ogólnokształcące nr {n} – {town}',
  ],
  [
    'PT',
    'pt_PT',
    'pt',
    'Europe/Lisbon',
    'Braga,Évora,Aveiro,Faro,Viseu',
    'Agrupamento de Escolas de {town},Escola Secundária de {town}',
  ],
  [
    'RO',
    'ro',
    'ro',
    'Europe/Bucharest',
    'Brașov,Iași,Cluj-Napoca,Sibiu,Oradea,Bacău',
    'Școala Gimnazială Nr. {n} {town},Liceul Teoretic {town}',
  ],
  ['SE', 'sv', 'sv', 'Europe/Stockholm', 'Uppsala,Umeå,Lund,Örebro,Kalmar', '{town} skola {n},{town} gymnasium'],
  ['SI', slovenian, 'sl', 'Europe/Ljubljana', 'Maribor,Celje,Koper,Kranj', 'Osnovna šola {town} {n},Gimnazija {town}'],
  ['SK', 'sk', 'sk', 'Europe/Bratislava', 'Košice,Žilina,Nitra,Prešov', 'Základná škola {town} {n},Gymnázium {town}'],
  [
    'TR',
    'tr',
    'tr',
    'Europe/Istanbul',
    'İzmir,Bursa,Eskişehir,Trabzon,Antalya,Konya,Mersin',
    '{town} {n} Ortaokulu,{town} Anadolu Lisesi,{town} İlkokulu',
  ],
  // Came later; the past projects need it.
  [
    'RS',
    'sr_RS_latin',
    'sr',
    'Europe/Belgrade',
    'Niš,Novi Sad,Kragujevac',
    'Osnovna škola {town} {n},Gimnazija {town}',
  ],
];

export const places: readonly DemoPlace[] = rows.map(([code, names, languages, timeZone, towns, schools]) => ({
  code,
  names,
  timeZone,
  languages: languages.split(' '),
  towns: towns.split(','),
  schools: schools.split(','),
}));

/** What teachers type: common and rare words, forms of words, misspelt ones, names of places, several languages. */
export const texts = [
  'music',
  'juegos calle',
  'rivière insectes',
  'mathematcs',
  'Βόλος',
  'Brașov',
  'letters stamps',
  'Straßenspiele',
  'volcanology',
  'teddy bear diary',
  'democracy grandmothers',
  'cocinar',
  'physics kites',
  'εικαστικά',
  'podwórkowe zabawy',
  'reading club',
  'gelatin',
  'scrisori',
  'canción dibujo',
  'Cluj music',
];

export const peopleFilters = [
  'country=ES&country=GR&language=en',
  'subject=music&subject=art&available=yes',
  'country=RO&subject=history&language=fr',
  'from=7&to=11&language=de&available=yes',
  'q=river&country=IT&country=FR',
  'subject=astronomy&country=IS',
];

export const advertFilters = [
  'country=ES&country=GR&language=en',
  'subject=music&subject=art&from=8&to=11',
  'start=2027-01&effort=2',
  'q=river&country=IT&country=FR',
  'language=el&sort=newest',
];

export const projectFilters = [
  'country=ES&subject=music',
  'language=fr&age=12-15',
  'tool=video_conference&state=running',
  'q=river&country=IT',
  'label=project&subject=history',
];

type Sex = 'female' | 'male';

/** Names of people, for languages of which the generator has none, or none whose parts agree. */
export type NameLists = Readonly<
  Record<Sex, { readonly given: readonly string[]; readonly family: readonly string[] }>
>;

interface Words {
  readonly women: string;
  readonly men: string;
  /** Where a woman's family name is another word than a man's: hers, then his. */
  readonly family: string | readonly [women: string, men: string];
}

function listsOf({ women, men, family }: Words): NameLists {
  const [hers, his] = typeof family === 'string' ? [family, family] : family;
  return {
    female: { given: women.split(' '), family: hers.split(' ') },
    male: { given: men.split(' '), family: his.split(' ') },
  };
}

export const greek = listsOf({
  women:
    'Μαρία Ελένη Κατερίνα Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Κωνσταντίνα Παναγιώτα Ειρήνη Αναστασία Ευαγγελία Ιωάννα Χριστίνα Αθηνά Δέσποινα Φωτεινή Στέλλα Μαρίνα Ευτυχία Νίκη Χαρά Όλγα',
  men: 'Γιώργος Δημήτρης Νίκος Κώστας Γιάννης Παναγιώτης Βασίλης Χρήστος Αντώνης Σπύρος Θανάσης Μιχάλης Στέλιος',
  family: [
    'Παπαδοπούλου Βλάχου Αγγελοπούλου Νικολαΐδου Καραγιάννη Μακρή Δημητριάδου Κωνσταντινίδου Αντωνιάδου Λαμπροπούλου Παππά Ράπτη Μαυρίδου Σταματοπούλου Τσιάρα Σταυρουλάκη Μανουσάκη Γιαννακοπούλου Χατζηδάκη Καλογήρου Θεοδωρίδου Ζαχαριάδου Σαμαρά Κοντού Λιάπη Πετράκη Ψαρρού Αργυροπούλου',
    'Παπαδόπουλος Βλάχος Αγγελόπουλος Νικολαΐδης Καραγιάννης Μακρής Δημητριάδης Κωνσταντινίδης Αντωνιάδης Λαμπρόπουλος Παππάς Ράπτης Μαυρίδης Σταματόπουλος Τσιάρας Σταυρουλάκης Μανουσάκης Γιαννακόπουλος Χατζηδάκης Καλόγηρος Θεοδωρίδης Ζαχαριάδης Σαμαράς Κοντός Λιάπης Πετράκης Ψαρρός Αργυρόπουλος',
  ],
});

export const bulgarian = listsOf({
  women: 'Мария Елена Иванка Десислава Силвия Гергана Петя Виолета Радка Даниела',
  men: 'Георги Петър Николай Димитър Стоян Красимир',
  family: [
    'Иванова Петрова Стоянова Димитрова Колева Тодорова Георгиева Николова Ангелова Маринова',
    'Иванов Петров Стоянов Димитров Колев Тодоров Георгиев Николов Ангелов Маринов',
  ],
});

export const icelandic = listsOf({
  women: 'Guðrún Sigríður Kristín Anna Margrét Helga Ásta Ragnheiður',
  men: 'Jón Ólafur Einar Gunnar Sigurður',
  family: [
    'Jónsdóttir Einarsdóttir Ólafsdóttir Þórsdóttir Magnúsdóttir Gunnarsdóttir Sigurðardóttir',
    'Jónsson Einarsson Ólafsson Þórsson Magnússon Gunnarsson Sigurðsson',
  ],
});

export const lithuanian = listsOf({
  women: 'Rasa Jurgita Daiva Eglė Vilma Rūta Inga Lina',
  men: 'Tomas Andrius Darius Mindaugas',
  family: [
    'Kazlauskienė Petrauskienė Jankauskienė Stankevičienė Vaitkienė Žukauskaitė Kazlauskaitė Paulauskaitė',
    'Kazlauskas Petrauskas Jankauskas Stankevičius Vaitkus Žukauskas Paulauskas',
  ],
});

export const estonian = listsOf({
  women: 'Kadri Liis Maarja Triin Piret',
  men: 'Andres Jaan Tarmo',
  family: 'Tamm Saar Mägi Kask Rebane Kukk Ilves Pärn',
});

export const slovenian = listsOf({
  women: 'Mojca Nataša Andreja Irena Tadeja',
  men: 'Marko Aleš Bojan',
  family: 'Novak Horvat Kovačič Krajnc Zupančič Potočnik Mlakar',
});

export const maltese = listsOf({
  women: 'Maria Rita Doris Claire Josette',
  men: 'Joseph Carmel Mark',
  family: 'Borg Camilleri Vella Farrugia Zammit Galea Micallef',
});

export const irish = listsOf({
  women: 'Aoife Niamh Siobhán Orla Mary',
  men: 'Ciarán Seán Patrick',
  family: 'Murphy Kelly O’Sullivan Walsh Byrne Ryan O’Connor Doyle',
});

export const british = listsOf({
  women: 'Emily Sarah Joanne Helen Rachel',
  men: 'David Andrew Gareth',
  family: 'Taylor Wright Hughes Robinson Clarke Evans Campbell Stewart',
});

/** The generator has Polish family names as men have them, and two as women do. */
export function agree(locale: string, family: string, sex: Sex): string {
  if (locale !== 'pl') return family;
  return sex === 'female'
    ? family.replace(/ki$/, 'ka').replace(/y$/, 'a')
    : family.replace(/^(Konieczn|Szczęsn)a$/, '$1y');
}

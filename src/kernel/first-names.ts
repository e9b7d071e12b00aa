import { fold } from './fold.ts';

/** Given names of two words: first ones, and what may follow them. Folded. Words that are mostly family names are not among the second. */
const compounds: readonly (readonly [firsts: string, seconds: string])[] = [
  [
    'jose juan luis francisco miguel pedro carlos angel antonio manuel jesus victor javier marco ramon pablo fernando david',
    `antonio luis carlos manuel miguel jose maria francisco angel javier ignacio pablo alberto ramon andres jesus pedro enrique fernando
     david vicente tomas felipe rafael gabriel eduardo emilio daniel diego jorge alejandro`,
  ],
  [
    'maria ana rosa luz eva laura marta carmen blanca flor alba nuria julia paula sara lucia isabel',
    `jose carmen angeles pilar dolores teresa luisa isabel elena belen cristina rosa mar victoria eugenia lucia sofia ines paz sol fernanda
     jesus antonia mercedes soledad amparo rosario maria marina paula julia alba luz nieves beatriz patricia`,
  ],
  [
    'jean marie anne pierre louis paul charles francois',
    `paul pierre marie claude louis francois michel luc marc philippe jacques baptiste charles yves noel sophie laure claire louise therese
     helene rose ange christophe sebastien`,
  ],
  [
    'gian anna maria pier marco giovanni carlo luca rosa pietro francesco',
    'maria grazia rita luca carlo paolo piero franco marco antonio chiara giulia sole pia teresa luisa laura rosa battista andrea lucia',
  ],
  [
    'maria ana joao jose luis carlos pedro rui antonio',
    `joao jose ines rita luisa clara beatriz sofia carolina margarida maria paula filipa pedro miguel paulo carlos manuel filipe eduardo
     guilherme antonio luis francisco henrique leonor`,
  ],
  [
    'anna eva hans karl klaus heinz marie lena jan johann lisa per lars carl nils ida maria emma ella',
    'lena maria marie sophie peter heinz dieter jurgen georg josef luise louise lotte sofia erik olof anders ole magnus willem pieter',
  ],
  [
    'mary anna emma billy john sarah ella amy lily peggy bobby tommy jo lee anne',
    'ann anne jane lou lee sue beth grace rose mae may kate louise joe paul jo ray bob belle lynn leigh jean ellen',
  ],
  [
    'αννα μαρια ελενη αγγελικη ευα κωνσταντινα παναγιωτα σοφια βασιλικη ιωαννα γεωργια αικατερινη χριστινα κατερινα δημητρα φωτεινη',
    'μαρια ελενη αννα ειρηνη σοφια χριστινα νεκταρια ραφαηλια μελινα νεφελη δαναη αγγελικη ιωαννα',
  ],
  [
    'παναγιωτησ κωνσταντινοσ γεωργιοσ χρηστοσ ιωαννησ αγγελοσ νικολαοσ δημητριοσ ραφαηλ μαριοσ βασιλησ σταυροσ',
    'ραφαηλ γεωργιοσ αγγελοσ μαριοσ νικολαοσ ιωαννησ παναγιωτησ κωνσταντινοσ',
  ],
  [
    'ana anna ion andrei mihai alexandru maria elena ioana stefan vlad luca',
    'maria elena ioana andreea cristina bogdan cristian andrei mihai alexandru gabriel stefan daria sofia matei nicolas',
  ],
];
const known = compounds.map(
  ([firsts, seconds]) => [new Set(firsts.split(/\s+/)), new Set(seconds.split(/\s+/))] as const,
);

/** "María del Carmen", "Maria do Carmo": what follows such a particle is part of a given name. */
const afterParticle = new Set(
  'carmen pilar mar angeles dolores rocio rosario mercedes nieves consuelo cristo graca ceu carmo fatima lurdes socorro valle camino'.split(
    ' ',
  ),
);
const particles = new Set('de del la los las do da dos das'.split(' '));

/** Words that stand within family names, and begin no given one. */
const withinFamilyNames = new Set(
  `de del della dei degli di da do dos das du des d la las le les los y e i van von vom der den ten ter te zu zum zur af av
  bin bint ibn al el του τησ των ντε`.split(/\s+/),
);

/** Given names as class lists shorten them: "Mª", "M.ª", "Fco." */
const shortForms: Readonly<Record<string, string>> = { ma: 'maria', fco: 'francisco' };
const bare = (word: string) => fold(word).replaceAll('.', '');
const inFull = (word: string) => shortForms[bare(word)] ?? bare(word);
const isShortForm = (word: string) => /^(?:m\.?ª|ma\.|fco\.?)$/iu.test(word);

const given: ReadonlySet<string> = new Set(known.flatMap(([firsts, seconds]) => [...firsts, ...seconds]));

/** Whether a word is one of the most frequent given names, and so hardly a surname beside another one. */
export const isKnownGivenName = (word: string): boolean => given.has(inFull(word));

export function isCompound(first: string, second: string): boolean {
  const [one, other] = [inFull(first), inFull(second)];
  return known.some(([firsts, seconds]) => firsts.has(one) && seconds.has(other));
}

/**
 * Of a name that seems to be a full one, the first name alone, or the whole where it cannot be told apart; undefined for what is a first
 * name or nickname. A number, an initial ("Ana G.") and what stands in brackets tell two children apart and make no family name.
 */
export function firstNameOnly(name: string): string | undefined {
  const [family = '', given] = name.split(/[,،，]/u);
  if (given !== undefined && wordsOf(given).length > 0) return givenPart(wordsOf(given)) ?? given.trim();
  const words = wordsOf(family);
  if (words.length < 2 || isGivenName(words)) return undefined;
  // "GARCÍA de la FUENTE Ana": family names in capitals, as class lists of some countries write them.
  const start = isCapitals(words[0] ?? '') ? words.findIndex((word) => !isCapitals(word) && !isWithin(word)) : 0;
  return givenPart(words.slice(Math.max(0, start))) ?? name;
}

/**
 * The same of a list that puts family names first: "García López María José", "Ibarra Iker 6B". Capitals and a comma say more than
 * the order: "Ana GARCÍA" stays Ana.
 */
export function firstNameAtEnd(name: string): string | undefined {
  const first = firstNameOnly(name);
  const [family = '', given] = name.split(/[,،，]/u);
  if (first === undefined || (given !== undefined && wordsOf(given).length > 0)) return first;
  const words = wordsOf(family).filter((word) => !/\p{N}/u.test(word));
  const last = words.at(-1) ?? '';
  if (words.length < 2 || (isCapitals(last) && !words.every((word) => isCapitals(word) || isWithin(word))))
    return first;
  for (const length of [4, 3, 2]) {
    const end = words.slice(-length);
    if (length < words.length && isGivenName(end)) return end.join(' ');
  }
  return isWithin(last) ? name : last;
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/\([^()]*\)/gu, ' ')
    .split(/\s+/u)
    .filter((word) => (word.match(/\p{L}/gu) ?? []).length > 1);
}

function isGivenName(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (isWithin(first)) return false;
  if (words.length === 2) return isCompound(first, second) || isShortForm(first);
  return lengthWithParticles(words) === words.length;
}

/** How many words "María del Mar" takes at the beginning of these; 0 where they do not begin so. */
function lengthWithParticles(words: readonly string[]): number {
  const end = words.findIndex((word, at) => at > 0 && !particles.has(bare(word)));
  return end > 1 && afterParticle.has(bare(words[end] ?? '')) ? end + 1 : 0;
}

/** Undefined where the words begin with one that is no name. */
function givenPart(words: readonly string[]): string | undefined {
  const [first = '', second = ''] = words;
  if (first === '' || isWithin(first)) return undefined;
  const long = lengthWithParticles(words);
  if (long > 0) return words.slice(0, long).join(' ');
  if (isCompound(first, second)) return `${first} ${second}`;
  if (!isShortForm(first)) return first;
  return second === '' || isWithin(second) ? undefined : `${first} ${second}`;
}

const isWithin = (word: string) => withinFamilyNames.has(bare(word));

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase() && !isShortForm(word);
}

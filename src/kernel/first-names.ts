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

export function isCompound(first: string, second: string): boolean {
  const [one, other] = [fold(first), fold(second)];
  return known.some(([firsts, seconds]) => firsts.has(one) && seconds.has(other));
}

/**
 * Of a name that seems to be a full one, the first name alone; undefined for what is a first name or nickname. A number, an initial
 * ("Ana G.") and what stands in brackets tell two children apart and make no family name.
 */
export function firstNameOnly(name: string): string | undefined {
  const [family = '', given] = name.split(/[,،，]/u);
  if (given !== undefined && wordsOf(given).length > 0) return givenPart(wordsOf(given)) || family.trim();
  const words = wordsOf(family);
  if (words.length < 2 || isGivenName(words)) return undefined;
  // "GARCÍA LÓPEZ Ana": family names in capitals, as class lists of some countries write them.
  const start = isCapitals(words[0] ?? '') ? words.findIndex((word) => !isCapitals(word)) : 0;
  return givenPart(words.slice(Math.max(0, start)));
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/\([^()]*\)/gu, ' ')
    .split(/\s+/u)
    .filter((word) => (word.match(/\p{L}/gu) ?? []).length > 1);
}

function isGivenName(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (words.length === 2) return isCompound(first, second);
  const between = words.slice(1, -1).map(fold);
  return between.every((word) => particles.has(word)) && afterParticle.has(fold(words.at(-1) ?? ''));
}

function givenPart([first = '', second = '']: readonly string[]): string {
  return isCompound(first, second) ? `${first} ${second}` : first;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

import { alternatives, dots } from './contacts/sign-words.ts';

const dotWords = `${dots}|d0t|bod`;
const sold = 'com|org|net|info|eu|zip';
/** Countries whose letters are no word that follows "dot" or "point" in a sentence: "in", "it", "to", "de" and others are. */
const spokenCountries =
  'gr|fr|uk|pl|pt|cz|dk|io|co|ro|bg|hr|hu|sk|lt|lv|ee|fi|ie|nl|cy|tr|ua|rs|mk|md|ge|br|mx|ru|cn|tk|tv|cc|ly|gg';
const wordCountries = 'es|de|it|at|be|se|is|us|me|no|in|to|am|as|la|li|si|tu';

/** How a title or a name that is one line spells the dot of an address, and what it is read as. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // "school-dot-org", "evil dot com"
  [
    new RegExp(
      `(?<=[\\p{L}\\p{N}])[-_ ]{1,2}(?:${dotWords})[-_ ]{1,2}(?=(?:${sold}|${spokenCountries})(?![\\p{L}\\p{N}]))`,
      'giu',
    ),
    '.',
  ],
  // "evil dot de/login"
  [
    new RegExp(`(?<=[\\p{L}\\p{N}])[-_ ]{1,2}(?:${dotWords})[-_ ]{1,2}(?=(?:${wordCountries})/[\\p{L}\\p{N}])`, 'giu'),
    '.',
  ],
  // "evil punto es" at the end of a title; "Este punto es importante" goes on.
  [
    new RegExp(
      `(?<=(?<!\\p{L})(?!(?:un|el|este|ese|qué|que|cada|otro|tu|mi|su|ein|der|den|dem|the|this|a|il|le|au)(?!\\p{L}))[\\p{L}\\p{N}]{2,30})[-_ ]{1,2}(?:${dotWords})[-_ ]{1,2}(?=(?:${wordCountries})[./ ]{0,2}$)`,
      'giu',
    ),
    '.',
  ],
  // "evil punto es hoy": at the beginning, with a word that counts or praises no points.
  [
    new RegExp(
      `(?<=^(?!(?:${alternatives(`un el este ese aquel cada otro tu mi su nuestro vuestro primer segundo tercer cuarto quinto último mejor gran buen mismo qué que ningún algún cualquier medio
        ein der den dem kein mein unser the this that our my each every first second third last best no any a il le au un mon notre premier dernier il mio nostro primo
        το ένα κάθε ο wstęp na do`)})(?!\\p{L}))[\\p{L}\\p{N}]{2,30})[ ](?:punto|dot|ponto|punkt|punct|puntu|τελεία|kropka)[ ](?=(?:es|de|it|at|be)(?![\\p{L}\\p{N}]))`,
      'giu',
    ),
    '.',
  ],
  // "evil, com"
  [/(?<=[\p{L}\p{N}]{2}),[ ]?(?=(?:com|org|net)(?![\p{L}\p{N}]))/giu, '.'],
  // "evil..com", "evil…com"
  [new RegExp(`(?<=[\\p{L}\\p{N}])(?:\\.{2,4}|…)(?=(?:${sold}|${spokenCountries})(?![\\p{L}\\p{N}]))`, 'giu'), '.'],
  // "evil. com": with an ending that begins no sentence and is no measure; "evil. it" at the end.
  [/(?<=[\p{L}\p{N}]\.) (?=(?:com|org|net|eu|io|gr|uk|Com|Org|Net)(?![\p{L}\p{N}]))/gu, ''],
  [new RegExp(`(?<=[\\p{Ll}\\p{N}]{3}\\.) (?=(?:${spokenCountries}|es|de|it|at|be|ch)[/ ]{0,2}$)`, 'gu'), ''],
  // "bit ly/abc"
  [/(?<=[\p{L}\p{N}]{2}) (?=(?:ly|gl|gd|gg|cc|com|org|net|io|eu)\/[\p{L}\p{N}])/giu, '.'],
];

/** The text with each dot of an address as a dot. */
export const withSpelledDots = (text: string): string =>
  spellings.reduce((read, [spelling, dot]) => read.replaceAll(spelling, dot), text);

const lettersApart = /(?<![\p{L}\p{N}.])(?:\p{L}\.){4,40}\p{L}(?![\p{L}\p{N}])/gu;
const ends = /..(?:com|org|net|info|eu)$|^.{4,}(?:gr|es|de|it|fr|uk|pl|pt|ro|io|co)$/;

/** "e.v.i.l.c.o.m"; short forms are shorter, or say no ending. */
export const holdsLettersApart = (text: string): boolean =>
  [...text.matchAll(lettersApart)].some(([found]) => ends.test(found.replaceAll('.', '').toLowerCase()));

/** "https evil gr", "www evil com" */
export const holdsBareProtocol = (text: string): boolean => /(?<![\p{L}\p{N}])(?:https?|www) [\p{L}\p{N}]/iu.test(text);

import type { PrivateDetail } from '#domains/core/content/model.ts';
import { onOneLine } from '#kernel/characters.ts';
import { fold } from '#kernel/fold.ts';
import type { MemberId, PupilId, SchoolId, SpaceId } from '#kernel/ids.ts';
import { inLatinLetters } from '#kernel/latin-letters.ts';
import { lookAlikeIn, withPlainLetters } from '#kernel/names/look-alikes.ts';
import { normalForm } from '#kernel/normal-form.ts';

export const mostAtOnce = 100;
export const mostInASpace = 1000;
export const longestName = 60;

/** From so many characters on a text takes its time to be searched for names, whether it is refused or not. */
export const longSearched = 20_000;
export const longSearchesAnHour = { name: 'long-public-texts', points: 40, seconds: 3600 } as const;

/** A pupil whom a text names. */
export interface NamedPupil {
  readonly id: PupilId;
  /** For which texts are searched: it may be a former one, or a part of it. */
  readonly name: string;
  /** By which teachers know the pupil now. */
  readonly presentName: string;
  readonly school: SchoolId;
  readonly schoolName: string;
}

/** With a name as it was kept. */
export interface CalledPupil extends NamedPupil {
  readonly isFormer: boolean;
}

/**
 * For which names texts are searched. Of a former name of several words only the first one counts, or the one that is a shorter name of the
 * pupil: mostly a full name was corrected, and the rest of it is a surname, which is told to nobody.
 */
export function searchedNames(called: readonly CalledPupil[]): NamedPupil[] {
  const byPupil = Map.groupBy(called, ({ id }) => id);
  return called.flatMap(({ isFormer, ...pupil }) => {
    const words = wordsOfName(pupil.name);
    const [first] = words;
    if (!isFormer || words.length < 2 || first === undefined) return [pupil];
    const shorter = (byPupil.get(pupil.id) ?? []).map(({ name }) => wordsOfName(name)).filter(isShorterThan(words));
    const isSearched = shorter.some(([other = '']) => words.some((one) => fold(one) === fold(other)));
    return isSearched ? [] : [{ ...pupil, name: first }];
  });
}

/** "Anna-Lena" is one; initials and numbers are none. */
const wordsOfName = (name: string) => name.match(/[\p{L}\p{M}][\p{L}\p{M}'’\p{Pd}]*[\p{L}\p{M}]/gu) ?? [];
const isShorterThan = (words: readonly string[]) => (other: readonly string[]) => other.length < words.length;

export interface Pupil {
  readonly id: PupilId;
  readonly name: string;
  readonly userName: string;
  readonly role: 'pupil' | 'pupil_administrator';
  /** Of the pages that the pupil reads, of the cards, and of the words in passwords. */
  readonly language: string;
  readonly school: SchoolId;
  readonly teacher: MemberId;
}

/** The role that a teacher can give a pupil in place of this one. */
export const otherRole: Readonly<Record<Pupil['role'], Pupil['role']>> = {
  pupil: 'pupil_administrator',
  pupil_administrator: 'pupil',
};

/** Helps to run the space. */
export function isAdministrator({ role }: Pick<Pupil, 'role'>): boolean {
  return role === 'pupil_administrator';
}

/** Wrong tries. A whole school shares one network address, and many names are tried from there. */
export const signInLimits = {
  device: { name: 'pupil-sign-in-device', points: 10, seconds: 900 },
  nameInNetwork: { name: 'pupil-sign-in-in-network', points: 10, seconds: 900 },
  name: { name: 'pupil-sign-in-name', points: 50, seconds: 900 },
  network: { name: 'pupil-sign-in-network', points: 400, seconds: 600 },
} as const;

/** The same for names that look the same: "Amina", also with a Greek capital. Letters of one alphabet stay apart: "Ian" and "Lan". */
export function lookOfName(name: string): string {
  const plain = normalForm(withPlainLetters(name), 'NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  return fold([...plain].map((letter) => lookAlikeIn('latin', letter)).join(''));
}

/** Names that are there already or look so, or come twice, get a number: "Kim", "Kim 2". */
export function numbered(names: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map(lookOfName));
  return names.map((name) => {
    let free = name;
    for (let number = 2; used.has(lookOfName(free)); number += 1)
      free = `${name.slice(0, longestName - String(number).length - 1)} ${number}`;
    used.add(lookOfName(free));
    return free;
  });
}

const smallWords = new Set('del das dos las les los van von der den und and'.split(' '));

/** By which pupils are called: without numbers and small words. */
export function nameWords(name: string): readonly string[] {
  const words = (fold(name).match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2 && !smallWords.has(word));
  return [...new Set(words)];
}

/** Whether the words say the whole name, with its number. */
export function isNameWithin(name: string, words: string): boolean {
  const inOneLine = (text: string) => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return inOneLine(words).includes(inOneLine(name));
}

const cyrillic =
  'а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ы y ь  э e ю yu я ya і i ї yi є ye ґ g ј j љ lj њ nj ћ c џ dz ђ dj ѓ g ќ k';
const latin = new Map([...cyrillic.matchAll(/(\S) (\S*)/gu)].map(([, from = '', to = '']) => [from, to]));

/** Folded text in letters of every keyboard: Greek as passports have it, "ου" as "ou". */
function inKeyboardLetters(folded: string): string {
  const words = folded.replaceAll(/\p{Script=Greek}+/gu, (word) => inLatinLetters(word) ?? word);
  return [...words].map((letter) => latin.get(letter) ?? letter).join('');
}

/** The name in letters of every keyboard, for the user name; empty where the script has no such letters. */
export function typedName(name: string): string {
  return inKeyboardLetters(fold(name))
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 16);
}

/** What a child types for what we gave it: capitals, accents, spaces and the kind of dash do not matter. */
export function asTyped(text: string): string {
  return fold(onOneLine(text)).replaceAll(/[\s\p{Pd}_\u2212]+/gu, '-');
}

/** A user name that a child types in the letters at hand. */
export const asTypedUserName = (text: string): string => inKeyboardLetters(asTyped(text));

/** Names of teachers that are so old are theirs. */
export const settledDays = 1;

/** Whose full names may be public where a pupil is called the same in part: the other grown-ups may be anybody. */
export const staffRoles = ['founder_administrator', 'administrator', 'teacher'] as const;

/** When an id was made, where it says so. */
export function timeOfId(id: string): Date | undefined {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(id) ?? [];
  return high === undefined || low === undefined ? undefined : new Date(Number.parseInt(high + low, 16));
}

/** How many public texts of a space are searched for names at once. */
export const textsAtOnce = 20;

export interface FoundPupil extends Omit<NamedPupil, 'presentName'> {
  /** It says their surname too: that is taken out, and stated by nobody. */
  readonly withSurname: boolean;
  /** They are in another space of the writer: nobody states the consent here. */
  readonly elsewhere: boolean;
  /** Some of the sentences with the name, how many more there are, and what a statement about all of them sends along. */
  readonly sentences: readonly string[];
  readonly moreSentences: number;
  readonly keys: readonly string[];
}

/** A public text that names pupils who were added later, or for whom nobody has stated the consent. */
export interface FoundNames extends Pick<PublicText, 'kind' | 'subject' | 'title'> {
  readonly pupils: readonly FoundPupil[];
  /** The names stand in comments below it. */
  readonly inComments: boolean;
}

/** That the consent of a pupil's family is held for a text, as the teachers of the pupil's school see it. */
export interface ConsentStatement extends Pick<PublicText, 'kind' | 'subject' | 'title'> {
  /** Of the event: a form withdraws what it has shown, and nothing that was stated later. */
  readonly id: string;
  readonly isPublic: boolean;
  /** Who stated it last; null where they have deleted their account. */
  readonly by: string | null;
  readonly at: Date;
}

/** Of no statement: nobody can make one about a surname. */
export const surnameId = (written: string) => `surname:${written}`;
/** Of the full name of a child who has no account. */
export const childId = (hash: string) => `child:${hash}`;
/** Of a telephone number or an e-mail address in a text, and not of a pupil. */
export const contactId = (hash: string) => `contact:${hash}`;

/** What a text tells of people, with whether somebody has stated about this text that it may be public. */
export interface ToldDetail extends PrivateDetail {
  readonly stated: boolean;
}

/** A text that is public, or is about to be. */
export interface PublicText {
  readonly space: SpaceId;
  /** With the id: people choose the ids of what they create, so one of another kind may be the same. */
  readonly kind: 'page' | 'post' | 'project';
  /** Its id. */
  readonly subject: string;
  readonly title: string;
  readonly html: string;
  /** What is read with it, as plain text: comments. */
  readonly more?: readonly string[];
}

/** By which somebody has written a text themselves; those of a project are not recorded one by one. */
export const writingVerbs = {
  post: ['post.written', 'post.edited'],
  page: ['page.made', 'page.edited'],
  project: [],
} as const satisfies Record<PublicText['kind'], readonly string[]>;

/** What becomes public together with a space that is not open yet: it has no pupils, so those of these teachers may be named. */
export interface ComingText extends Omit<PublicText, 'space'> {
  readonly space: null;
  readonly teachers: readonly MemberId[];
  /** All who are to found it, also those who have not answered. */
  readonly people: readonly MemberId[];
  /** Those of them who have agreed or are agreeing: the grown-ups whose full names it may say. */
  readonly joined: readonly MemberId[];
  /** Those whose accounts were made before; left out: all of them. */
  readonly before?: Date;
}

/** Some of the public texts of a space. */
export interface TextSlice {
  readonly space: SpaceId;
  /** Left out where a new search begins. */
  readonly kind?: PublicText['kind'];
  /** The last one that has been looked at, by its id. */
  readonly after?: string;
  /** The id of the one that is looked at again. */
  readonly only?: string;
}

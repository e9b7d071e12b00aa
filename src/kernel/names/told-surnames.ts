import { type Word, wordsIn } from './capital-words.ts';
import { isNoOther, mayBeSmallSurname } from './small-surnames.ts';

const labels =
  `apellidos? surnames? last\\ names? family\\ names? επώνυμο επωνυμο επίθετό επίθετο επιθετο nom\\ de\\ famille familienname(?:n)?
  nachname(?:n)? zuname cognome cognom nazwisko nazwiskiem apelidos? sobrenome nume\\ de\\ familie abizenak? abizena achternaam soyadı прізвище
  фамилия фамилно\\ име презиме prezime příjmení priezvisko priimek vezetéknév sukunimi efternamn efternavn etternavn perekonnanimi uzvārds pavardė`
    .split(/(?<!\\)\s+/)
    .filter(Boolean)
    .join('|')
    .replaceAll('\\ ', ' ');
const label = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${labels})(?![\p{L}\p{M}])`, 'giu');
const rest =
  /^(?<sign>[ \t]{0,2}(?:[:=]|[–—-](?=[ \t]))|[ \t]{1,2}(?:es|is|era|was|ist|war|est|è|jest|είναι|ήταν|è|é|este)(?=[ \t]))?[ \t]{0,3}["“”«„‘'(]?(?<name>\p{L}[\p{L}\p{M}'’-]{1,40})/u;
const reach = 60;
/** So far from it the name of a pupil stands, or else nothing says whose surname it is. */
const farthest = 300;

export interface Told<person> {
  readonly written: string;
  readonly people: readonly person[];
  readonly words: readonly string[];
}

interface Search<person> {
  readonly words: readonly Word[];
  readonly find: (word: string) => readonly person[];
  readonly isSurname: (word: string) => boolean;
}

/** What is called a surname where a pupil is named: "Kim, de apellido García", "surname: García". */
export function toldSurnames<person>(
  text: string,
  { words, find, isSurname }: Search<person>,
): readonly Told<person>[] {
  const told = [...text.matchAll(label)].flatMap(({ 0: said, index }) => {
    const behind = index + said.length;
    const { 0: after = '', groups: { sign, name = '' } = {} } = rest.exec(text.slice(behind, behind + reach)) ?? {};
    const [first] = wordsIn(name);
    if (!first || find(first.text).length > 0 || !isNoOther([first.text])) return [];
    const isName = isSurname(first.text) || (sign !== undefined && /[:=]/.test(sign) && mayBeSmallSurname(first.text));
    return isName ? [{ from: index, to: behind + after.length, name: first.text }] : [];
  });
  if (told.length === 0) return [];
  const mentions = words.flatMap((one) => {
    const people = find(one.text);
    return people.length > 0 ? [{ at: one.from, people }] : [];
  });
  let next = 0;
  return told.flatMap(({ from, to, name }) => {
    while (next < mentions.length && (mentions[next]?.at ?? 0) < from) next += 1;
    const [before, after] = [mentions[next - 1], mentions[next]];
    const nearest =
      before && from - before.at <= farthest ? before : after && after.at - to <= farthest ? after : undefined;
    return nearest ? [{ written: text.slice(from, to), people: nearest.people, words: [name] }] : [];
  });
}

import type { Tx } from '#domains/core/event-log/transact.ts';
import { readBraille } from '#kernel/braille.ts';
import type { ConceptTable } from '#kernel/concepts/concept-table.ts';
import { guessLanguage } from '#kernel/guess-language.ts';
import { nameSearch } from '#kernel/named-in.ts';
import { languagesWithEverydayWords } from '#kernel/names/before-names.ts';
import { isWithin } from '#kernel/names/no-surnames.ts';
import { isFullNameOf, namesWithSurnames, type WithSurname } from '#kernel/names-with-surnames.ts';
import { foldedWords } from '#kernel/words.ts';
import { descriptionsIn, linksIn, textInLines } from '#platform/clean-html.ts';
import { conceptTables } from '#platform/concept-words.ts';
import { languages } from '#platform/i18n.ts';
import type { ComingText, NamedPupil, PublicText } from '../model.ts';
import { listStaffNames } from './list-staff-names.ts';
import { rememberAnswers } from './remember-answers.ts';

/**
 * Where a text says more than the first names of the pupils whom it names. "Luz Vega" may be a teacher of the
 * space where a pupil is called María Luz; where the first names are the same, nobody can tell whom the text means. "Kim (Oñati)" and "Kim de Oñati" name the town of a school of the space.
 */
export async function findSurnames(
  by: Pick<Tx, 'db' | 'actor' | 'now'>,
  text: PublicText | ComingText,
  named: readonly NamedPupil[],
): Promise<readonly WithSurname<NamedPupil>[]> {
  const { title, html, more = [] } = text;
  // Line by line: the word with which the next paragraph begins is no surname.
  const texts = [title, textInLines(html), ...descriptionsIn(html), ...more];
  const found = [...texts, ...linksIn(html), ...texts.flatMap(readBraille)].flatMap((one) => surnamesIn(one, named));
  if (found.length === 0) return [];
  const staff = await listStaffNames(by, text);
  const calledFirst = nameSearch(named.map(({ name }) => ({ name: firstPart(name) })));
  const others = staff.map(({ full }) => full).filter((name) => calledFirst(firstPart(name)).length === 0);
  const places = found.some(({ beside }) => beside)
    ? [...(await listPlaces(by.db, text)), ...staff.map(({ given }) => firstPart(given))]
    : [];
  const isRole = found.some(({ inBrackets, before }) => inBrackets || before) ? await readRoles(texts) : () => false;
  const once = new Map(found.map((one) => [one.written, one]));
  return [...once.values()].filter(({ written, beside, inBrackets, before }) => {
    if (isFullNameOf(written, others)) return false;
    return !beside || !(isWithin(beside, places) || ((inBrackets || before) && beside.every(isRole)));
  });
}

const [mostGuessed, fewWords] = [400, 20];

/** "Kim (Wolf)", "Ane (Madre)", "Kim | Football": whether a word is one of the language of the texts. */
export async function readRoles(texts: readonly string[]): Promise<(word: string) => boolean> {
  const words = texts.flatMap(foldedWords).slice(0, mostGuessed);
  // Where several languages fit alike, one of the larger ones; those of the pages as well where few words tell it, as in a short table.
  const language = guessLanguage(words, []) && guessLanguage(words, languagesWithEverydayWords);
  const tables = await conceptTables([
    ...(language ? [language] : []),
    ...(words.length < fewWords ? languages() : []),
  ]);
  return (word) => foldedWords(word).every((one) => tables.some((known) => means(one, known)));
}

const means = (word: string, { meanings, stem }: ConceptTable) => meanings.has(word) || meanings.has(stem(word));

const surnamesIn = rememberAnswers((text: string, named: readonly NamedPupil[]) => namesWithSurnames(text, named), 50);

/** "Gracias de Rosa, Kim": the teacher has signed as well. */
const firstPart = (name: string) => name.split(/[\s-]/u)[0] ?? '';

const mostGrownUps = 2000;

/** The schools of the grown-ups, and their towns. */
async function listPlaces(db: Tx['db'], text: PublicText | ComingText): Promise<readonly string[]> {
  if (text.space === null && text.people.length === 0) return [];
  const rows = await db
    .selectFrom('school')
    .select(['name', 'town'])
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('member_school')
        .select('school_id')
        .where('until_on', 'is', null)
        .where('member_id', 'in', grownUpsOf(db, text)),
    )
    .limit(mostGrownUps)
    .execute();
  return rows.flatMap(({ name, town }) => [name, town]);
}

const grownUpsOf = (db: Tx['db'], text: PublicText | ComingText) =>
  text.space === null
    ? db.selectFrom('member').select('member.id').where('member.id', 'in', text.people)
    : db.selectFrom('space_member').select('member_id as id').where('space_id', '=', text.space);

import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ConceptTable } from '#kernel/concepts/concept-table.ts';
import { guessLanguage } from '#kernel/guess-language.ts';
import { isWithin } from '#kernel/names/no-surnames.ts';
import { isFullNameOf, namesWithSurnames, type WithSurname } from '#kernel/names-with-surnames.ts';
import { foldedWords } from '#kernel/words.ts';
import { descriptionsIn, textInLines } from '#platform/clean-html.ts';
import { conceptTables } from '#platform/concept-words.ts';
import type { ComingText, NamedPupil, PublicText } from '../model.ts';
import { rememberAnswers } from './remember-answers.ts';

/**
 * Where a text says more than the first names of the pupils whom it names. The full names of the grown-ups of the space are no pupil's:
 * of two people called Ana one may be the teacher. "Kim (Oñati)" and "Kim de Oñati" name the town of a school of the space.
 */
export async function findSurnames(
  db: Tx['db'],
  text: PublicText | ComingText,
  named: readonly NamedPupil[],
): Promise<readonly WithSurname<NamedPupil>[]> {
  const { title, html, more = [] } = text;
  // Line by line: the word with which the next paragraph begins is no surname.
  const texts = [title, textInLines(html), ...descriptionsIn(html), ...more];
  const found = texts.flatMap((one) => surnamesIn(one, named));
  if (found.length === 0) return [];
  const grownUps = await listFullNames(db, text);
  const places = found.some(({ beside }) => beside)
    ? [...(await listPlaces(db, text)), ...grownUps.map(firstWord)]
    : [];
  const isRole = found.some(({ inBrackets }) => inBrackets) ? await readRoles(texts) : () => false;
  const once = new Map(found.map((one) => [one.written, one]));
  return [...once.values()].filter(({ written, beside, inBrackets }) => {
    if (isFullNameOf(written, grownUps)) return false;
    return !beside || !(isWithin(beside, places) || (inBrackets && beside.every(isRole)));
  });
}

const mostGuessed = 400;

/** "Kim (Wolf)", "Ane (Madre)": whether a word is one of the language of the texts. */
async function readRoles(texts: readonly string[]): Promise<(word: string) => boolean> {
  const language = guessLanguage(texts.flatMap(foldedWords).slice(0, mostGuessed), []);
  const tables = await conceptTables(language ? [language] : []);
  return (word) => foldedWords(word).every((one) => tables.some((known) => means(one, known)));
}

const means = (word: string, { meanings, stem }: ConceptTable) => meanings.has(word) || meanings.has(stem(word));

const surnamesIn = rememberAnswers((text: string, named: readonly NamedPupil[]) => namesWithSurnames(text, named), 50);

/** "Gracias de Rosa, Kim": the teacher has signed as well. */
const firstWord = (name: string) => name.split(' ')[0] ?? '';

const mostGrownUps = 2000;

async function listFullNames(db: Tx['db'], text: PublicText | ComingText): Promise<readonly string[]> {
  if (text.space === null && text.people.length === 0) return [];
  const rows = await db
    .selectFrom('account_name')
    .select('name')
    .where('id', 'in', grownUpsOf(db, text))
    .limit(mostGrownUps)
    .execute();
  return rows.map(({ name }) => name);
}

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

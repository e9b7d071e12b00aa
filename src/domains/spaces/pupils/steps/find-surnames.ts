import type { Tx } from '#domains/core/event-log/transact.ts';
import { isFullNameOf, namesWithSurnames, type WithSurname } from '#kernel/names-with-surnames.ts';
import { descriptionsIn, textInLines } from '#platform/clean-html.ts';
import type { ComingText, NamedPupil, PublicText } from '../model.ts';

/**
 * Where a text says more than the first names of the pupils whom it names. The full names of the grown-ups of the space are no pupil's:
 * of two people called Ana one may be the teacher.
 */
export async function findSurnames(
  db: Tx['db'],
  text: PublicText | ComingText,
  named: readonly NamedPupil[],
): Promise<readonly WithSurname<NamedPupil>[]> {
  const { title, html, more = [] } = text;
  // Line by line: the word with which the next paragraph begins is no surname.
  const texts = [title, textInLines(html), ...descriptionsIn(html), ...more];
  const found = texts.flatMap((one) => namesWithSurnames(one, named));
  if (found.length === 0) return [];
  const grownUps = await listFullNames(db, text);
  const once = new Map(found.map((one) => [one.written, one]));
  return [...once.values()].filter(({ written }) => !isFullNameOf(written, grownUps));
}

const mostGrownUps = 2000;

async function listFullNames(db: Tx['db'], text: PublicText | ComingText): Promise<readonly string[]> {
  if (text.space === null && text.people.length === 0) return [];
  const rows = await db
    .selectFrom('account_name')
    .select('name')
    .where('id', 'in', ({ selectFrom }) =>
      text.space === null
        ? selectFrom('member').select('member.id').where('member.id', 'in', text.people)
        : selectFrom('space_member').select('member_id as id').where('space_id', '=', text.space),
    )
    .limit(mostGrownUps)
    .execute();
  return rows.map(({ name }) => name);
}

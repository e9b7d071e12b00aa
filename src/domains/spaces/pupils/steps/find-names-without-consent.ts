import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { namedIn } from '#kernel/named-in.ts';
import { descriptionsIn, linksIn, textAcrossLines, textFromHtml } from '#platform/clean-html.ts';
import { mostInASpace, type NamedPupil, type PublicText } from '../model.ts';

/** The pupils of the space whom a text names, and for whom nobody has stated about this text that the consent is held. */
export async function findNamesWithoutConsent(
  { db }: Pick<Tx, 'db'>,
  { space, kind, subject, title, html, more = [] }: PublicText,
): Promise<readonly NamedPupil[]> {
  const pupils = await db
    .selectFrom('space_pupil')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .select(['pupil.id', 'pupil.name'])
    .where('space_pupil.space_id', '=', space)
    .orderBy('pupil.name')
    .limit(mostInASpace)
    .execute();
  const ofHtml = [textFromHtml(html), textAcrossLines(html), ...descriptionsIn(html), ...linksIn(html)];
  const ofMore = more.flatMap((text) => [text, text.replaceAll(/\s*\n\s*/g, '')]);
  const named = namedIn([title, ...ofHtml, ...ofMore], pupils);
  if (named.length === 0) return [];
  const statements = await db
    .selectFrom('event')
    .select('details')
    .where('subject_id', '=', subject)
    .where('space_id', '=', space)
    .where('verb', '=', 'pupil.consent_stated')
    .where(sql<boolean>`details ->> 'kind' = ${kind}`)
    .execute();
  const stated = JSON.stringify(statements.map(({ details }) => details));
  return named.filter(({ id }) => !stated.includes(id));
}

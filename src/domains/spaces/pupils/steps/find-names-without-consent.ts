import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { namedIn } from '#kernel/named-in.ts';
import { descriptionsIn, linksIn, textAcrossLines, textFromHtml } from '#platform/clean-html.ts';
import { mostInASpace, type NamedPupil, type PublicText } from '../model.ts';

/** The pupils who are or were in the space whom a text names, and for whom nobody has stated about this text that the consent is held. */
export async function findNamesWithoutConsent(
  { db }: Pick<Tx, 'db'>,
  { space, kind, subject, title, html, more = [] }: PublicText,
): Promise<readonly NamedPupil[]> {
  const pupils = await listEverInSpace(db, space);
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

/** With those who were removed: what the space has made still names them. Those who are in it come first. */
async function listEverInSpace(db: Tx['db'], space: SpaceId): Promise<NamedPupil[]> {
  return await db
    .selectFrom('pupil')
    .leftJoin('space_pupil', (join) =>
      join.onRef('space_pupil.pupil_id', '=', 'pupil.id').on('space_pupil.space_id', '=', space),
    )
    .select(['pupil.id', 'pupil.name'])
    .where('pupil.id', 'in', ({ selectFrom }) =>
      selectFrom('space_pupil')
        .select('pupil_id')
        .where('space_id', '=', space)
        .union(
          selectFrom('event')
            .select(sql<PupilId>`subject_id`.as('pupil_id'))
            .where('space_id', '=', space)
            .where('verb', '=', 'pupil.removed'),
        ),
    )
    .orderBy(sql`space_pupil.pupil_id is null`)
    .orderBy('pupil.name')
    .limit(2 * mostInASpace)
    .execute();
}

import { sql } from 'kysely';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PupilId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ConsentStatement, PublicText } from '../model.ts';
import { canDecideAboutNames } from '../policy.ts';

const mostRows = 1000;

/**
 * For which texts the consent is stated of each pupil of a space, the newest first. What was withdrawn is not among them, and neither are texts
 * that are gone.
 */
export async function listStatements(
  db: Db,
  actor: Actor,
  space: SeenSpace,
): Promise<ReadonlyMap<PupilId, readonly ConsentStatement[]>> {
  if (!canDecideAboutNames(actor, space)) return new Map();
  const rows = await statements(db, space).orderBy('event.id', 'desc').limit(mostRows).execute();
  const settled = new Set<string>();
  const found = rows.flatMap(({ id, verb, pupils, by, at, title, isPublic, kind, subject }) =>
    pupils.flatMap((pupil) => {
      const key = `${pupil} ${kind} ${subject}`;
      // Only the newest counts, and it may be a withdrawal.
      if (settled.has(key)) return [];
      settled.add(key);
      if (verb !== 'pupil.consent_stated' || title === null) return [];
      return [{ pupil, statement: { id, kind, subject, title, isPublic, by, at } }];
    }),
  );
  const ofPupils = Map.groupBy(found, ({ pupil }) => pupil);
  return new Map([...ofPupils].map(([pupil, some]) => [pupil, some.map(({ statement }) => statement)]));
}

/** With those of the time before the space was open, about its project. */
function statements(db: Db, { id }: SeenSpace) {
  const kind = sql<PublicText['kind']>`event.details ->> 'kind'`;
  return db
    .selectFrom('event')
    .leftJoin('account_name as person', (join) => join.on(sql<boolean>`person.id = event.actor_id`))
    .leftJoin('diary_post as post', (join) =>
      join.on(sql<boolean>`post.id = event.subject_id`).on(kind, '=', 'post').on('post.removed_at', 'is', null),
    )
    .leftJoin('space_page as page', (join) =>
      join.on(sql<boolean>`page.id = event.subject_id`).on(kind, '=', 'page').on('page.archived_at', 'is', null),
    )
    .leftJoin('project_summary as project', (join) =>
      join.on(sql<boolean>`project.id = event.subject_id`).on(kind, '=', 'project'),
    )
    .select(sql<string>`event.id::text`.as('id'))
    .select(['event.verb', 'event.at', 'event.subject_id as subject', kind.as('kind'), 'person.name as by'])
    .select(sql<readonly PupilId[]>`event.details -> 'pupils'`.as('pupils'))
    .select(sql<string | null>`coalesce(post.title, page.title, project.title)`.as('title'))
    .select(
      sql<boolean>`coalesce(post.audience = 'public', page.audience = 'public', project.id is not null)`.as('isPublic'),
    )
    .where('event.verb', 'in', ['pupil.consent_stated', 'pupil.consent_withdrawn'])
    .where(kind, 'is not', null)
    .where(({ or, eb, and, selectFrom }) =>
      or([
        eb('event.space_id', '=', id),
        and([
          eb('event.space_id', 'is', null),
          sql<boolean>`event.subject_id = ${selectFrom('project_summary').select('id').where('space_id', '=', id).limit(1)}`,
        ]),
      ]),
    );
}

import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { FoundNames } from '../model.ts';
import { canDecideAboutNames } from '../policy.ts';

const mostRows = 300;

/** The public texts of a space that name pupils, the newest first, for those who decide about them. */
export async function listFoundNames(db: Db, actor: Actor, space: SeenSpace): Promise<readonly FoundNames[]> {
  if (!canDecideAboutNames(actor, space)) return [];
  const rows = await db
    .selectFrom('public_name as found')
    .innerJoin('pupil', 'pupil.id', 'found.pupil_id')
    .select(['found.kind', 'found.subject_id as subject', 'found.title', 'found.in_comments as inComments'])
    .innerJoin('school', 'school.id', 'pupil.school_id')
    .select(['pupil.id', 'pupil.name', 'pupil.school_id as school', 'school.name as schoolName'])
    .select(['found.with_surname as withSurname', 'found.elsewhere'])
    .select(['found.sentences', 'found.more_sentences as moreSentences', 'found.keys'])
    .where('found.space_id', '=', space.id)
    .orderBy('found.found_at', 'desc')
    .orderBy('found.subject_id')
    .limit(mostRows)
    .execute();
  const texts = Map.groupBy(rows, ({ kind, subject }) => `${kind} ${subject}`);
  return [...texts.values()].flatMap((named) =>
    named.slice(0, 1).map(({ kind, subject, title }) => ({
      kind,
      subject,
      title,
      pupils: named.map(({ kind: _kind, subject: _subject, title: _title, inComments: _in, ...pupil }) => pupil),
      inComments: named.every((row) => row.inComments),
    })),
  );
}

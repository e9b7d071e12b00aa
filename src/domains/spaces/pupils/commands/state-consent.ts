import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type PupilId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { PublicText } from '../model.ts';
import { canDecideAboutNames, canState } from '../policy.ts';
import { lookAgain } from '../steps/look-again.ts';

interface Statement extends Pick<PublicText, 'kind' | 'subject'> {
  /** The ids of the pupils, and the keys of the sentences that were shown. */
  readonly consent: readonly string[];
}

/**
 * States that the consent is held for pupils of one's own school whom a public text was found to name, which is recorded. Others are
 * passed over, and so are those whose surnames it says and those of another space. It is about the sentences that were shown: where the text
 * says something else by now, nothing is stated.
 */
export async function stateConsent(
  by: By<Member>,
  seen: SeenSpace<Member>,
  { kind, subject, consent }: Statement,
): Promise<Result<'stated', 'notAllowed' | 'changed'>> {
  if (!canDecideAboutNames(by.actor, seen)) return refuse('notAllowed');
  const space = seen.id;
  const chosen = consent.filter(isUuid) as PupilId[];
  if (chosen.length === 0 || !isUuid(subject)) return ok('stated');
  return transact(by, async (tx) => {
    const known = await tx.db.selectFrom('pupil').select(['id', 'school_id']).where('id', 'in', chosen).execute();
    const own = known.filter(({ school_id: school }) => canState(by.actor, seen, { kind: 'name', school }));
    if (own.length === 0) return ok('stated');
    const found = await tx.db
      .selectFrom('public_name')
      .select(['pupil_id', 'said', 'keys'])
      .where('space_id', '=', space)
      .where('kind', '=', kind)
      .where('subject_id', '=', subject)
      .where('with_surname', '=', false)
      .where('elsewhere', '=', false)
      .where(
        'pupil_id',
        'in',
        own.map(({ id }) => id),
      )
      .forUpdate()
      .execute();
    // The same form, sent twice, has stated it already.
    if (found.length === 0) return ok('stated');
    if (!found.every(({ keys }) => keys.every((key) => consent.includes(key)))) return refuse('changed');
    const pupils = found.map(({ pupil_id }) => pupil_id);
    await tx.db
      .deleteFrom('public_name')
      .where('kind', '=', kind)
      .where('subject_id', '=', subject)
      .where('pupil_id', 'in', pupils)
      .execute();
    const said = found.flatMap((row) => row.said);
    const details = { count: pupils.length, pupils, kind, said };
    await tx.record({ verb: 'pupil.consent_stated', subject, space, details });
    // Who has a name like theirs and is not meant does not stay among the found.
    await lookAgain(tx, { space, kind, subject });
    return ok('stated');
  });
}

import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Concern } from '#domains/people/screening/model.ts';
import { type Screening, screenText } from '#domains/people/screening/steps/screen-text.ts';
import { discussionsAnHour, type NewDiscussion } from '#domains/spaces/forum/model.ts';
import { insertDiscussion } from '#domains/spaces/forum/steps/insert-discussion.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { Noise } from '../model.ts';
import { asMember } from '../steps/as-member.ts';
import { findNoise } from '../steps/find-noise.ts';
import { followOwnThread } from '../steps/follow-own-thread.ts';
import { lockWriter } from '../steps/lock-writer.ts';
import { writeForumEntry } from '../steps/write-forum-entry.ts';

interface NewThread extends NewDiscussion, Screening {}

/** Opens a thread in a partner forum, once however often its form is sent. What members write is screened. */
export async function openThread<actor extends Member | Officer>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  { sendAnyway, released = false, ...thread }: NewThread,
): Promise<Result<DiscussionId, 'notAllowed' | 'taken' | 'tooMany' | Noise | Concern>> {
  if (!canOpenDiscussion(space)) return refuse('notAllowed');
  const id = thread.idempotencyKey as DiscussionId;
  const ceiling = { limit: discussionsAnHour, key: by.actor.id, isNew: !(await isKnown(by.db, id)) };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const writer = asMember(tx);
      const isNew = writer !== undefined && (await isNewOf(writer, id));
      const noise = isNew && !released ? await findNoise(writer, { kind: 'thread', body: thread.body }) : undefined;
      if (noise) return refuse(noise);
      const { title, body } = thread;
      const screened = isNew
        ? await screenText(
            writer,
            { id, kind: 'thread', title, body, to: null, place: space.id },
            { sendAnyway, released },
          )
        : undefined;
      if (screened?.concern) return refuse(screened.concern);
      const opened = await insertDiscussion(tx, space, thread);
      if (!opened.ok || opened.value === 'known') return opened.ok ? ok(id) : opened;
      await writeForumEntry(tx, { ...thread, id });
      if (writer) await followOwnThread(writer, id);
      await screened?.keep();
      return ok(id);
    }),
  );
}

async function isNewOf(tx: Tx<Member>, id: DiscussionId): Promise<boolean> {
  await lockWriter(tx);
  return !(await isKnown(tx.db, id));
}

async function isKnown(db: Db, id: DiscussionId): Promise<boolean> {
  return (await db.selectFrom('discussion').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { sendDigests } from '#domains/core/notifications/digests/commands/send-digests.ts';
import { daysAfter } from '#kernel/days.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '../builders/people.ts';
import { openWorld, type World } from '../world.ts';
import { patience, rounds, times } from './rounds.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function tell({ id }: TestTeacher, href: string): Promise<void> {
  const by = world.by('program');
  const subject = newId<ProjectId>();
  await transact(by, (tx) => tx.record({ verb: 'project.activated', subject, details: { title: 'Games' } }));
  const event = await world.db
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', subject)
    .executeTakeFirstOrThrow();
  const details = { name: 'Eleni', title: 'Games' };
  await notifyAccount(by, { to: id, event, notice: 'forum.notice.reply', details, wordsOf: [], href });
}

const sendLater = () => sendDigests({ ...world.by('program'), now: daysAfter(world.now, 3) });

it(
  'what is told while mails are sent is in one of them, and in no other',
  async () => {
    await times(rounds.many, async () => {
      const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
      await tell(ana, '/spaces/a/forum/0');
      await Promise.all([
        ...[1, 2, 3].flatMap((at) => [tell(ana, `/spaces/a/forum/${at}`), tell(eleni, `/spaces/a/forum/${at}`)]),
        ...[1, 2, 3].map(sendLater),
      ]);
      await sendLater();
      const told = async ({ email }: TestTeacher) =>
        (await world.mailsTo(email)).reduce((sum, { subject }) => sum + (Number.parseInt(subject, 10) || 1), 0);
      expect([await told(ana), await told(eleni)]).toEqual([4, 3]);
    });
    expect(await world.db.selectFrom('notice_mailing').select('account_id').execute()).toEqual([]);
    const left = world.db.selectFrom('notification').select('id').where('mail_in', 'is not', null);
    expect(await left.execute()).toEqual([]);
  },
  patience,
);

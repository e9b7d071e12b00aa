import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { hasEnded, type PendingStep } from '#domains/people/accounts/model.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { SchoolChangeId, SessionId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { anOfficer, anOperator, aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { sweep } from './sweep.ts';

let world: World;
let start: Date;
beforeAll(async () => {
  world = await openWorld();
  start = world.now;
});
afterAll(() => world.close());

/** Around every end that there is: of officers, operators, pupils, teachers, and of a sign-in that was not finished. */
const minutes = [14, 15, 59, 60, 119, 120, 239, 240, 719, 720, 20_159, 20_160, 86_399, 86_400];

it('takes the sessions that open nothing any more, and no other', async () => {
  const ana = await aTeacher(world);
  const space = await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] });
  const pupil = await aPupil(world, { teacher: ana, space: space.id });
  const owners = [
    { kind: 'member', account_id: ana.id },
    { kind: 'officer', account_id: (await anOfficer(world, { serves: 'ES' })).id },
    { kind: 'operator', account_id: (await anOperator(world)).id },
    { kind: 'pupil', pupil_id: pupil.id },
  ] as const;
  const sessions = owners.flatMap(({ kind, ...owner }) =>
    minutes.flatMap((age) =>
      [
        { seen: age, pendingStep: null },
        { seen: 0, pendingStep: null },
        { seen: 0, pendingStep: 'enrolment' satisfies PendingStep } as const,
      ].map(({ seen, pendingStep }) => {
        const times = { createdAt: minutesAfter(start, -age), seenAt: minutesAfter(start, -seen) };
        const row = { id: newId<SessionId>(), token_hash: hashOf(newToken()), waits_for: pendingStep };
        return {
          ended: hasEnded({ kind, pendingStep, ...times }, start),
          row: { ...row, ...owner, created_at: times.createdAt, seen_at: times.seenAt },
        };
      }),
    ),
  );
  for (const { row } of sessions) await world.db.insertInto('session').values(row).execute();
  const stay = sessions.filter(({ ended }) => !ended).map(({ row }) => row.id);
  expect((await sweep(world.db, start)).sessions).toBe(sessions.length - stay.length);
  const left = await world.db.selectFrom('session').select('id').execute();
  expect(left.map(({ id }) => id).sort()).toEqual(stay.sort());
});

it('takes links a month after they were used or have expired', async () => {
  const { db } = world;
  const { id } = await aTeacher(world);
  const link = async (made: number, used?: number) => {
    const hash = hashOf(
      await createLink({ db, now: daysAfter(start, -made) }, { purpose: 'confirm_email', account: id }),
    );
    if (used !== undefined)
      await db
        .updateTable('one_time_link')
        .set({ used_at: daysAfter(start, -used) })
        .where('token_hash', '=', hash)
        .execute();
    return hash;
  };
  // Each is good for seven days.
  const stay = [await link(1), await link(36), await link(30, 29)];
  await link(38);
  await link(32, 31);
  expect((await sweep(db, start)).links).toBe(2);
  const left = await db.selectFrom('one_time_link').select('token_hash').execute();
  expect(left.map((row) => row.token_hash).sort()).toEqual(stay.sort());
});

it('takes registrations that nobody finished, changes of schools after a year, kept mails after a month', async () => {
  const { db } = world;
  const { school: school_id, country } = await aTeacher(world);
  for (const days of [-2, -1, 1]) {
    const draft = { token_hash: hashOf(newToken()), fields: '{}', updated_at: start };
    await db
      .insertInto('registration_draft')
      .values({ ...draft, expires_at: daysAfter(start, days) })
      .execute();
    const change = { id: newId<SchoolChangeId>(), school_id, country, parts: '[]' };
    await db
      .insertInto('school_change')
      .values({ ...change, changed_at: daysAfter(start, days - 364) })
      .execute();
    const mail = { id: newId(), to_address: 'a@b.test', subject: '', body_text: '', body_html: '' };
    await db
      .insertInto('kept_mail')
      .values({ ...mail, sent_at: daysAfter(start, days - 29) })
      .execute();
    await db
      .insertInto('sent_mail')
      .values({ id: newId(), sent_at: daysAfter(start, days - 29) })
      .execute();
  }
  // At most so many of each kind in one run.
  expect(await sweep(db, start, 1)).toMatchObject({ drafts: 1, schoolChanges: 1, keptMails: 1, sentMails: 1 });
  expect(await sweep(db, start)).toMatchObject({ drafts: 1, schoolChanges: 1, keptMails: 1, sentMails: 1 });
  expect(await sweep(db, start)).toMatchObject({ drafts: 0, schoolChanges: 0, keptMails: 0, sentMails: 0 });
});

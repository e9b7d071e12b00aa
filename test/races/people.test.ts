import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import type { ContactRequestId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';
import { anOfficer, anOperator, aTeacher } from '../builders/people.ts';
import { newSchool } from '../builders/registration.ts';
import { openWorld, type World } from '../world.ts';
import { wrongWaits } from '../wrong-waits.ts';
import { countStatus, patience, rounds, times, together } from './rounds.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));

const password = 'four green rivers dance';
const note = 'We met in Volos, and would like to go on with our games together this year.';

async function two() {
  const [one, other] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
  return { one, other, ones: await world.signedIn(one), others: await world.signedIn(other) };
}
const contactsOf = (id: string) =>
  world.db.selectFrom('contact').select('other_id').where(sql<boolean>`member_id = ${id}`).execute();

describe('two who meet', () => {
  it(
    'ask each other at once, twice each: one contact',
    async () => {
      await times(rounds.some, async () => {
        const { one, other, ones, others } = await two();
        const [a, b] = [newId(), newId()];
        const asks = [a, a].map((idempotencyKey) => ones.post(`/people/${other.id}/contact`, { idempotencyKey, note }));
        const asksBack = [b, b].map((idempotencyKey) =>
          others.post(`/people/${one.id}/contact`, { idempotencyKey, note }),
        );
        expect(await together(...asks, ...asksBack)).toEqual([303, 303, 303, 303]);
        expect([await contactsOf(one.id), await contactsOf(other.id)].map((list) => list.length)).toEqual([1, 1]);
      });
    },
    patience,
  );

  it(
    'accept, decline, withdraw and block at once: contacts on both sides, or on none',
    async () => {
      await times(rounds.some, async (time) => {
        const { one, other, ones, others } = await two();
        const idempotencyKey = newId<ContactRequestId>();
        await ones.post(`/people/${other.id}/contact`, { idempotencyKey, note });
        const answer = (what: string) => `/contacts/requests/${idempotencyKey}/${what}`;
        const isBlocked = time % 2 === 1;
        await together(
          others.post(answer('acceptance')),
          others.post(answer('declination')),
          ones.post(answer('withdrawal')),
          others.post(answer('acceptance')),
          ...(isBlocked ? [others.post(`/people/${one.id}/block`), ones.post(`/people/${other.id}/block`)] : []),
        );
        const lists = [await contactsOf(one.id), await contactsOf(other.id)].map((list) => list.length);
        const request = world.db.selectFrom('contact_request').select('state').where('id', '=', idempotencyKey);
        const { state } = await request.executeTakeFirstOrThrow();
        expect(lists).toEqual(!isBlocked && state === 'accepted' ? [1, 1] : [0, 0]);
      });
    },
    patience,
  );

  it(
    'write to each other for the first time at once, twice each: one conversation of two messages',
    async () => {
      await times(rounds.some, async () => {
        const { one, other, ones, others } = await two();
        const mine = { idempotencyKey: newId(), body: 'Shall we begin in January?' };
        const yours = { idempotencyKey: newId(), body: 'Have you found a class for the game of marbles?' };
        const sent = [
          ones.post(`/people/${other.id}/messages`, mine),
          others.post(`/people/${one.id}/messages`, yours),
        ];
        const again = [
          ones.post(`/people/${other.id}/messages`, mine),
          others.post(`/people/${one.id}/messages`, yours),
        ];
        expect(await together(...sent, ...again)).toEqual([303, 303, 303, 303]);
        const written = await world.db
          .selectFrom('message')
          .innerJoin('conversation_member as m', 'm.conversation_id', 'message.conversation_id')
          .select('message.conversation_id as conversation')
          .where('m.member_id', '=', one.id)
          .execute();
        expect([written.length, new Set(written.map(({ conversation }) => conversation)).size]).toEqual([2, 1]);
      });
    },
    patience,
  );
});

/** In letters alone: figures of an id may read as a telephone number, which screening asks about. */
const madeUpWord = () =>
  newId()
    .replaceAll('-', '')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

it(
  'a teacher who writes to six strangers at once reaches as many as a day allows',
  async () => {
    await times(rounds.few, async () => {
      const browser = await world.signedIn(await aTeacher(world, { state: 'waiting' }));
      const strangers = [];
      for (let each = 0; each < 6; each += 1) strangers.push(await aTeacher(world, { country: 'GR' }));
      const sent = strangers.map(({ id }) =>
        browser.post(`/people/${id}/messages`, {
          idempotencyKey: newId(),
          body: `Our game ${madeUpWord()} needs ${madeUpWord()}`,
        }),
      );
      expect(countStatus(await together(...sent), 303)).toBe(3);
    });
  },
  patience,
);

describe('links', () => {
  it(
    'that confirm are used once; of two accounts that confirm one address it belongs to one',
    async () => {
      await times(rounds.some, async () => {
        const email = `${newId()}@school.test`;
        const teachers = [await aTeacher(world), await aTeacher(world)];
        const tokens = [];
        for (const { id } of teachers)
          tokens.push(await createLink(world, { purpose: 'confirm_email', account: id, email }));
        const clicks = [...tokens, ...tokens].map((token) => world.guest().post(`/confirm/${token}`));
        expect((await together(...clicks)).sort()).toEqual([303, 303, 410, 410]);
        const owners = await world.db.selectFrom('account').select('id').where('email_key', '=', email).execute();
        expect(owners).toHaveLength(1);
      });
    },
    patience,
  );

  it(
    'for a new password, two of them and a change by hand: one end, and no circle',
    async () => {
      const passwordHash = await hashPassword(password);
      await times(rounds.few, async () => {
        const teacher = await aTeacher(world);
        const { id } = teacher;
        await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
        const browser = await world.signedIn(teacher);
        const reset = async () => createLink(world, { purpose: 'reset_password', account: id });
        const links = [await reset(), await reset()];
        await together(
          ...links.map((token) =>
            world.guest().post(`/password/reset/${token}`, { password: 'six slow clouds over it' }),
          ),
          browser.post('/account/password', { oldPassword: password, newPassword: 'nine slow clouds over it' }),
          browser.post('/account/email', { email: `${newId()}@school.test`, emailPassword: password }),
        );
        const open = await world.db
          .selectFrom('one_time_link')
          .select('used_at')
          .where('account_id', '=', id)
          .where('purpose', '=', 'reset_password')
          .where('used_at', 'is', null)
          .execute();
        expect(open).toEqual([]);
      });
    },
    patience,
  );

  it(
    'of an officer’s invitation, accepted twice, repeated and withdrawn at once',
    async () => {
      const operator = await world.signedIn(await anOperator(world));
      await times(rounds.few, async (time) => {
        const idempotencyKey = newId();
        const fields = {
          idempotencyKey,
          givenName: 'Maria',
          familyName: 'Ruiz',
          language: 'en',
          scope: 'some',
          countries: 'ES',
        };
        const email = `${idempotencyKey}@service.test`;
        await operator.post('/operations/officers', { ...fields, email });
        const mail = (await world.mailsTo(email)).at(-1)?.text ?? '';
        const path = /\/invitation\/\S+/.exec(mail)?.[0] ?? '';
        const [joined, joinedToo] = await together(
          world.guest().post(path, { password: 'six slow clouds over it' }),
          world.guest().post(path, { password: 'six slow clouds over it' }),
          operator.post(`/operations/officers/${idempotencyKey}/invitation`),
          ...(time % 2 === 0 ? [] : [operator.post(`/operations/officers/${idempotencyKey}/withdrawal`)]),
        );
        expect(countStatus([joined ?? 0, joinedToo ?? 0], 303)).toBeLessThanOrEqual(1);
      });
    },
    patience,
  );
});

it(
  'a person who changes school and profile while they are verified stands in one state',
  async () => {
    const officer = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
    await times(rounds.some, async () => {
      const teacher = await aTeacher(world, { state: 'waiting' });
      const browser = await world.signedIn(teacher);
      const stateOf = () =>
        world.db
          .selectFrom('member')
          .select(['state', 'state_since'])
          .where('id', '=', teacher.id)
          .executeTakeFirstOrThrow();
      const waitingSince = (await stateOf()).state_since.toISOString();
      const school = newSchool({ name: `CEIP ${newId()}` });
      const profile = { idea: 'Games', presentation: '', writtenIn: 'en', ageFrom: '', ageTo: '', awayUntil: '' };
      await together(
        browser.post('/profile', profile),
        browser.post('/profile', profile),
        browser.post('/verification/school', school),
        officer.post(`/office/people/${teacher.id}/verification`, { waitingSince }),
      );
      const { state } = await stateOf();
      const listed = await world.db
        .selectFrom('people_entry')
        .select('member_id')
        .where('member_id', '=', teacher.id)
        .execute();
      expect([state, listed.length]).toEqual(state === 'verified' ? ['verified', 1] : ['waiting', 0]);
    });
  },
  patience,
);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '#domains/talk/messages/paths.ts';
import { newId } from '#platform/new-id.ts';
import { aContact, aTeacher } from '../builders/people.ts';
import { aConversation } from '../builders/talk.ts';
import { openWorld, type World } from '../world.ts';
import { patience, rounds, times, together } from './rounds.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it(
  'a message is sent while its form still saves what was typed: nothing is left of the draft, and what is typed next stays',
  async () => {
    const [ana, eleni] = [await aTeacher(world), await aTeacher(world)];
    await aContact(world, ana, eleni);
    const { conversation } = await aConversation(world, eleni, ana);
    const browser = await world.signedIn(ana);
    const draft = async () =>
      (
        await world.db
          .selectFrom('conversation_member')
          .select('draft')
          .where('conversation_id', '=', conversation)
          .where('member_id', '=', ana.id)
          .executeTakeFirstOrThrow()
      ).draft;
    await times(rounds.some, async (time) => {
      const form = newId();
      await together(
        browser.post(paths.draft(conversation, form), { body: 'On Mon' }),
        browser.post(paths.conversation(conversation), { idempotencyKey: form, body: `On Monday, ${time}.` }),
        browser.post(paths.draft(conversation, form), { body: 'On Monday' }),
      );
      expect(await draft()).toBeNull();
      await browser.post(paths.draft(conversation, newId()), { body: `And kites ${time}` });
      expect(await draft()).toBe(`And kites ${time}`);
    });
  },
  patience,
);

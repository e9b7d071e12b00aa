import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as journal } from '#domains/talk/journal/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { paths as forums } from '#domains/work/partner-forums/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { aThread, forumOf } from '#test/builders/forums.ts';
import { aJournalPost } from '#test/builders/journal.ts';
import { anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { paths } from './paths.ts';

let world: World;
let writer: TestTeacher;
let writers: Browser;
let officers: Browser;
const start = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  world = await openWorld();
  officers = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = start;
  writer = await aTeacher(world);
  writers = await world.signedIn(writer);
});

const text =
  'Our class of thirty films street games in the yard, and looks for a class of another country that films its own, from January on.';
const own =
  'We measure the shadow of a stick at noon, once in each month, and would like to compare it with yours, wherever you are.';

interface Place {
  /** Writes it to another place of the kind. */
  readonly write: (body: string, more?: Readonly<Record<string, string>>) => Promise<Reply>;
  /** Where those who are meant read it, as text of the page. */
  readonly read: (reader: Browser) => Promise<string>;
}
const openPlaces: { thread?: string; post?: string; advert?: AdvertId } = {};
const places: Readonly<Record<'advert' | 'thread' | 'reply' | 'comment', Place>> = {
  advert: {
    async write(body, more = {}) {
      // Somebody has one draft.
      await world.db
        .deleteFrom('advert')
        .where('author_account', '=', writer.id)
        .where('state', '=', 'draft')
        .execute();
      openPlaces.advert = await anAdvert(world, writer, {
        state: 'draft',
        title: newId(),
        description: `<p>${body}</p>`,
      });
      return writers.post(adverts.posting(openPlaces.advert), more);
    },
    read: async (reader) => (await reader.get(adverts.advert(openPlaces.advert ?? newId<AdvertId>()))).html,
  },
  thread: {
    write: (body, more = {}) =>
      writers.post(forums.forum(forumOf.ages7to11), {
        ...{ idempotencyKey: newId(), title: newId(), body, compared: 'yes' },
        ...more,
      }),
    read: async (reader) => {
      const thread = await world.db
        .selectFrom('discussion')
        .select('id')
        .where('author_account', '=', writer.id)
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return thread ? (await reader.get(forums.thread(thread.id))).html : '';
    },
  },
  reply: {
    async write(body, more = {}) {
      openPlaces.thread = await aThread(world, { by: await aTeacher(world, { country: 'FR' }), title: 'Who plays?' });
      return writers.post(forums.replies(openPlaces.thread), { idempotencyKey: newId(), body, ...more });
    },
    read: async (reader) => (await reader.get(forums.thread(openPlaces.thread ?? ''))).html,
  },
  comment: {
    async write(body, more = {}) {
      openPlaces.post = await aJournalPost(world, await aTeacher(world, { country: 'FR' }));
      return writers.post(journal.comments(openPlaces.post), { idempotencyKey: newId(), body, ...more });
    },
    read: async (reader) => (await reader.get(journal.post(openPlaces.post ?? ''))).html,
  },
};
const toEverybody = ['advert', 'thread', 'reply'] as const;
const kinds = [...toEverybody, 'comment'] as const;
const isHeld = ({ location }: Reply) => location?.includes('/held/') === true;

/** The one that is held of nearly the same texts, with its id. */
async function held(kind: (typeof kinds)[number]): Promise<string> {
  const before = kind === 'comment' ? 4 : 1;
  for (let at = 0; at < before; at += 1) {
    const sent = await places[kind].write(`${text} (${at})`, { sendAnyway: 'yes' });
    expect(sent.status).toBe(303);
    expect(isHeld(sent)).toBe(false);
    world.now = new Date(world.now.getTime() + 6 * 60_000);
  }
  const last = await places[kind].write(text, { sendAnyway: 'yes' });
  expect(isHeld(last)).toBe(true);
  return /\/held\/([0-9a-f-]{36})/.exec(last.location ?? '')?.[1] ?? '';
}
const decide = (id: string, fields: Readonly<Record<string, string>>) => officers.post(paths.decision(id), fields);
const release = { decision: 'release' };
const refusal = { decision: 'refuse', reason: 'advertising', words: 'It sells journeys to schools.' };

describe.each(kinds)('of each %s', (kind) => {
  it('nearly the same again is held, read by nobody, and released to where it belongs', async () => {
    const id = await held(kind);
    const readers = await world.signedIn(await aTeacher(world, { country: 'GR' }));
    expect(await places[kind].read(readers)).not.toContain(`${text}<`);
    const page = await writers.get(paths.held(id));
    expect(page.html).toContain('Your text waits for a person of your support service');
    expect(page.html).toContain(text);
    expect((await officers.get(paths.officeHeldText(id))).html).toContain('By the sender');
    expect((await officers.get(paths.officeHeld())).html).toContain(paths.officeHeldText(id));
    for (const _again of [1, 2]) expect((await decide(id, release)).status).toBe(303);
    await world.settle();
    expect(await places[kind].read(readers)).toContain(`${text}<`);
    expect((await writers.get(paths.held(id))).html).toContain('Your text has been sent');
    expect(await wrongWaits(world)).toEqual([]);
  });

  it('what is refused gives its text back with the reason, and stands nowhere', async () => {
    const id = await held(kind);
    await decide(id, refusal);
    await world.settle();
    const { html } = await writers.get(paths.held(id));
    expect(html).toContain(text);
    expect(html).toContain('It sells journeys to schools.');
    const mails = (await world.mailsTo(writer.email)).filter(({ subject }) => subject.includes('was not sent'));
    expect(mails).toHaveLength(1);
    const readers = await world.signedIn(await aTeacher(world, { country: 'GR' }));
    expect(await places[kind].read(readers)).not.toContain(`${text}<`);
  });

  it('one in words of its own goes out at once', async () => {
    await held(kind);
    expect(isHeld(await places[kind].write(own))).toBe(false);
  });
});

it('compares what everybody reads across places, and with nothing older than a week', async () => {
  expect(isHeld(await places.thread.write(text))).toBe(false);
  expect(isHeld(await places.advert.write(text))).toBe(true);
  expect(isHeld(await places.reply.write(text))).toBe(true);
  world.now = daysAfter(start, 8);
  expect(isHeld(await places.advert.write(text))).toBe(false);
});

it.each(['reply', 'comment'] as const)('lets a short %s be said to many', async (kind) => {
  for (let at = 0; at < 6; at += 1) {
    expect((await places[kind].write('Thank you, we would like that too!')).status).toBe(303);
    world.now = new Date(world.now.getTime() + 6 * 60_000);
  }
});

it.each(kinds)(
  'warns of a third %s with the same link, gives the text back, and takes it all the same',
  async (kind) => {
    const bodies = [own, text, 'Third class, ages eight and nine: we collect riddles about the weather and draw them.'];
    for (const [at, body] of bodies.entries()) {
      const linked = `${body} https://www.shop.example/offer`;
      const sent = await places[kind].write(linked);
      expect(sent.status).toBe(at === 2 ? 409 : 303);
      if (at < 2) continue;
      expect(sent.html).toContain('a text that goes to many people');
      expect(sent.html).toContain(body);
      expect(sent.html).toContain('name="sendAnyway" value="yes"');
      expect((await places[kind].write(linked, { sendAnyway: 'yes' })).status).toBe(303);
    }
  },
);

it('holds a form that is sent twice once', async () => {
  await places.thread.write(text);
  world.now = new Date(world.now.getTime() + 6 * 60_000);
  const idempotencyKey = newId();
  for (const _again of [1, 2, 3]) expect(isHeld(await places.thread.write(text, { idempotencyKey }))).toBe(true);
  const rows = await world.db.selectFrom('held_text').select('id').where('member_id', '=', writer.id).execute();
  expect(rows).toEqual([{ id: idempotencyKey }]);
});

describe('an advert that waits', () => {
  const edit = (id: AdvertId, description: string) =>
    world.db
      .updateTable('advert')
      .set({ description: `<p>${description}</p>` })
      .where('id', '=', id)
      .execute();
  const statesOf = async (place: string) =>
    (
      await world.db.selectFrom('held_text').select('state').where('place_id', '=', place).orderBy('held_at').execute()
    ).map(({ state }) => state);

  it('stays a draft that says so, and waits once however often it is posted', async () => {
    const id = await held('advert');
    const draft = openPlaces.advert ?? newId<AdvertId>();
    for (const _again of [1, 2])
      expect((await writers.post(adverts.posting(draft))).location).toContain(paths.held(id));
    const { html, queries } = await writers.get(adverts.preview(draft));
    expect(html).toContain('One of your texts waits');
    expect(queries).toBeLessThanOrEqual(8);
    expect(await statesOf(draft)).toEqual(['waiting']);
  });

  it('is not posted as it was changed after an officer has read it', async () => {
    const id = await held('advert');
    const draft = openPlaces.advert ?? newId<AdvertId>();
    await edit(draft, own);
    await decide(id, release);
    await world.settle();
    expect(await statesOf(draft)).toEqual(['undelivered']);
    expect((await writers.post(adverts.posting(draft))).location).toContain(adverts.advert(draft));
  });

  it('is posted in other words, and the text that waited is taken back', async () => {
    await held('advert');
    const draft = openPlaces.advert ?? newId<AdvertId>();
    await edit(draft, own);
    expect((await writers.post(adverts.posting(draft))).location).toContain(adverts.advert(draft));
    expect(await statesOf(draft)).toEqual(['withdrawn']);
    expect(await wrongWaits(world)).toEqual([]);
  });
});

it('is not asked of officers, who moderate the forums', async () => {
  const central = await world.signedIn(await anOfficer(world, { serves: 'every country' }));
  for (const _again of [1, 2]) {
    const form = { idempotencyKey: newId(), title: newId(), body: text, compared: 'yes' };
    expect((await central.post(forums.forum(forumOf.ages7to11), form)).location).toContain('/forums/threads/');
  }
});

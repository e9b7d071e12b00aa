import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { translator } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { notifyAccount } from './commands/notify-account.ts';
import { isNotice, type Notice } from './model.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function anEvent() {
  const subject = newId<ProjectId>();
  await transact(world.by('program'), (tx) =>
    tx.record({ verb: 'project.activated', subject, details: { title: 'Games' } }),
  );
  return world.db.selectFrom('event').select('id').where('subject_id', '=', subject).executeTakeFirstOrThrow();
}

/** Every notice of the catalogues, with the names of its values. */
async function everyNotice(): Promise<readonly { readonly notice: Notice; readonly values: readonly string[] }[]> {
  const files = await readdir('locales/en');
  const texts = await Promise.all(
    files.map(async (file) => {
      const messages: Record<string, string> = JSON.parse(await readFile(`locales/en/${file}`, 'utf8'));
      return Object.entries(messages).map(([key, text]) => ({ notice: `${file.replace('.json', '')}.${key}`, text }));
    }),
  );
  return texts.flat().flatMap(({ notice, text }) => {
    const values = [...text.matchAll(/\{(\w+)/g)].map(([, value = '']) => value);
    return isNotice(notice) ? [{ notice, values }] : [];
  });
}

/** Tells the notice with these words in all its places. */
async function mailOf(
  { notice, values }: { readonly notice: Notice; readonly values: readonly string[] },
  wordsOf: readonly string[] | undefined,
  reader?: TestTeacher,
) {
  const to = reader ?? (await aTeacher(world));
  await notifyAccount(world.by('program'), {
    to: to.id,
    event: await anEvent(),
    notice,
    details: Object.fromEntries(values.map((value) => [value, value === 'count' ? 2 : 'Win a telephone'])),
    ...(wordsOf && { wordsOf }),
    href: '/contacts',
  });
  return (await world.mailsTo(to.email)).at(-1);
}

describe('the mail of a notice', () => {
  it('repeats nothing that a person wrote whom no support service has verified, whatever it is about', {
    tags: ['slow'],
    timeout: 60_000,
  }, async () => {
    const [stranger, refused] = [
      await aTeacher(world, { state: 'waiting' }),
      await aTeacher(world, { state: 'refused' }),
    ];
    const notices = await everyNotice();
    expect(notices.length).toBeGreaterThan(50);
    for (const one of notices)
      for (const wordsOf of [[stranger.id], [(await aTeacher(world)).id, refused.id], undefined]) {
        const mail = await mailOf(one, wordsOf);
        expect([mail?.subject, mail?.text].join(' '), one.notice).not.toContain('telephone');
      }
  });

  it('repeats what verified people and the reader wrote', async () => {
    const [ana, newcomer] = [await aTeacher(world), await aTeacher(world, { state: 'waiting' })];
    const asked = { notice: 'contacts.notice.asked', values: ['name'] } as const;
    expect((await mailOf(asked, [ana.id]))?.subject).toContain('telephone');
    expect((await mailOf(asked, [ana.id, newcomer.id], newcomer))?.subject).toContain('telephone');
    expect((await mailOf(asked, []))?.subject).toContain('telephone');
  });

  it('says why it names nobody, and keeps the name for the page', async () => {
    const [newcomer, reader] = [await aTeacher(world, { state: 'waiting' }), await aTeacher(world)];
    const mail = await mailOf({ notice: 'contacts.notice.asked', values: ['name'] }, [newcomer.id], reader);
    expect(mail?.subject).toBe(translator('en')('notifications.mail.news'));
    expect(mail?.text).toContain(translator('en')('notifications.mail.unnamed'));
    expect((await (await world.signedIn(reader)).get('/notifications')).html).toContain('Win a telephone');
  });
});

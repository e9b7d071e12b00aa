import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import spanishWords from '#platform/password-words-es.json' with { type: 'json' };
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { signInPupil } from './commands/sign-in-pupil.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId };
let ana: Browser;
let eleni: Browser;
let paul: Browser;
beforeAll(async () => {
  world = await openWorld();
  const teacher = await aTeacher(world);
  const greek = await aTeacher(world, { country: 'GR', language: 'el' });
  const french = await aTeacher(world, { country: 'FR' });
  space = await aSpace(world, { founders: [teacher, greek] });
  await aSpaceMember(world, space, french);
  ana = await world.signedIn(teacher);
  eleni = await world.signedIn(greek);
  paul = await world.signedIn(french);
});
afterAll(() => world.close());

async function aPupilOf(by: Browser, name: string, language = 'en') {
  const idempotencyKey = newId<PupilId>();
  await by.post(paths.newClass(space.id), { idempotencyKey, language, name: [name] });
  return world.db.selectFrom('pupil').selectAll().where('id', '=', idempotencyKey).executeTakeFirstOrThrow();
}

describe('cards and passwords', () => {
  it('lays out three cards, and says how many more are printed with them', { tags: ['slow'] }, async () => {
    const other = await aSpace(world, { founders: [await aTeacher(world), await aTeacher(world, { country: 'GR' })] });
    const teacher = await aTeacher(world);
    await aSpaceMember(world, other, teacher);
    const browser = await world.signedIn(teacher);
    const shown = async (names: readonly string[]) => {
      await browser.post(paths.newClass(other.id), { idempotencyKey: newId(), language: 'en', name: [...names] });
      return (await browser.get(paths.pupils(other.id))).html;
    };
    expect(await shown(['Ada', 'Bo', 'Cy'])).not.toContain('printed with them');
    expect(await shown(['Di', 'Ed'])).toContain('2 more cards are printed with them.');
  });

  it('prints cards of one’s own pupils only', { tags: ['slow'] }, async () => {
    const pupil = await aPupilOf(ana, 'Printed');
    for (const other of [paul, eleni]) {
      expect((await other.get(paths.card(space.id, pupil.id))).status).toBe(404);
      expect((await other.post(paths.password(space.id, pupil.id))).status).toBe(404);
      const { html } = await other.get(paths.pupils(space.id));
      expect(html).toContain('Printed');
      expect(html).not.toContain(pupil.user_name);
      expect(html).not.toContain(paths.card(space.id, pupil.id));
      expect(html).not.toContain(paths.password(space.id, pupil.id));
      expect((await other.get(paths.card(space.id, newId()))).status).toBe(404);
      expect((await other.get(paths.card(space.id, 'x'))).status).toBe(404);
    }
    const printed = await ana.get(paths.cards(space.id));
    expect(printed.headers['content-type']).toBe('application/pdf');
    const row = world.db.selectFrom('pupil').select(['password_hash', 'first_password_sealed']);
    expect(await row.where('id', '=', pupil.id).executeTakeFirst()).toEqual({
      password_hash: pupil.password_hash,
      first_password_sealed: pupil.first_password_sealed,
    });
    const card = await ana.get(paths.card(space.id, pupil.id));
    expect(card.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(card.headers['cache-control']).toBe('no-store');
  });

  it('prints a card and draws a password in the language of the pupil, whichever the teacher reads', {
    tags: ['slow'],
  }, async () => {
    const { id } = await aPupilOf(ana, 'Lola', 'es');
    const text = async () => {
      const { bytes } = await ana.get(paths.card(space.id, id));
      return (await extractText(new Uint8Array(bytes), { mergePages: true })).text;
    };
    expect(await text()).toContain('Nombre de usuario');
    await world.db.updateTable('pupil').set({ language: 'el' }).where('id', '=', id).execute();
    expect(await text()).toContain('Όνομα χρήστη');
    await world.db.updateTable('pupil').set({ language: 'es' }).where('id', '=', id).execute();
    await ana.post(paths.password(space.id, id));
    const row = await world.db
      .selectFrom('pupil')
      .select('first_password_sealed as sealed')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const words = (world.services.keyring.decrypt(row.sealed ?? '') ?? '').replace(/-\d+$/, '').split('-');
    const spanish = new Set(spanishWords.words.split(' '));
    expect(words.filter((word) => !spanish.has(word))).toEqual([]);
    expect(row.sealed).not.toBeNull();
  });

  it('gives Greek words to Greek pupils, which open the space without accents and in capitals too', {
    tags: ['slow'],
  }, async () => {
    const pupil = await aPupilOf(eleni, 'Νίκος', 'el');
    expect(pupil.user_name).toMatch(/^nikos\.[a-z]+-\d+$/);
    const password = world.services.keyring.decrypt(pupil.first_password_sealed ?? '') ?? '';
    expect(password).toMatch(/^\p{Script=Greek}+(-\p{Script=Greek}+){2}-\d{4}$/u);
    for (const typed of [password, password.toUpperCase(), password.normalize('NFD').replaceAll(/\p{M}/gu, '')]) {
      const answer = await world.guest().post(paths.signIn(), { name: pupil.user_name, password: typed });
      expect(answer.location, typed).toBe(`/spaces/${space.id}`);
    }
    // To the page on which their session has ended, and to no page that pupils do not have.
    for (const [back, to] of [
      [`/spaces/${space.id}/pages/new`, `/spaces/${space.id}/pages/new`],
      ['/desk', `/spaces/${space.id}`],
      ['//evil.example/spaces/', `/spaces/${space.id}`],
    ] as const) {
      const { html } = await world.guest().get(paths.signIn(back));
      expect(html.includes(`name="back" value="${back}"`), back).toBe(back === to);
      const fields = { name: pupil.user_name, password, back };
      expect((await world.guest().post(paths.signIn(), fields)).location, back).toBe(to);
    }
    await eleni.post(paths.password(space.id, pupil.id));
    const row = await world.db.selectFrom('pupil').selectAll().where('id', '=', pupil.id).executeTakeFirstOrThrow();
    const again = world.services.keyring.decrypt(row.first_password_sealed ?? '') ?? '';
    const { bytes } = await eleni.get(paths.card(space.id, pupil.id));
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    expect(text.normalize('NFC').replaceAll(/\s/g, '')).toContain(again);
    const answer = await world.guest().post(paths.signIn(), { name: pupil.user_name, password: again });
    expect(answer.location).toBe(`/spaces/${space.id}`);
  });

  it('says after a new password that there is one, with the card, and calls nobody new who has been in before', {
    tags: ['slow'],
  }, async () => {
    const pupil = await aPupilOf(ana, 'Renewed');
    await world.db.updateTable('pupil').set({ first_password_sealed: null }).where('id', '=', pupil.id).execute();
    const answer = await ana.post(paths.password(space.id, pupil.id));
    const { html } = await ana.follow(answer);
    expect(html).toContain('Renewed has a new password');
    expect(html).toMatch(/role="status"[\s\S]*?href="\/spaces\/[^"]+\/pupils\/cards\?pupil=/);
    expect(html).toMatch(/cards? ha(s|ve) not been used yet/);
    expect(html).not.toContain('signed in yet');
    for (const other of ['x', newId(), (await aPupilOf(eleni, 'Elsewhere')).id])
      expect((await ana.get(paths.afterPassword(space.id, other))).html).not.toContain('has a new password');
  });
});

it.each([
  ['gets a new card', { password_hash: 'another', first_password_sealed: 'the new card' }],
  ['loses their account', { ended_at: new Date('2026-11-23T09:00:00Z') }],
])('a card signs in nobody who %s while its password is compared', async (_, meanwhile) => {
  const pupil = await aPupilOf(ana, 'Printed');
  const change = () => world.db.updateTable('pupil').set(meanwhile).where('id', '=', pupil.id).execute();
  const by = world.by({ kind: 'guest' } as const);
  // The limits are asked between the reading of the hash and the comparison.
  const limits = { ...by.services.limits, take: () => change().then(() => 1) };
  const password = world.services.keyring.decrypt(pupil.first_password_sealed ?? '') ?? '';
  const from = { name: pupil.user_name, password, address: '10.0.0.1', replaces: undefined, device: undefined };
  expect(await signInPupil({ ...by, services: { ...by.services, limits } }, from)).toEqual(refuse('wrong'));
  const { first_password_sealed: card } = { ...pupil, ...meanwhile };
  const row = await world.db.selectFrom('pupil').selectAll().where('id', '=', pupil.id).executeTakeFirst();
  expect(row?.first_password_sealed).toBe(card);
  expect(await world.db.selectFrom('session').select('id').where('pupil_id', '=', pupil.id).execute()).toEqual([]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil } from '#test/builders/people.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { consentIn, sendStating } from '#test/stated-consents.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let scene: Scene;
let ana: Browser;
let eleni: Browser;
let ane: Awaited<ReturnType<typeof aPupil>>;
let post: Scene['publicPost'];
const body = '<p>Ane drew a flower.</p>';
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  scene = await setScene(world);
  [ana, eleni] = [await world.signedIn(scene.ana), await world.signedIn(scene.eleni)];
  ane = await aPupil(world, { teacher: scene.ana, space: scene.space, name: 'Ane' });
  post = newId();
  const text = { idempotencyKey: post, title: 'A drawing', body, audience: 'public' };
  expect((await sendStating(ana, diary.newPost(scene.space), text)).status).toBe(303);
});

const list = async (who: Browser) => (await who.get(paths.pupils(scene.space))).html;
/** The newest statement about Ane, which the list shows. */
const statementOf = async (subject: string) =>
  (
    await world.db
      .selectFrom('event')
      .select('id')
      .where('verb', '=', 'pupil.consent_stated')
      .where('subject_id', '=', subject)
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
  )
    .map(({ id }) => String(id))
    .join('');
const withdraw = async (who: Browser, kind: string, subject: string, statement?: string) =>
  who.post(paths.withdrawal(scene.space, ane.id), {
    kind,
    subject,
    statement: statement ?? (await statementOf(subject)),
  });
const audienceOf = async () =>
  (await world.db.selectFrom('diary_post').select('audience').where('id', '=', post).executeTakeFirstOrThrow())
    .audience;
const count = async (verb: string) =>
  (
    await world.db
      .selectFrom('event')
      .select('id')
      .where('verb', '=', verb)
      .where('space_id', '=', scene.space)
      .execute()
  ).length;
const told = async (who: { readonly id: string }) =>
  (
    await world.db
      .selectFrom('notification')
      .select('href')
      .where('account_id', '=', who.id as Scene['ana']['id'])
      .where('kind', '=', 'pupils.notice.withdrawn')
      .execute()
  ).map(({ href }) => href);

describe('a consent that was stated', () => {
  it('stands at the pupil for teachers of their school: the text, by whom and when, and for nobody else', {
    tags: ['slow'],
  }, async () => {
    const html = await list(ana);
    expect(html).toContain('Consent stated for 1 text');
    expect(html).toContain(`href="${diary.post(scene.space, post)}"`);
    expect(html).toContain(`First name “Ane”: stated by ${scene.ana.name} on`);
    expect(html).toContain('everybody can read it');
    expect(await list(eleni)).not.toContain('Consent stated');
  });

  it('that is withdrawn takes the post back, tells its author, and is asked for again', {
    tags: ['slow'],
  }, async () => {
    await world.db.updateTable('diary_post').set({ author_account: scene.eleni.id }).where('id', '=', post).execute();
    for (const _again of [1, 2]) expect((await withdraw(ana, 'post', post)).said).toBe('pupils.withdrawn');
    await world.settle();
    expect(await count('pupil.consent_withdrawn')).toBe(1);
    expect([await audienceOf(), await told(scene.eleni)]).toEqual(['members', [diary.post(scene.space, post)]]);
    expect((await world.guest().get(diary.post(scene.space, post))).html).not.toContain('flower');
    expect(await list(ana)).not.toContain('Consent stated');
    const open = (consent: string) => ana.post(diary.postAudience(scene.space, post), { audience: 'public', consent });
    const asked = await open('');
    expect(asked.status).toBe(422);
    expect((await open(consentIn(asked))).status).toBe(303);
    expect(await list(ana)).toContain('Consent stated for 1 text');
    expect((await withdraw(ana, 'post', post)).status).toBe(303);
    await world.settle();
    expect(await audienceOf()).toBe('members');
  });

  it('that is withdrawn leaves a post public that does not name the pupil any more, and what is for members only', {
    tags: ['slow'],
  }, async () => {
    await world.db.updateTable('diary_post').set({ body: '<p>A flower.</p>' }).where('id', '=', post).execute();
    await withdraw(ana, 'post', post);
    await world.settle();
    expect(await audienceOf()).toBe('public');
    expect(await told(scene.ana)).toEqual([]);
  });

  it('that is withdrawn takes back a hidden post and one whose comment names the pupil', {
    tags: ['slow'],
  }, async () => {
    await world.db
      .updateTable('diary_post')
      .set({ body: '<p>A flower.</p>', hidden_at: world.now })
      .where('id', '=', post)
      .execute();
    await world.db
      .insertInto('reply')
      .values({
        id: newId(),
        thread_id: post,
        space_id: scene.space,
        body: 'What Ane drew',
        made_at: world.now,
        author_account: scene.ana.id,
        from_pupil: false,
      } as never)
      .execute();
    await withdraw(ana, 'post', post);
    await world.settle();
    expect(await audienceOf()).toBe('members');
  });

  it('that is withdrawn takes a page back', { tags: ['slow'] }, async () => {
    const edit = { title: 'Who we are', version: '1', body };
    expect((await sendStating(ana, pages.editPage(scene.space, scene.publicPage), edit)).status).toBe(303);
    expect(await list(ana)).toContain('Consent stated for 2 texts');
    await withdraw(ana, 'page', scene.publicPage);
    await world.settle();
    const page = await world.db
      .selectFrom('space_page')
      .select('audience')
      .where('id', '=', scene.publicPage)
      .executeTakeFirstOrThrow();
    expect([page.audience, await audienceOf()]).toEqual(['members', 'public']);
  });

  it('that is withdrawn puts the text of a project before the teachers for a decision', {
    tags: ['slow'],
  }, async () => {
    await world.db.updateTable('project').set({ results: 'What Ane drew' }).where('id', '=', scene.project).execute();
    const row = { space_id: scene.space, kind: 'project' as const, subject_id: scene.project, found_at: world.now };
    await world.db
      .insertInto('public_name')
      .values({ ...row, pupil_id: ane.id, title: 'x', in_comments: false })
      .execute();
    await ana.post(paths.consent(scene.space), { kind: 'project', subject: scene.project, consent: ane.id });
    await withdraw(ana, 'project', scene.project);
    await world.settle();
    expect(await list(eleni)).toContain('It names Ane.');
  });

  it('is withdrawn as it was shown: what was stated since stays, and is shown', { tags: ['slow'] }, async () => {
    const first = await statementOf(post);
    const edit = { title: 'A drawing', version: '1', body: '<p>Ane drew a flower.</p><p>Ane drew a tree.</p>' };
    expect((await sendStating(ana, diary.editPost(scene.space, post), edit)).status).toBe(303);
    expect(await list(ana)).toContain(`name="statement" value="${await statementOf(post)}"`);
    const old = await withdraw(ana, 'post', post, first);
    expect([old.status, old.html.includes('has been stated again')]).toEqual([409, true]);
    await world.settle();
    expect([await audienceOf(), await count('pupil.consent_withdrawn')]).toEqual(['public', 0]);
    expect((await withdraw(ana, 'post', post)).status).toBe(303);
    // Sent again after the consent was stated anew, the old form withdraws nothing more, and does not say that it did.
    const withdrawn = await statementOf(post);
    await world.settle();
    const open = (consent: string) => ana.post(diary.postAudience(scene.space, post), { audience: 'public', consent });
    expect((await open(consentIn(await open('')))).status).toBe(303);
    expect((await withdraw(ana, 'post', post, withdrawn)).status).toBe(409);
    expect([await audienceOf(), await count('pupil.consent_withdrawn')]).toEqual(['public', 1]);
  });

  it('is not said to be withdrawn of a text or a statement that is not there', { tags: ['slow'] }, async () => {
    const statement = await statementOf(post);
    for (const [subject, id] of [
      [newId(), statement],
      [scene.publicPost, statement],
      [post, '999999999'],
    ] as const)
      expect((await withdraw(ana, 'post', subject, id)).said).toBeUndefined();
    const bare = await ana.post(paths.withdrawal(scene.space, ane.id), { kind: 'post', subject: post });
    expect([bare.status, bare.said]).toEqual([303, undefined]);
    expect(await count('pupil.consent_withdrawn')).toBe(0);
  });

  it('is withdrawn by no teacher of another school, nor for a pupil of another space', { tags: ['slow'] }, async () => {
    expect((await withdraw(eleni, 'post', post)).status).toBe(403);
    const elsewhere = await aPupil(world, { teacher: scene.ana, name: 'Noa' });
    const path = paths.withdrawal(scene.space, elsewhere.id);
    expect((await ana.post(path, { kind: 'post', subject: post, statement: await statementOf(post) })).status).toBe(
      404,
    );
    expect(await count('pupil.consent_withdrawn')).toBe(0);
  });
});

describe('a consent for a pupil who has left', () => {
  it.each(['removal', 'ending'] as const)(
    'can be withdrawn after the %s by teachers of their school alone',
    async (leaving) => {
      const gone = await ana.post(
        leaving === 'removal' ? paths.removal(scene.space, ane.id) : paths.ending(scene.space, ane.id),
      );
      expect(gone.status).toBe(303);
      expect(await audienceOf()).toBe('public');
      expect(await list(ana)).toContain('Pupils who have left');
      expect(await list(eleni)).not.toContain('Pupils who have left');
      expect((await withdraw(eleni, 'post', post)).status).toBe(403);
      expect((await withdraw(ana, 'post', post)).status).toBe(303);
      await world.settle();
      expect([await audienceOf(), await count('pupil.consent_withdrawn')]).toEqual(['members', 1]);
      expect(await list(ana)).not.toContain('Pupils who have left');
      // The same form, sent twice, has withdrawn it already; of whom nothing was stated, nobody can ask.
      expect((await withdraw(ana, 'post', post)).status).toBe(303);
      expect(await count('pupil.consent_withdrawn')).toBe(1);
      await world.db.deleteFrom('event').where('verb', '=', 'pupil.consent_stated').execute();
      expect((await withdraw(ana, 'post', post)).status).toBe(404);
    },
  );
});

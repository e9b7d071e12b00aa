import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fromMore } from './hands.ts';
import { expectAccessible, findMail, press, signInAs, site, visitor, wordsIn, wordsOn } from './harness.ts';

const el = wordsIn('el');
const en = wordsIn('en');

describe('a diary post', () => {
  it('is read by the world, reported, hidden by the support service, and its author learns why', async () => {
    const eleni = await visitor();
    await signInAs(eleni, 'teacher-gr');
    const post = await writesPost(eleni);
    const diary = post.replace(/\/[^/]+$/, '');

    const guest = await visitor({ width: 360, provokes: [404] });
    await guest.goto(diary);
    await guest.getByRole('link', { name: 'Chalk dust sale' }).first().click();
    await guest.waitForURL((url) => url.pathname === post);
    await guest.locator('.post img').waitFor();
    expect(await guest.locator('.post img').count()).toBe(1);
    expect(await guest.content()).not.toContain('Eleni');
    await expectAccessible(guest);
    const feed = await guest.request.get(`${site}${diary}/feed.atom`);
    expect(await feed.text()).toContain('Chalk dust sale');

    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto(post);
    await andrei.fill('[name=body]', 'Is this meant for pupils?');
    await press(andrei, en('diary.comment.send'));
    await andrei.getByText('Is this meant for pupils?').waitFor();
    await reports(andrei);

    await hides(await visitor());
    expect((await guest.goto(post))?.status()).toBe(404);
    expect(await (await guest.request.get(`${site}${diary}/feed.atom`)).text()).not.toContain('Chalk dust sale');

    const { link } = await findMail('eleni@demo.example', /conduct.*statements/);
    await eleni.goto(link);
    const told = await eleni.locator('main').textContent();
    for (const words of ['Chalk dust sale', 'The post sells something to pupils.']) expect(told).toContain(words);
    expect(told).toContain(el('reports.statement.appealTitle'));
    await expectAccessible(eleni);
  });
});

/** Returns the address of the post. */
async function writesPost(eleni: Page): Promise<string> {
  await eleni.goto('/spaces');
  await eleni.getByRole('link', { name: 'Games our grandparents played' }).click();
  await eleni.waitForURL(/\/spaces\/[\w-]{36}$/);
  await eleni.goto(`${new URL(eleni.url()).pathname.replace('spaces', 'diary')}/new`);
  await eleni.fill('[name=title]', 'Chalk dust sale');
  await eleni.locator('.ProseMirror').click();
  await eleni.keyboard.type('We sell chalk in eleven colours, and this is what it looks like.');
  await eleni.keyboard.press('Enter');
  await eleni.getByRole('button', { name: el('ui.editor.picture'), exact: true }).click();
  await eleni.locator('[data-panel=picture] button[data-alt="A hopscotch drawn on a playground"]').click();
  await eleni.locator('[name=audience][value=public]').check();
  await press(eleni, el('diary.form.post'));
  await eleni.waitForURL(/\/diary\/[\w-]{36}\/[\w-]{36}/);
  return new URL(eleni.url()).pathname;
}

async function reports(andrei: Page): Promise<void> {
  await fromMore(andrei, 'article a[href^="/report/post/"]');
  await andrei.locator('[name=reason][value=commercial]').check();
  await andrei.fill('[name=explanation]', 'It sells chalk to the pupils of other schools.');
  await expectAccessible(andrei);
  await press(andrei, en('reports.report.send'));
  await andrei.waitForURL('**/reported/**');
}

async function hides(officer: Page): Promise<void> {
  await signInAs(officer, 'officer-gr');
  await officer.goto('/office/reports');
  await officer.locator('tr', { hasText: 'Chalk dust sale' }).locator('a[href^="/office/reports/"]').click();
  await officer.locator('[name=decision][value=hide]').check();
  await officer.selectOption('[name=rule]', { index: 1 });
  await officer.fill('[name=facts]', 'The post sells something to pupils.');
  await press(officer, (await wordsOn(officer))('reports.decision.send'));
  await officer.waitForURL((url) => url.searchParams.has('decided'));
}

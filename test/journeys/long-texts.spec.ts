import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fromMore } from './hands.ts';
import { press, signInAs, until, untilItKeepsWords, visitor, wordsIn } from './harness.ts';

const [en, el] = [wordsIn('en'), wordsIn('el')];

describe('a long text', () => {
  it('is there again after a reload and a closed tab, outlives a dropped line, and goes when it is sent', async () => {
    const juana = await visitor({ losesLine: true });
    await signInAs(juana, 'teacher-ro');
    const address = await anEditor(juana);
    await types(juana, 'Words of an hour.');
    await juana.reload();
    await shows(juana, 'Words of an hour.');
    const tab = await juana.context().newPage();
    await juana.close();
    await tab.goto(address);
    await shows(tab, 'Words of an hour.');
    await tab.getByText(en('ui.kept.restored')).waitFor();
    await tab.fill('[name=title]', 'An hour');
    await tab.context().setOffline(true);
    await press(tab, en('diary.form.post'));
    await tab.getByText(en('web.lost')).waitFor();
    await shows(tab, 'Words of an hour.');
    await tab.context().setOffline(false);
    await press(tab, en('diary.form.post'));
    await tab.waitForURL(/\/diary\/[\w-]{36}\/[\w-]{36}$/);
    await tab.goto(address);
    await tab.locator('.ProseMirror').waitFor();
    expect(await tab.locator('.ProseMirror').textContent(), 'what was sent').toBe('');
  });

  it('waits while a session ends, for the same person only', async () => {
    const eleni = await visitor({ provokes: [404] });
    await signInAs(eleni, 'teacher-gr');
    const address = await anEditor(eleni);
    await eleni.fill('[name=title]', 'Night');
    await types(eleni, 'Written until the session ended.');
    await eleni.context().clearCookies();
    await press(eleni, el('diary.form.post'));
    await eleni.getByText(en('web.error.404.signedOut')).first().waitFor();
    await signInAs(eleni, 'teacher-es');
    await eleni.goto(address);
    await eleni.locator('.ProseMirror').waitFor();
    expect(await eleni.locator('.ProseMirror').textContent(), 'in the editor of somebody else').toBe('');
    await eleni.context().clearCookies();
    await signInAs(eleni, 'teacher-gr');
    await eleni.goto(address);
    await shows(eleni, 'Written until the session ended.');
    await press(eleni, el('ui.kept.discard'));
    await until('an empty editor', async () => (await eleni.locator('.ProseMirror').textContent()) === '');
  });

  it('that somebody types before our code is here is not overwritten by an older one', async () => {
    const juana = await visitor();
    await signInAs(juana, 'teacher-ro');
    const address = await aDiscussion(juana);
    await juana.fill('[name=body]', 'Words of yesterday');
    await isKept(juana, 'Words of yesterday', 'browser');
    const typed = Promise.withResolvers<void>();
    await juana.route(/\/kept-text-[^/]+\.js$/, async (route) => {
      await typed.promise;
      await route.continue();
    });
    await juana.goto(address);
    await juana.fill('[name=body]', 'Words of today');
    typed.resolve();
    await isKept(juana, 'Words of today', 'browser');
    expect(await juana.inputValue('[name=body]')).toBe('Words of today');
  });
});

describe('a draft that the server keeps', () => {
  it('is sent again where the answer was cut off', async () => {
    const newcomer = await visitor();
    await newcomer.goto('/register');
    await newcomer.route(
      '**/register/draft/*',
      (route) => route.fulfill({ contentType: 'application/json', body: '{"sav' }),
      {
        times: 1,
      },
    );
    await newcomer.fill('[name=givenName]', 'Ada');
    await newcomer.getByText(en('ui.autosave.unsaved')).waitFor();
    await newcomer.getByText(new RegExp(`^${en('ui.autosave.saved', { time: '' })}`)).waitFor();
  });

  it('loses nothing over a reload where its first half is saved late', async () => {
    const newcomer = await visitor();
    const [sent, typed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const saved = Promise.withResolvers<void>();
    await newcomer.goto('/register');
    await newcomer.route(
      '**/register/draft/*',
      async (route) => {
        sent.resolve();
        await typed.promise;
        await route.fetch();
        saved.resolve();
      },
      { times: 1 },
    );
    await untilItKeepsWords(newcomer);
    await newcomer.fill('[name=givenName]', 'Ada');
    await sent.promise;
    await newcomer.fill('[name=givenName]', 'Ada Maria');
    await newcomer.fill('[name=familyName]', 'Lovelace Byron');
    typed.resolve();
    await saved.promise;
    await newcomer.route('**/register/draft/*', (route) => route.abort(), { times: 1 });
    await newcomer.reload();
    await until('the second half', async () => (await newcomer.inputValue('[name=familyName]')) === 'Lovelace Byron');
    expect(await newcomer.inputValue('[name=givenName]')).toBe('Ada Maria');
  });
});

describe('a page that was made before a draft was saved', () => {
  it('shows the draft all the same', async () => {
    const newcomer = await visitor();
    await newcomer.goto('/register');
    const old = await newcomer.request.get('/register');
    await untilItKeepsWords(newcomer);
    await newcomer.fill('[name=givenName]', 'Ada');
    await newcomer.getByText(new RegExp(`^${en('ui.autosave.saved', { time: '' })}`)).waitFor();
    await newcomer.route('**/register', (route) => route.fulfill({ response: old }), { times: 1 });
    await newcomer.reload();
    await until('the name', async () => (await newcomer.inputValue('[name=givenName]')) === 'Ada');
  });
});

describe('what a pupil types', () => {
  it('goes with the tab, and with signing out', async () => {
    const pupil = await visitor();
    await signInAs(pupil, 'pupil');
    const address = await aDiscussion(pupil);
    await pupil.fill('[name=body]', 'A secret of mine');
    await isKept(pupil, 'A secret of mine', 'tab');
    expect(await keptIn(pupil, 'browser'), 'what outlives the tab').not.toContain('A secret of mine');
    await pupil.reload();
    await until('the text', async () => (await pupil.inputValue('[name=body]')) === 'A secret of mine');
    await pupil.locator('summary', { has: pupil.locator('.avatar-dot') }).click();
    await pupil.locator('form[data-forgets] button').click();
    await pupil.locator('dialog[open] [data-choice=leave]').click();
    await pupil.waitForURL((url) => !url.pathname.startsWith('/spaces'));
    expect(await keptIn(pupil, 'tab')).toBe('');
    await signInAs(pupil, 'pupil');
    await pupil.goto(address);
    await saysThatItListens(pupil);
    expect(await pupil.inputValue('[name=body]')).toBe('');
  });
});

describe('what was begun in any form', () => {
  it('is there again for the same person, and gone for the person who signs in afterwards', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await aDiscussion(andrei);
    await fromMore(andrei, 'main a[href^="/report/"]');
    await andrei.fill('[name=explanation]', 'Begun by Andrei');
    const address = andrei.url();
    await isKept(andrei, 'Begun by Andrei', 'tab');
    await andrei.goto('/desk');
    await andrei.goto(address);
    await until('the text', async () => (await andrei.inputValue('[name=explanation]')) === 'Begun by Andrei');
    await andrei.context().clearCookies();
    await signInAs(andrei, 'teacher-es');
    await andrei.goto(address);
    await until('nothing of Andrei', async () => !(await keptIn(andrei, 'tab')).includes('Begun by Andrei'));
    expect(await andrei.inputValue('[name=explanation]'), 'in the form of somebody else').toBe('');
  });
});

async function aDiscussion(page: Page): Promise<string> {
  await page.goto('/spaces');
  const space = await page.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
  await page.goto(`${space}/forum`);
  const discussion = page.getByRole('link', { name: 'Which game is the oldest?' });
  await page.goto((await discussion.getAttribute('href')) ?? '');
  await saysThatItListens(page);
  return page.url();
}

/** Its code is here, and has given back what there was. */
async function saysThatItListens(page: Page): Promise<void> {
  await page.evaluate(() => customElements.whenDefined('kept-text').then(() => undefined));
}

async function keptIn(page: Page, place: 'tab' | 'browser'): Promise<string> {
  return page.evaluate(
    (where) => Object.values(where === 'tab' ? { ...sessionStorage } : { ...localStorage }).join('\n'),
    place,
  );
}

async function isKept(page: Page, words: string, place: 'tab' | 'browser'): Promise<void> {
  await until('the text to be kept', async () => (await keptIn(page, place)).includes(words));
}

async function anEditor(page: Page): Promise<string> {
  await page.goto('/spaces');
  const space = await page.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
  const address = `/diary/${space?.split('/').at(-1)}/new`;
  await page.goto(address);
  await page.locator('.ProseMirror').waitFor();
  return address;
}

/** And stays long enough for the text to be kept. */
async function types(page: Page, words: string): Promise<void> {
  await page.locator('.ProseMirror').click();
  await page.keyboard.type(words);
  await isKept(page, words, 'browser');
}

async function shows(page: Page, words: string): Promise<void> {
  await until(`the text "${words}"`, async () => (await page.locator('.ProseMirror').textContent()) === words);
}

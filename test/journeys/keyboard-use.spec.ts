import { describe, expect, it } from 'vitest';
import { demoPassword } from '#demo/personas.ts';
import { tabTo } from './hands.ts';
import { expectAccessible, press, signInAs, until, visitor, wordsIn } from './harness.ts';

describe('a teacher who uses the keyboard only', () => {
  it('signs in, searches and sends a message, and always sees where the focus is', async () => {
    const page = await visitor();
    await page.goto('/sign-in');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), 'the first stop').toBe('#main');
    await page.keyboard.press('Enter');
    await tabTo(page, '[name=email]');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id), 'past the bar').toBe('main');
    await page.keyboard.type('andrei@demo.example');
    await tabTo(page, '[name=password]');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk');

    await tabTo(page, 'a[href="/people"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people');
    await tabTo(page, '[name=q]');
    await page.keyboard.type('song');
    await tabTo(page, '[name=available]');
    await page.keyboard.press('Space');
    await tabTo(page, 'form[role=search] button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=song.*available=yes/);

    await tabTo(page, 'main ol a[href$="/messages"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/messages');
    await tabTo(page, '[name=body]');
    await page.keyboard.type('Hello! We sing as well. Shall we add a verse to your song?');
    await tabTo(page, 'main form button[type=submit]');
    await page.keyboard.press('Space');
    await until('the message in the conversation', () =>
      page.locator('main ol', { hasText: 'Shall we add a verse' }).isVisible(),
    );
  });

  it('finds three subjects among many by typing, takes one away, and searches with the others', async () => {
    const page = await visitor();
    await signInAs(page, 'teacher-es');
    await page.goto('/people');
    const field = 'multi-select:has([name=subject]) [role=combobox]';
    const chips = page.locator('multi-select:has([name=subject]) .chip');
    await page.locator(field).waitFor();
    await tabTo(page, field);
    for (const letters of ['músi', 'MAT', 'hist']) {
      await page.keyboard.type(letters);
      expect(await page.getAttribute(field, 'aria-activedescendant'), letters).not.toBeNull();
      await page.keyboard.press('Enter');
    }
    expect(await chips.count()).toBe(3);
    await expectAccessible(page);
    await page.keyboard.press('Backspace');
    expect(await chips.count()).toBe(2);
    expect(await page.locator('multi-select:has([name=subject]) [role=status]').textContent()).toContain('2');
    await page.keyboard.press('Escape');
    expect(await page.getAttribute(field, 'aria-expanded')).toBe('false');
    await page.keyboard.press('Tab');
    const isStillThere = () => document.activeElement?.closest('multi-select')?.querySelector('[name=subject]') != null;
    expect(await page.evaluate(isStillThere), 'one stop').toBe(false);
    await tabTo(page, 'form[role=search] .filters button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/subject=.*subject=/);
    expect(new URL(page.url()).searchParams.getAll('subject')).toHaveLength(2);
    await until('the chips again', async () => (await chips.count()) === 2);
  });
});

describe('the own card beside the form of a profile', () => {
  it('names the subjects that are ticked, without the other words by which they are found', async () => {
    const page = await visitor({ locale: 'es-ES' });
    await signInAs(page, 'teacher-es');
    await page.goto('/profile');
    const chips = page.locator('live-card [data-words=subjects] li');
    const field = page.locator('multi-select:has([name=subjects]) [role=combobox]');
    await field.waitFor();
    const before = await chips.allTextContents();
    await field.fill('ambiental');
    await field.press('Enter');
    await until('one more', async () => (await chips.count()) === before.length + 1);
    const html = await page.evaluate(async () => (await fetch('/profile')).text());
    const named = await page.evaluate(
      (text) =>
        [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('[name=subjects] + span')].map(
          ({ firstChild }) => firstChild?.textContent ?? '',
        ),
      html,
    );
    for (const words of await chips.allTextContents()) expect(named).toContain(words.trim());
  });
});

describe('a teacher without JavaScript', () => {
  it('ticks subjects in sight and folded ones, and searches with them', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await signInAs(page, 'teacher-es');
    await page.goto('/people');
    const subjects = page.locator('multi-select [name=subject]');
    await subjects.first().check();
    await page.locator('multi-select:has([name=subject]) summary').click();
    await subjects.last().check();
    await press(page, wordsIn('es')('ui.search.apply'));
    await page.waitForURL(/subject=.*subject=/);
    expect(await page.locator('multi-select [name=subject]:checked:visible').count()).toBe(2);
  });
});

describe('an officer who uses the keyboard only', () => {
  it('goes through the queue by j and k, and the choice about these keys marks nobody to be verified', async () => {
    const page = await visitor();
    await signInAs(page, 'officer-es');
    await page.goto('/office/people');
    await page.locator('queue-keys:defined').waitFor();
    expect(await page.locator('[name=person]:checked').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = page.locator('[data-queue]').nth(1);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/office\/people\/[\w-]{36}/);
    const current = page.locator('queue-keys [aria-current=page]');
    expect(await current.textContent()).toBe(await page.locator('h1').textContent());
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await until(
      'the first of the queue',
      async () => (await page.locator('[data-queue]').first().getAttribute('aria-current')) === 'page',
    );
  });
});

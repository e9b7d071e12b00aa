import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { press, signInAs, until, visitor, wordsIn } from './harness.ts';

const en = wordsIn('en');
const dot = await sharp({ create: { width: 200, height: 120, channels: 3, background: '#e07020' } })
  .png()
  .toBuffer()
  .then((bytes) => bytes.toString('base64'));

async function aSpace(page: Page): Promise<string> {
  await page.goto('/spaces');
  const space = await page.getByRole('link', { name: 'Games our grandparents played' }).getAttribute('href');
  return space ?? '';
}

async function anEditor(page: Page): Promise<void> {
  await page.goto(`/diary/${(await aSpace(page)).split('/').at(-1)}/new`);
  await page.locator('.ProseMirror').click();
}

interface Clip {
  readonly html?: string;
  readonly picture?: string;
  /** Where it is let go: at the end of the text, or in the middle of the first such element. */
  readonly drop?: true | string;
  /** Without the plain text that programs put beside their HTML. */
  readonly alone?: boolean;
}

/** What the browser does on Ctrl+V, or when a file is let go over the text. */
async function puts(page: Page, clip: Clip): Promise<void> {
  await page.locator('.ProseMirror').evaluate((editor, { html, picture, drop, alone }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData('text/html', html);
    if (html !== undefined && !alone) data.setData('text/plain', 'plain');
    if (picture !== undefined)
      data.items.add(
        new File([Uint8Array.from(atob(picture), (it) => it.charCodeAt(0))], 'a.png', { type: 'image/png' }),
      );
    const whole = editor.getBoundingClientRect();
    const range = document.createRange();
    const goal = typeof drop === 'string' ? editor.querySelector(drop) : null;
    if (goal) range.selectNodeContents(goal);
    const words = goal ? range.getBoundingClientRect() : undefined;
    const [clientX, clientY] = words
      ? [words.left + words.width / 2, words.top + words.height / 2]
      : [whole.left + 20, whole.bottom - 20];
    const how = { bubbles: true, cancelable: true };
    editor.dispatchEvent(
      drop
        ? new DragEvent('drop', { ...how, dataTransfer: data, clientX, clientY })
        : new ClipboardEvent('paste', { ...how, clipboardData: data }),
    );
  }, clip);
}

/** The editor notices it a moment after the click; two clicks in quick succession would be a double one. */
async function selectsPicture(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  await page.locator('.ProseMirror img').click();
  await page.locator('.ProseMirror img.ProseMirror-selectednode').waitFor();
}

const html = (page: Page) => page.locator('rich-text-editor textarea[name=body]:not([disabled])').inputValue();
const shows = (page: Page, text: string) => until(text, async () => (await html(page)).includes(text));

describe('the editor', () => {
  it('calls its headings by words, and each button keeps to one line at the width of a phone', async () => {
    for (const [language, width] of [
      ['el', 360],
      ['es', 1280],
    ] as const) {
      const andrei = await visitor({ locale: language, width });
      const words = wordsIn(language);
      await signInAs(andrei, language === 'el' ? 'teacher-gr' : 'teacher-es');
      await anEditor(andrei);
      for (const command of ['heading2', 'heading3'] as const) {
        const button = andrei.getByRole('button', { name: words(`ui.editor.${command}`), exact: true });
        expect(await button.textContent()).toBe(words(`ui.editor.${command}`));
        expect((await button.boundingBox())?.height).toBeLessThan(48);
      }
    }
  });

  it('takes what other programs copied, with its meaning', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await anEditor(andrei);
    await puts(andrei, {
      html: '<b style="font-weight:normal"><p><span>plain </span><span style="font-weight:700">bold</span></p></b>',
    });
    await shows(andrei, '<p>plain <strong>bold</strong></p>');
    await andrei.keyboard.press('Enter');
    await puts(andrei, {
      html: '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>One</p><table><tr><td>a</td><td>b</td></tr></table>',
    });
    await shows(andrei, '<ol><li><p>One</p></li></ol><p>a – b</p>');
  });

  it('completes addresses, and puts in the address where no words are chosen', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await anEditor(andrei);
    for (const [typed, href] of [
      ['www.example.org', 'https://www.example.org'],
      ['ada@example.org', 'mailto:ada@example.org'],
    ] as const) {
      await andrei.locator('[data-command=link]').click();
      await andrei.locator('[data-panel=link] input').fill(typed);
      await andrei.keyboard.press('Enter');
      await shows(andrei, `<a href="${href}">${typed}</a>`);
      await andrei.keyboard.type(' and ');
    }
    expect(await html(andrei)).toContain('</a> and <a');
  });

  it('uploads a picture that is pasted or dropped, asks what it shows, and types behind it', async () => {
    const andrei = await visitor({ provokes: [422] });
    await signInAs(andrei, 'teacher-ro');
    await anEditor(andrei);
    await andrei.keyboard.type('Look:');
    await puts(andrei, { picture: dot });
    const panel = andrei.locator('[data-panel=upload]');
    await panel.waitFor();
    await press(andrei, en('ui.editor.upload.send'));
    await panel.getByText(en('files.problem.alt')).waitFor();
    await panel.locator('input').fill('A dot of chalk');
    await andrei.keyboard.press('Enter');
    await panel.waitFor({ state: 'hidden' });
    expect(await html(andrei)).toMatch(/^<p>Look:<\/p><img src="\/pictures\/[\w-]{36}" alt="A dot of chalk">/);
    await selectsPicture(andrei);
    await andrei.keyboard.type('behind');
    await shows(andrei, '<p>behind</p>');
    expect(await html(andrei)).toContain('<img');
    await selectsPicture(andrei);
    await andrei.keyboard.press('Enter');
    await andrei.keyboard.type('next');
    expect(await html(andrei)).toMatch(/<img[^>]*><p>next<\/p>/);
    await puts(andrei, { picture: dot, drop: true });
    await panel.locator('input').fill('Another dot');
    // The form does not go without a picture that was chosen.
    await andrei.fill('[name=title]', 'Two dots');
    await press(andrei, en('diary.form.post'));
    await panel.getByText(en('ui.editor.upload.waits')).waitFor();
    expect(await panel.locator('input').evaluate((input) => input === document.activeElement)).toBe(true);
    await press(andrei, en('ui.editor.upload.send'));
    await shows(andrei, 'alt="Another dot"');
    await press(andrei, en('diary.form.post'));
    await andrei.waitForURL(/\/diary\/[\w-]{36}\/[\w-]{36}$/);
    expect(await andrei.locator('main .prose img').count()).toBe(2);
  });

  it('says so where a picture of copied text cannot come along', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await anEditor(andrei);
    await puts(andrei, { html: '<p>Words <img src="https://elsewhere.example/a.png"></p>' });
    await andrei.getByText(en('ui.editor.upload.elsewhere')).waitFor();
    expect(await html(andrei)).not.toContain('<img');
  });

  it.each([
    ['of a file on the writer’s machine', '<p>Words <img src="file:///C:/Users/ada/clip_image001.png"></p>'],
    [
      'that an office program names in its own tags',
      '<p>Words <v:imagedata src="file:///C:/clip.png"></v:imagedata></p>',
    ],
    ['of a text that has no plain form', '<p>Words <img src="cid:part1.1234"></p>', true],
  ])('says so for a picture %s', async (_, pasted, alone = false) => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await anEditor(andrei);
    await puts(andrei, { html: pasted, alone });
    await andrei.getByText(en('ui.editor.upload.elsewhere')).waitFor();
    await shows(andrei, 'Words');
  });

  it('uploads a picture that is chosen at its button, and one dropped on a heading leaves its words whole', async () => {
    const andrei = await visitor();
    await signInAs(andrei, 'teacher-ro');
    await anEditor(andrei);
    await puts(andrei, { html: '<h2>Grandmothers</h2><p>Their games.</p>' });
    await shows(andrei, '<h2>Grandmothers</h2>');
    await andrei.locator('[data-command=picture]').click();
    const buffer = Buffer.from(dot, 'base64');
    await andrei.setInputFiles('[data-panel=picture] input[type=file]', {
      name: 'a.png',
      mimeType: 'image/png',
      buffer,
    });
    const panel = andrei.locator('[data-panel=upload]');
    await panel.locator('input').fill('A chosen dot');
    await press(andrei, en('ui.editor.upload.send'));
    await shows(andrei, '<p>Their games.</p><img');
    await puts(andrei, { picture: dot, drop: 'h2' });
    await panel.locator('input').fill('A dropped dot');
    await press(andrei, en('ui.editor.upload.send'));
    await until('the heading in one piece', async () =>
      /<h2>Grandmothers<\/h2><img[^>]*alt="A dropped dot"/.test(await html(andrei)),
    );
  });
});

describe('the form of the album', () => {
  it('holds chosen files back until they are described, in the words of the page, and keeps what is refused', async () => {
    const juana = await visitor({ locale: 'es-ES', provokes: [422] });
    const es = wordsIn('es');
    await signInAs(juana, 'teacher-es');
    await juana.goto(`${await aSpace(juana)}/pictures`);
    const picture = { mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') };
    const zone = juana.locator('.drop-zone');
    await zone.getByText(es('files.many.choose')).waitFor();
    await zone.locator('input').setInputFiles([
      { ...picture, name: 'plaza.png' },
      { ...picture, name: 'otra.png' },
      { name: 'nota.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
    ]);
    await juana.getByRole('button', { name: es('files.many.leaveOut', { name: 'otra.png' }) }).click();
    const rows = juana.locator('.upload-row');
    // What is no picture is refused at once, and the others go on.
    await rows.nth(1).getByText(es('files.problem.notAPicture')).waitFor();
    await press(juana, es('files.many.send', { count: 1 }));
    expect(await juana.getByText(es('files.problem.alt')).count()).toBe(1);
    expect(
      await juana.evaluate(() => document.activeElement?.closest('li')?.querySelector('strong')?.textContent),
    ).toBe('plaza.png');
    await rows.nth(0).locator('input').fill('La plaza');
    // What cannot be read needs no description.
    expect(await rows.nth(1).locator('input:visible').count()).toBe(0);
    await press(juana, es('files.many.send', { count: 1 }));
    await rows.nth(0).getByText(es('files.many.there')).waitFor();
    await rows.nth(1).getByText(es('files.problem.notAPicture')).waitFor();
    await juana.getByRole('button', { name: es('files.many.leaveOut', { name: 'nota.png' }) }).click();
    await juana.reload();
    await juana.getByRole('img', { name: 'La plaza' }).first().waitFor();
  });

  it('keeps the file without JavaScript too', async () => {
    const andrei = await visitor({ javaScriptEnabled: false, provokes: [422] });
    await signInAs(andrei, 'teacher-ro');
    await andrei.goto(`${await aSpace(andrei)}/pictures`);
    await andrei.setInputFiles('[name=picture]', {
      name: 'piata.png',
      mimeType: 'image/png',
      buffer: Buffer.from(dot, 'base64'),
    });
    await press(andrei, en('files.upload'));
    await andrei.getByText('piata.png').waitFor();
    await andrei.locator('form [name=alt]').last().fill('The square');
    await press(andrei, en('files.upload'));
    await andrei.getByRole('img', { name: 'The square' }).first().waitFor();
  });
});

describe('a new password', () => {
  it('is called good only where it will be taken', async () => {
    const guest = await visitor();
    await guest.goto('/register');
    await guest.fill('[name=givenName]', 'Anastasia');
    const said = (words: string) => guest.locator('password-strength [role=status]', { hasText: words }).waitFor();
    await guest.fill('[name=password]', 'short');
    await said(en('ui.password.short', { least: 12 }));
    await guest.fill('[name=password]', 'passwordpassword');
    await said(en('ui.problem.password.repeated'));
    await guest.fill('[name=password]', 'anastasia loves chalk');
    await said(en('ui.problem.password.personal'));
    await guest.fill('[name=password]', 'four green rivers dance');
    await said(en('ui.password.good'));
  });
});

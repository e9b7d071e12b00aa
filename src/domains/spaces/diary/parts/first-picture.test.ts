import { expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { firstPictureIn } from './first-picture.ts';
import { openingOf } from './opening-of.ts';

const [one, two] = [newId<string>(), newId<string>()];

it('finds the first picture of a text with its words, and none where there is none', () => {
  const html = `<p>Look:</p><p><img src="/pictures/${one}" alt="Chalk &amp; &quot;stone&quot;"></p><img alt="" src="/pictures/${two}">`;
  expect(firstPictureIn(html)).toEqual({ src: `/pictures/${one}`, alt: 'Chalk & "stone"' });
  expect(firstPictureIn(`<img alt="" src="/pictures/${two}">`)).toEqual({ src: `/pictures/${two}`, alt: '' });
  for (const none of [
    '',
    '<p>src="/pictures/"</p>',
    `<img src="/pictures/${one.slice(1)}" alt="">`,
    '<img src="/pictures/',
  ])
    expect(firstPictureIn(none)).toBeUndefined();
});

it('an opening ends with a whole word, however the HTML was cut off', () => {
  expect(openingOf('<p>We drew &lt;them&gt;.</p><p><img src="/pictu')).toBe('We drew <them>.');
  const opening = openingOf(`<p>${'chalk '.repeat(100)}</p>`);
  expect(opening).toMatch(/^(chalk ?)+…$/);
  expect(opening.length).toBeLessThanOrEqual(261);
});

import { expect, it } from 'vitest';
import type { PupilId, SchoolId } from '#kernel/ids.ts';
import { slowness, steepness } from '#test/own-time.ts';
import { searchAmong } from './search-text.ts';
import { sentencesNaming } from './sentences-naming.ts';

const pupils = 'Kim Цветан Pablo Lucía Σοφία Cecilia Luz Ane Νίκος Γιώργος Anna Emma Juan Jürgen Жанна Hugo Vera Finn'
  .split(' ')
  .map((name) => ({
    id: name as PupilId,
    name,
    presentName: name,
    school: 'school' as SchoolId,
    schoolName: 'A school',
  }));

/** Sentences of letters apart, each another one and the same at every run. */
function spelled(length: number, start: number): string {
  let [state, text] = [start, ''];
  while (text.length < length) {
    const letters = Array.from({ length: 6 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return String.fromCharCode(97 + (Math.floor(state / 65_536) % 26));
    });
    text += `${letters.join('.').replace(/^./, (first) => first.toUpperCase())}. `;
  }
  return text;
}

let run = 0;
/** What was searched last is known: each time it is another text. */
function read(length: number): void {
  run += 1;
  const text = { title: 'Kim', html: `<p>${spelled(length, run)}</p>` };
  sentencesNaming(text, searchAmong(pupils, text));
}

it('thousands of short sentences are searched in one go', { tags: ['slow'] }, async () => {
  expect(await slowness(() => read(98_000), 1200)).toBeUndefined();
  expect(await steepness({ less: () => read(25_000), more: () => read(98_000), times: 6, quick: 100 })).toBeUndefined();
});

it('a name that goes on in the next line is said where it begins, between its neighbours', () => {
  const said = (html: string) => {
    const found = sentencesNaming({ title: '', html }, searchAmong(pupils, { title: '', html })).get('Kim' as PupilId);
    return found?.map(({ words }) => words) ?? [];
  };
  expect(said('<p>We met K</p><p>i</p><p>m there.</p>').length).toBe(1);
  expect(said('<p>Then Kim came.</p><p>It rained.</p><p>We and Kim left.</p>')).toEqual([
    'Then Kim came.',
    'We and Kim left.',
  ]);
});

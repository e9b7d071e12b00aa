import { expect } from 'vitest';
import { paths } from '#domains/people/registration/paths.ts';
import type { Browser, Reply } from '../browser.ts';
import type { World } from '../world.ts';

let count = 0;
/** The number that marks the address and the school of the person made last. */
export const lastNumber = () => count;
/** The first step, of somebody new each time. */
export const you = (facts: Record<string, string> = {}) => {
  count += 1;
  return {
    givenName: 'Inés',
    familyName: 'Moreno Díaz',
    email: `ines${count}@school.test`,
    password: 'three quiet rivers run',
    country: 'ES',
    staffRole: 'teacher',
    language: 'en',
    ...facts,
  };
};
export const newSchool = (facts: Record<string, string> = {}) => ({
  how: 'added',
  name: `CEIP Nuevo ${count}`,
  type: 'primary',
  town: 'Soria',
  headName: 'Luis Gil',
  headEmail: `head${count}@nuevo.test`,
  headLanguage: 'es',
  ...facts,
});
export const idea = (facts: Record<string, string | readonly string[]> = {}) => ({
  idea: 'We collect street games and look for a class to play them with.',
  writtenIn: 'en',
  subjects: ['history', 'physical_education'],
  ageFrom: '8',
  ageTo: '11',
  language1: 'es',
  level1: 'native',
  language2: 'en',
  level2: 'B2',
  available: 'yes',
  conduct: 'yes',
  ...facts,
});

/** All three steps, as far as the last one's answer. */
export async function register(browser: Browser, person = you(), school: Record<string, string> = newSchool()) {
  expect((await browser.post(paths.register(), person)).location).toBe(paths.school());
  expect((await browser.post(paths.school(), school)).location).toBe(paths.idea());
  return browser.post(paths.idea(), idea());
}

/** Uses the newest link that was mailed to an address to confirm it. */
export async function confirmBy(world: World, email: string): Promise<Reply> {
  const links = (await world.mailsTo(email)).flatMap(({ text }) => /\/confirm\/\S+/.exec(text)?.[0] ?? []);
  const newest = links.at(-1);
  if (!newest) throw new Error(`No link to confirm ${email}`);
  return world.guest().post(newest);
}

import type { Page } from 'playwright-core';
import { visitor } from '../harness.ts';
import type { Newcomer } from '../newcomers.ts';

export const marta = {
  language: 'es',
  givenName: 'Marta',
  familyName: 'Vidal Roures',
  email: 'marta.vidal@escuela.example',
  country: 'ES',
} as const satisfies Newcomer;

export const petros = {
  language: 'el',
  givenName: 'Πέτρος',
  familyName: 'Λαμπράκης',
  email: 'petros.lamprakis@sxoleio.example',
  country: 'GR',
} as const satisfies Newcomer;

export interface People {
  /** Spanish, a wide window, the keyboard alone. */
  readonly marta: Page;
  /** Greek, a telephone, without JavaScript. */
  readonly petros: Page;
  /** English, a telephone: a teacher whom the two invite. */
  readonly andrei: Page;
  readonly officerOfSpain: Page;
  readonly officerOfGreece: Page;
  /** Greek, a telephone. */
  readonly pupil: Page;
  /** Has no account. */
  readonly guest: Page;
}

export async function sevenBrowsers(): Promise<People> {
  const alone = true;
  const [one, two, three, four, five, six, seven] = await Promise.all([
    visitor({ alone, locale: 'es-ES' }),
    visitor({ alone, locale: 'el-GR', width: 360, javaScriptEnabled: false, provokes: [422] }),
    visitor({ alone, width: 360 }),
    visitor({ alone }),
    visitor({ alone }),
    visitor({ alone, locale: 'el-GR', width: 360, provokes: [404] }),
    visitor({ alone, provokes: [404] }),
  ]);
  return {
    marta: one,
    petros: two,
    andrei: three,
    officerOfSpain: four,
    officerOfGreece: five,
    pupil: six,
    guest: seven,
  };
}

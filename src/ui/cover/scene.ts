import type { Chance } from './chance.ts';
import type { Palette } from './palettes.ts';

/** A ground in three sheets. Things stand between the sheets, so that waves and hills cover their feet. */
export interface Scene {
  readonly defs: string;
  /** The ground of the sky or the wall. */
  readonly air: string;
  /** A sun, a moon, a lamp's round light: there is one of it, however wide the drawing is. */
  readonly light: string;
  readonly behind: string;
  readonly between: string;
  readonly before: string;
  /** Where things stand: between the first two sheets, between the last two, and before all. */
  readonly floors: readonly [back: number, middle: number, front: number];
  /** Things are in water or in the air, and cast no shadow on the ground. */
  readonly afloat?: true;
}

/** `calm` where one of the things is a moon or a sun: the sky then has none of its own. */
export type DrawScene = (colours: Palette, chance: Chance, calm: boolean) => Scene;

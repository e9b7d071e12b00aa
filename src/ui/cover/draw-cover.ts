import { type Chance, chanceFrom, numberOf } from './chance.ts';
import { cutOut } from './cut-out.ts';
import { night } from './inks.ts';
import { type Ground, grounds, palettes } from './palettes.ts';
import { type Place, plans } from './plans.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { oval, short, size } from './shapes.ts';
import { flies, givesLight } from './things.ts';

/** Drawings of 32 by 32 units, by the name of what they show. */
export type Pictures = Readonly<Record<string, string>>;

/** Names come from addresses and forms too, and "constructor" is no picture. */
export const isDrawn = (pictures: Pictures, thing: string): boolean => Object.hasOwn(pictures, thing);

/** What a cover shows. The same always gives the same drawing. */
export interface Cover {
  /** An id: chooses colours, plan, and what else chance would. */
  readonly seed: string;
  /** 0 is the first drawing; others show the same things in other colours and places. */
  readonly variant: number;
  readonly ground: Ground;
  /** Two to four, the hero first. */
  readonly things: readonly string[];
}

/** How many drawings of the same things differ clearly. */
export const variants = 6;

/** Which of the first three is the hero, by variant: the first is the best match. */
const orders = [
  [0, 1, 2, 3],
  [0, 1, 2, 3],
  [1, 0, 2, 3],
  [0, 2, 1, 3],
  [1, 0, 3, 2],
  [0, 1, 3, 2],
] as const;

/** A cover as SVG: no script, no style, nothing from elsewhere, and no text. */
export function drawCover(cover: Cover, pictures: Pictures): string {
  const { defs, sky, sheets } = composeCover(cover, pictures);
  const { width, height } = size;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<defs>${defs}</defs><rect width="${width}" height="${height}" fill="${sky}"/>${sheets}</svg>`
  );
}

interface Composition {
  readonly defs: string;
  readonly sky: string;
  readonly sheets: string;
  /** The same ground without things, and without its sun. */
  readonly empty: string;
}

/** The parts of the drawing, which a banner puts together in another way. */
export function composeCover({ seed, variant, ground, things }: Cover, pictures: Pictures): Composition {
  const chance = chanceFrom(`${seed} ${variant}`);
  const suiting = grounds[ground];
  const colours = palettes[suiting[(numberOf(`colours ${seed}`) + variant) % suiting.length] ?? suiting[0]];
  const plan = plans[(numberOf(`plan ${seed}`) + variant) % plans.length] ?? [];
  const mirrored = chance.between(0, 1) < 0.5;
  const order = orders[variant % variants] ?? orders[0];
  const chosen = order.flatMap((at) => things[at] ?? []).filter((thing) => isDrawn(pictures, thing));
  // The fourth would hang where the second hangs.
  if (flies(chosen[1] ?? '') && flies(chosen[3] ?? '')) chosen.pop();
  const scene = scenes[ground](colours, chance, chosen.some(givesLight));
  const placed = chosen.map((thing, rank) => {
    const place = plan[rank];
    if (!place) return { defs: '', drawn: '' };
    const turned = mirrored ? { ...place, x: size.width - place.x, tilt: -place.tilt } : place;
    return putThing({ thing, rank, place: turned, scene, chance }, pictures[thing] ?? '');
  });
  const drawn = (rank: number) => placed[rank]?.drawn ?? '';
  return {
    defs: scene.defs + placed.map(({ defs }) => defs).join(''),
    sky: colours.sky,
    sheets: [
      scene.air,
      scene.light,
      scene.behind,
      drawn(1),
      scene.between,
      drawn(0),
      scene.before,
      drawn(2),
      drawn(3),
    ].join(''),
    empty: [scene.air, scene.behind, scene.between, scene.before].join(''),
  };
}

interface Placing {
  readonly thing: string;
  /** 0 is the hero. */
  readonly rank: number;
  readonly place: Place;
  readonly scene: Scene;
  readonly chance: Chance;
}

const rowOf = [1, 0, 2, 2] as const;

/** What flies hangs in the air and leans; what stands has a shadow at its foot. */
function putThing({ thing, rank, place, scene, chance }: Placing, picture: string) {
  const inAir = flies(thing);
  const isHero = rank === 0;
  const side = inAir && isHero ? place.side * 0.92 : place.side;
  const floor = scene.floors[rowOf[rank] ?? 2] + (rank === 1 ? 14 : 0);
  const top = inAir ? heightInAir(rank, chance) : floor - side * 0.97;
  const outward = inAir && !isHero ? (place.x > size.width / 2 ? 6 : -6) : 0;
  const margin = side / 2 + 3;
  const x = Math.min(Math.max(place.x + outward, margin), size.width - margin);
  const scale = Math.round((side / 32) * 1000) / 1000;
  const shadow = inAir || scene.afloat ? '' : footShadow(x, top + side * 0.955, side);
  const half = short(side / 2);
  const lean = short(place.tilt * (inAir ? 1.3 : 0.6));
  const turn = `translate(${short(x - side / 2)} ${short(top)}) rotate(${lean} ${half} ${half}) scale(${scale})`;
  return {
    defs: cutOut(`c${rank}`, scale),
    drawn: `${shadow}<g filter="url(#c${rank})" transform="${turn}">${picture}</g>`,
  };
}

function heightInAir(rank: number, chance: Chance): number {
  if (rank === 0) return 28;
  return rank === 1 ? chance.between(16, 24) : rank === 2 ? chance.between(24, 46) : 24;
}

const footShadow = (x: number, y: number, side: number) =>
  oval(x, y, side * 0.4, side * 0.055, night).replace('/>', ' opacity=".22"/>');

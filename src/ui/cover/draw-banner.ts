import { chanceFrom } from './chance.ts';
import { cutOut } from './cut-out.ts';
import { type Cover, composeCover, isDrawn, type Pictures } from './draw-cover.ts';
import { short } from './shapes.ts';
import { flies, givesLight } from './things.ts';

/** Beside the cover in the middle: the middle across, the foot, the side and the lean of each further thing. */
const besides = [
  { x: 240, foot: 196, side: 88, tilt: -7 },
  { x: 1344, foot: 200, side: 88, tilt: 7 },
  { x: 108, foot: 206, side: 74, tilt: 6 },
  { x: 1494, foot: 204, side: 82, tilt: -3 },
  { x: 1170, foot: 196, side: 62, tilt: 10 },
] as const;

/** The head of a space, 1600 by 240: the ground of the cover goes on to both sides, and further things stand there. Its sun stands in the middle alone. */
export function drawBanner(cover: Cover, further: readonly string[], pictures: Pictures): string {
  const middle = composeCover(cover, pictures);
  const chance = chanceFrom(`banner ${cover.seed}`);
  const known = further.filter((thing) => isDrawn(pictures, thing) && !givesLight(thing)).slice(0, besides.length);
  const sides = known.map((thing, at) => {
    const { x, foot, side, tilt } = besides[at] ?? besides[0];
    const scale = Math.round((side / 32) * 1000) / 1000;
    const top = flies(thing) ? chance.between(26, 52) : foot - side;
    const turn = `translate(${short(x - side / 2)} ${short(top)}) rotate(${tilt} ${side / 2} ${side / 2}) scale(${scale})`;
    return `${cutOut(`s${at}`, scale)}<g filter="url(#s${at})" transform="${turn}">${pictures[thing] ?? ''}</g>`;
  });
  const ground = `<rect width="321" height="240" fill="${middle.sky}"/>${middle.empty}`;
  // One unit wider than its place, so that no seam shows; every second panel is mirrored, so that hills meet.
  const panel = (x: number, mirrored: boolean) =>
    `<svg x="${x}" width="321" height="240" viewBox="0 0 321 240"><g transform="${
      mirrored ? 'translate(321 0) scale(-1.004 1)' : 'scale(1.004 1)'
    }">${ground}</g></svg>`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 240" width="1600" height="240">' +
    `<defs>${middle.defs}</defs>${panel(0, false)}${panel(1280, false)}${panel(320, true)}${panel(959, true)}` +
    `<svg x="640" width="320" height="240" viewBox="0 0 320 240"><rect width="320" height="240" fill="${middle.sky}"/>${middle.sheets}</svg>` +
    `${sides.join('')}</svg>`
  );
}

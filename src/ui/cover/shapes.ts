import type { Chance } from './chance.ts';
import { paper } from './inks.ts';

/** The size of a cover, in units of its drawing. */
export const size = { width: 320, height: 240 } as const;

/** A number with one decimal at most: enough for a drawing, and short. */
export const short = (value: number): number => Math.round(value * 10) / 10 + 0;

export const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const line = (d: string, stroke: string, width: number, dashes = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${
    dashes && ` stroke-dasharray="${dashes}"`
  }/>`;

export const disc = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"/>`;

export const oval = (x: number, y: number, across: number, down: number, fill: string): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(across)}" ry="${short(down)}" fill="${fill}"/>`;

export const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`;

/** Land up to a rolling line around the height `y`. */
export function land(y: number, swell: number, chance: Chance, fill: string): string {
  const spans = 3;
  const up = chance.between(0, 1) < 0.5 ? 1 : -1;
  const heights = Array.from({ length: spans + 1 }, (_, at) =>
    short(y + (at % 2 ? up : -up) * swell * chance.between(0.45, 1)),
  );
  const step = size.width / spans;
  const curves = heights.slice(1).map((height, at) => {
    const [from, to] = [short(at * step), short((at + 1) * step)];
    const bend = short(step * 0.46);
    return `C${short(from + bend)} ${heights[at]} ${short(to - bend)} ${height} ${to} ${height}`;
  });
  return path(`M0 ${size.height}V${heights[0]}${curves.join('')}V${size.height}Z`, fill);
}

/** A row of waves, each with a light line along its back. */
export function waves(y: number, length: number, shift: number, fill: string, light: string): string {
  const start = short(-length - shift);
  const count = Math.ceil((size.width + 2 * length) / length);
  const [crest, rise] = [short(length / 2), short(length * 0.4)];
  const swell = `q${crest} ${-rise} ${length} 0`.repeat(count);
  const backs = Array.from({ length: count }, (_, at) => {
    const x = short(start + at * length + length * 0.2);
    return `M${x} ${short(y + 4)}q${short(length * 0.3)} ${short(-length * 0.24)} ${short(length * 0.6)} 0`;
  });
  return path(`M${start} ${size.height}V${y}${swell}V${size.height}Z`, fill) + line(backs.join(''), light, 2);
}

export function cloud(x: number, y: number, scale: number, fill: string = paper): string {
  const at = (value: number) => short(value * scale);
  return path(
    `M${short(x)} ${short(y)}h${at(56)}a${at(11)} ${at(11)} 0 0 0 ${at(-1)} ${at(-22)}a${at(15)} ${at(15)} 0 0 0 ${at(-24)} ${at(-11)}` +
      `a${at(13)} ${at(13)} 0 0 0 ${at(-24)} ${at(13)}a${at(10)} ${at(10)} 0 0 0 ${at(-7)} ${at(20)}z`,
    fill,
  );
}

export function tree(x: number, y: number, scale: number, crown: string, trunk: string): string {
  return (
    line(`M${short(x)} ${short(y)}v${short(-24 * scale)}`, trunk, 2.6) +
    oval(x, y - 31 * scale, 11 * scale, 17 * scale, crown)
  );
}

/** A string of small flags across the top: of no country. */
export function bunting(y: number, cord: string, colours: readonly string[]): string {
  const [count, sag] = [11, 17];
  const flags = Array.from({ length: count }, (_, at) => {
    const along = (at + 0.5) / count;
    const [x, top] = [along * size.width, y + sag * 4 * along * (1 - along)];
    return path(`M${short(x - 11)} ${short(top - 1)}h22l-11 19z`, colours[at % colours.length] ?? cord);
  });
  return line(`M-4 ${y}Q${size.width / 2} ${y + sag * 2} ${size.width + 4} ${y}`, cord, 1.6) + flags.join('');
}

export function stars(chance: Chance, count: number, fill: string): string {
  return Array.from({ length: count }, () => {
    const [x, y, radius] = [chance.between(0, size.width), chance.between(0, 150), chance.between(0.8, 2.2)];
    if (chance.between(0, 1) < 0.6) return disc(x, y, radius * 0.7, fill);
    const [long, waist] = [short(radius * 2.4), short(radius * 0.5)];
    const arm = short(long - waist);
    return path(
      `M${short(x)} ${short(y - long)}l${waist} ${arm} ${arm} ${waist} ${-arm} ${waist} ${-waist} ${arm} ${-waist} ${-arm} ${-arm} ${-waist} ${arm} ${-waist}z`,
      fill,
    );
  }).join('');
}

/** The sky covered with a small pattern that repeats. A drawing has one such pattern. */
export const printed = (
  width: number,
  height: number,
  motif: string,
): { readonly defs: string; readonly fill: string } => ({
  defs: `<pattern id="t" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${motif}</pattern>`,
  fill: `<rect width="${size.width}" height="${size.height}" fill="url(#t)"/>`,
});

/**
 * Writes src/ui/europe-map.json: the outlines of all countries that ever took part and the land around them (world-atlas, ISC; its data is
 * Natural Earth's, in the public domain). Borders that two countries share are simplified once, so that no gaps come between them.
 * Run: node bin/make-map.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from './fetched.ts';

type Point = readonly [x: number, y: number];
type Ring = readonly number[];

interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly id?: string;
  readonly properties: { readonly name: string };
  readonly arcs: readonly Ring[] | readonly (readonly Ring[])[];
}

interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

/** The numbers of ISO 3166 by which the atlas knows them. */
const numbers = `AL 008 AM 051 AT 040 AZ 031 BA 070 BE 056 BG 100 CH 756 CY 196 CZ 203 DE 276 DK 208 EE 233 ES 724 FI 246 FR 250 GB 826
  GE 268 GR 300 HR 191 HU 348 IE 372 IS 352 IT 380 JO 400 LB 422 LI 438 LT 440 LU 442 LV 428 MD 498 ME 499 MK 807 MT 470 NL 528 NO 578
  PL 616 PT 620 RO 642 RS 688 SE 752 SI 705 SK 703 TN 788 TR 792 UA 804`;
const codes = new Map([...numbers.matchAll(/([A-Z]{2}) (\d{3})/g)].map(([, code = '', number = '']) => [number, code]));
/** Parts that the atlas keeps apart, by its names. */
const named = new Map([
  ['Kosovo', 'XK'],
  ['N. Cyprus', 'CY'],
  ['Åland', 'FI'],
]);

/** What the map reaches to, in degrees: Iceland, Portugal, Azerbaijan, the North Cape, Tunisia, Jordan. Its middle; its width in units. */
const reaches: readonly Point[] = [
  [-24.9, 65.5],
  [-9.9, 38.8],
  [50.8, 40.3],
  [26, 71.6],
  [9.4, 29.9],
  [36, 28.9],
];
const middle: Point = [16, 51];
const width = 1600;
/** In units: how far a line may be from the true one, and the smallest island. */
const [tolerance, smallest] = [0.9, 12];
/** Below this area a country has a dot as well, which can be hit. */
const tiny = 420;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Lambert's azimuthal projection, which keeps areas true, as Europe's statistics use it. */
function project([longitude, latitude]: Point): Point {
  const [along, up, centre] = [radians(longitude - middle[0]), radians(latitude), radians(middle[1])];
  const [sin, cos] = [Math.sin(up), Math.cos(up)];
  const k = Math.sqrt(2 / (1 + Math.sin(centre) * sin + Math.cos(centre) * cos * Math.cos(along)));
  return [k * cos * Math.sin(along), -k * (Math.cos(centre) * sin - Math.sin(centre) * cos * Math.cos(along))];
}

const [across, down] = [reaches.map((point) => project(point)[0]), reaches.map((point) => project(point)[1])];
const [left, right] = [Math.min(...across), Math.max(...across)];
const [top, bottom] = [Math.min(...down), Math.max(...down)];
const unit = width / (right - left);
const height = Math.round((bottom - top) * unit);

const onMap = (point: Point): Point => {
  const [x, y] = project(point);
  return [(x - left) * unit, (y - top) * unit];
};

/** Douglas and Peucker: the ends stay, and of the points between those that are too far from the line. */
function simplify(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [far, at] = [0, 0];
  for (const [index, point] of points.entries()) {
    const distance = distanceTo(point, first, last);
    if (distance > far) [far, at] = [distance, index];
  }
  if (far <= tolerance) return [first, last];
  return [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))];
}

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const long = dx * dx + dy * dy;
  const part = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / long));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}

/** Sutherland and Hodgman: what of a ring lies in the frame, with a margin that hides the cut. */
function clip(ring: readonly Point[]): readonly Point[] {
  const margin = 12;
  const sides: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, -margin, 1],
    [0, width + margin, -1],
    [1, -margin, 1],
    [1, height + margin, -1],
  ];
  return sides.reduce<readonly Point[]>((points, [axis, limit, sign]) => {
    const isIn = (point: Point) => (point[axis] - limit) * sign >= 0;
    return points.flatMap((point, index) => {
      const before = points[index === 0 ? points.length - 1 : index - 1] ?? point;
      if (isIn(point) === isIn(before)) return isIn(point) ? [point] : [];
      const part = (limit - before[axis]) / (point[axis] - before[axis]);
      const cut: Point = [before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part];
      return isIn(point) ? [cut, point] : [cut];
    });
  }, ring);
}

function areaOf(ring: readonly Point[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

function centreOf(ring: readonly Point[]): Point {
  const sum = ring.reduce<Point>(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return [Math.round(sum[0] / ring.length), Math.round(sum[1] / ring.length)];
}

/** Whole numbers, each relative to the one before, without what need not be written. */
function pathOf(ring: readonly Point[]): string {
  const whole = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const [start = [0, 0], ...rest] = whole.filter(([x, y], index) => {
    const before = whole[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
  let at: Point = start;
  const steps = rest.flatMap((point) => {
    const step = [point[0] - at[0], point[1] - at[1]];
    at = point;
    return step;
  });
  const written = steps.map((step, index) => (index > 0 && step >= 0 ? ` ${step}` : String(step))).join('');
  return `M${start[0]} ${start[1]}l${written}z`;
}

const folder = await fetched({ name: 'world-atlas', version: '2.0.2' });
const topology: Topology = JSON.parse(readFileSync(join(folder, 'countries-50m.json'), 'utf8'));
const { scale, translate } = topology.transform;

const degrees = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});
const arcs = degrees.map((arc) => simplify(arc.map(onMap)));
const ends = topology.arcs.map((arc) => {
  const [x, y] = arc.reduce<Point>(([atX, atY], [dx, dy]) => [atX + dx, atY + dy], [0, 0]);
  return { first: String(arc[0]), last: String([x, y]) };
});

/** A negative number is an arc that is followed backwards. */
const pointsOf = (arc: number) => (arc < 0 ? [...(arcs[~arc] ?? [])].reverse() : (arcs[arc] ?? []));
const startOf = (arc: number) => (arc < 0 ? ends[~arc]?.last : ends[arc]?.first) ?? '';
const endOf = (arc: number) => startOf(~arc);

/** Rings of one country become one shape: an arc that is there in both directions lies within it. */
function merge(rings: readonly Ring[]): Ring[] {
  const all = rings.flat();
  const left = new Set(all.filter((arc) => !all.includes(~arc)));
  const merged: number[][] = [];
  while (left.size > 0) {
    const [first] = left;
    if (first === undefined) break;
    const ring = [first];
    left.delete(first);
    for (let last = first; endOf(last) !== startOf(first); ) {
      const next = [...left].find((arc) => startOf(arc) === endOf(last));
      if (next === undefined) throw new Error(`A ring is open after the arc ${last}.`);
      left.delete(next);
      ring.push(next);
      last = next;
    }
    merged.push(ring);
  }
  return merged;
}

const isPolygon = (part: Ring | readonly Ring[]): part is Ring => typeof part[0] === 'number';

function polygonsOf({ arcs: parts }: Geometry): readonly (readonly Ring[])[] {
  const rings = parts.filter(isPolygon);
  return rings.length > 0 ? [rings] : parts.filter((part): part is readonly Ring[] => !isPolygon(part));
}

/** The atlas draws who holds the Crimea. By the United Nations and the European Union it is Ukraine's. */
function isCrimea(polygon: readonly Ring[]): boolean {
  const points = (polygon[0] ?? []).flatMap((arc) => degrees[arc < 0 ? ~arc : arc] ?? []);
  return points.every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 46.5);
}

const land: Ring[] = [];
const byCode = new Map<string, Ring[]>();
for (const geometry of topology.objects.countries.geometries) {
  const own = named.get(geometry.properties.name) ?? codes.get(geometry.id ?? '');
  for (const polygon of polygonsOf(geometry)) {
    const code = geometry.properties.name === 'Russia' && isCrimea(polygon) ? 'UA' : own;
    if (!code) land.push(...polygon);
    else byCode.set(code, [...(byCode.get(code) ?? []), ...polygon]);
  }
}

const shapesOf = (rings: readonly Ring[]) =>
  rings
    .map((ring) => clip(ring.flatMap((arc) => pointsOf(arc).slice(1))))
    .filter((ring) => ring.length > 2)
    .sort((a, b) => areaOf(b) - areaOf(a));
const pathsOf = (shapes: readonly (readonly Point[])[]) => shapes.map(pathOf).join('');

const countries = [...byCode]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([code, rings]) => {
    const shapes = shapesOf(merge(rings));
    const [largest] = shapes;
    if (!largest) throw new Error(`${code} is not on the map.`);
    const shown = shapes.filter((ring, index) => index === 0 || areaOf(ring) >= smallest);
    return { code, path: pathsOf(shown), ...(areaOf(largest) < tiny && { dot: centreOf(largest) }) };
  });
const around = pathsOf(shapesOf(land).filter((ring) => areaOf(ring) >= 2 * smallest));

const rows = countries.map((country) => `    ${JSON.stringify(country)}`).join(',\n');
const size = `"width": ${width},\n  "height": ${height}`;
writeFileSync(
  'src/ui/europe-map.json',
  `{\n  ${size},\n  "land": ${JSON.stringify(around)},\n  "countries": [\n${rows}\n  ]\n}\n`,
);

/** Writes src/ui/icons.ts: each icon as one path, so that a page of forty icons stays light. Run: node bin/make-icons.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Attributes = Readonly<Record<string, string>>;
type Node = readonly [tag: string, attributes: Attributes];

const wanted = `
arrow-left arrow-right award bell bold book-open calendar check chevron-down chevron-left chevron-right circle-alert
circle-check clock copy download ellipsis external-link eye eye-off file-text flag globe graduation-cap heart-handshake
house image inbox info italic key-round languages life-buoy link list list-filter list-ordered lock log-out
mail map-pin menu message-square minus notebook-pen pencil plus printer qr-code quote redo-2 reply rss school search
rotate-ccw-clock send settings shield-check stamp door-open map trash triangle-alert undo-2 unlink upload user user-plus users x
`;

const require = createRequire(import.meta.url);
const drawn: Record<string, readonly Node[]> = JSON.parse(
  readFileSync(require.resolve('lucide-static/icon-nodes.json'), 'utf8'),
);

const number = (attributes: Attributes, name: string) => Number(attributes[name] ?? 0);

function circle(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
}

function rectangle(attributes: Attributes): string {
  const [x, y] = [number(attributes, 'x'), number(attributes, 'y')];
  const [width, height] = [number(attributes, 'width'), number(attributes, 'height')];
  const r = number(attributes, attributes.rx ? 'rx' : 'ry');
  const corner = (dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

/** A path that begins with a relative move would continue at the end of the one before it. */
function absoluteStart(d: string): string {
  const start = /^m\s*(-?(?:\d+(?:\.\d+)?|\.\d+))[\s,]*(-?(?:\d+(?:\.\d+)?|\.\d+))(.*)$/s.exec(d);
  if (!start) return d;
  const [, x, y, rest = ''] = start;
  // Pairs that follow a relative move are relative lines.
  const line = /^[\s,]*[-.\d]/.test(rest) ? `l${rest.trim()}` : rest;
  return `M${x} ${y}${line}`;
}

function pathOf([tag, attributes]: Node): string {
  if (tag === 'path') return absoluteStart(attributes.d ?? '');
  if (tag === 'line') return `M${attributes.x1} ${attributes.y1}L${attributes.x2} ${attributes.y2}`;
  if (tag === 'circle') {
    const r = number(attributes, 'r');
    return circle(number(attributes, 'cx'), number(attributes, 'cy'), r, r);
  }
  if (tag === 'ellipse')
    return circle(
      number(attributes, 'cx'),
      number(attributes, 'cy'),
      number(attributes, 'rx'),
      number(attributes, 'ry'),
    );
  if (tag === 'rect') return rectangle(attributes);
  if (tag === 'polyline') return `M${attributes.points}`;
  if (tag === 'polygon') return `M${attributes.points}z`;
  throw new Error(`No way yet to draw <${tag}> as a path.`);
}

const rows = wanted
  .trim()
  .split(/\s+/)
  .map((name) => {
    const nodes = drawn[name];
    if (!nodes) throw new Error(`Lucide has no icon called ${name}.`);
    return `  ${name.includes('-') ? `'${name}'` : name}: '${nodes.map(pathOf).join('')}',\n`;
  });

writeFileSync(
  new URL('../src/ui/icons.ts', import.meta.url),
  `/** Written by bin/make-icons.ts from Lucide (ISC licence). Do not edit by hand. */\nexport const icons = {\n${rows.join('')}} as const;\n\nexport type IconName = keyof typeof icons;\n`,
);

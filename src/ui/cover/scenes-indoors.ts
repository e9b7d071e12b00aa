import { paper } from './inks.ts';
import type { DrawScene } from './scene.ts';
import { box, bunting, disc, land, line, oval, path, printed, short } from './shapes.ts';

export const desk: DrawScene = (colours, chance) => {
  const stripes = printed(
    18,
    18,
    `<path d="M-4 4L4 -4M0 18L18 0M14 22L22 14" stroke="${colours.texture}" stroke-width="4"/>`,
  );
  const left = short(chance.between(52, 76));
  return {
    defs: stripes.defs,
    air: stripes.fill,
    light: path(`M${left} 188V108a98 98 0 0 1 196 0V188Z`, colours.disc),
    behind: '',
    between: box(0, 183, 320, 57, colours.middle) + box(0, 183, 320, 6, colours.far),
    before: box(0, 229, 320, 11, colours.near),
    floors: [194, 213, 227],
  };
};

export const grid: DrawScene = (colours, chance) => {
  const squares = printed(16, 16, `<path d="M16 0H0V16" fill="none" stroke="${colours.texture}" stroke-width="1.6"/>`);
  const down = short(chance.between(-8, 8));
  const wires = `M-4 ${56 + down}H48l24 24h58M324 ${40 - down}h-74l-28 28M-4 ${122 - down}H30M324 ${112 + down}h-38l-18 -18`;
  const ends = [
    [130, 80 + down],
    [222, 68 - down],
    [30, 122 - down],
    [268, 94 + down],
  ] as const;
  return {
    defs: squares.defs,
    air: squares.fill + line(wires, colours.far, 4) + ends.map(([x, y]) => disc(x, y, 6, colours.disc)).join(''),
    light: disc(160, 132, 88, colours.far),
    behind: '',
    between: path('M0 191L320 179V240H0Z', colours.middle),
    before: path('M0 233L320 227V240H0Z', colours.near),
    floors: [193, 215, 229],
  };
};

export const stage: DrawScene = (colours) => {
  const rays = Array.from({ length: 12 }, (_, at) => {
    const [from, to] = [at, at + 0.5].map((turn) => (turn / 12) * 2 * Math.PI);
    const end = (angle = 0) => `${short(160 + 330 * Math.cos(angle))} ${short(200 + 330 * Math.sin(angle))}`;
    return `M160 200L${end(from)}L${end(to)}Z`;
  });
  return {
    defs: '',
    air: path(rays.join(''), colours.texture),
    light: disc(160, 150, 92, colours.disc),
    behind: bunting(6, paper, [paper, colours.far, colours.disc]),
    between: oval(160, 236, 212, 52, colours.middle),
    before: oval(160, 255, 232, 30, colours.near),
    floors: [191, 217, 231],
  };
};

export const sheets: DrawScene = (colours, chance) => {
  const ripple = printed(24, 24, line('M0 12q6 -7 12 0t12 0', colours.texture, 2.6));
  const [wide, deep] = [short(chance.between(118, 142)), short(chance.between(172, 190))];
  return {
    defs: ripple.defs,
    air: ripple.fill,
    light: '',
    behind:
      path(`M-10 66C34 16 ${wide - 8} 22 ${wide} 88S76 ${deep + 10} 20 ${deep}S-42 112 -10 66Z`, colours.far) +
      path('M188 -20C252 -32 342 12 331 92S252 152 215 112S150 2 188 -20Z', colours.disc),
    between: path('M-10 240C2 182 84 188 134 199S270 162 330 191V250H-10Z', colours.middle),
    before: path('M178 250C198 214 292 210 332 223V250Z', colours.near),
    floors: [188, 213, 227],
  };
};

export const post: DrawScene = (colours, chance) => {
  const ripple = printed(30, 16, line('M0 8q7.5 -8 15 0t15 0', colours.texture, 2));
  const dip = short(chance.between(104, 122));
  return {
    defs: ripple.defs,
    air: ripple.fill,
    light: disc(160, 118, 92, colours.disc),
    behind: line(`M8 66C70 16 120 ${dip} 190 60S288 40 314 80`, colours.middle, 2.6, '2 9'),
    between: path('M0 199C92 172 222 207 320 179V240H0Z', colours.middle),
    before: path('M0 227C92 214 222 237 320 219V240H0Z', colours.near),
    floors: [192, 217, 231],
  };
};

export const map: DrawScene = (colours, chance) => {
  const [x, y] = [short(chance.between(66, 96)), short(chance.between(84, 100))];
  const ring = (across: number, down: number) => `rx="${across}" ry="${down}"`;
  const heights = [
    ...Array.from(
      { length: 7 },
      (_, at) => `<ellipse cx="${x}" cy="${y}" ${ring(22 + at * 24, 14 + at * 17)} transform="rotate(-18 ${x} ${y})"/>`,
    ),
    ...Array.from({ length: 4 }, (_, at) => `<ellipse cx="276" cy="132" ${ring(16 + at * 18, 22 + at * 16)}/>`),
  ];
  return {
    defs: '',
    air: `<g fill="none" stroke="${colours.texture}" stroke-width="3">${heights.join('')}</g>`,
    light: disc(238, 66, 40, colours.disc),
    behind: line('M22 152C70 92 130 172 190 112S280 130 302 84', colours.near, 3, '9 8'),
    between: path('M0 189L64 175L128 191L192 173L256 189L320 175V240H0Z', colours.far),
    before: path('M0 227L64 215L128 229L192 213L256 227L320 215V240H0Z', colours.middle),
    floors: [188, 215, 231],
  };
};

export const table: DrawScene = (colours, chance) => {
  const cloth = printed(20, 20, `<path d="M0 0h10v10H0zM10 10h10v10H10z" fill="${colours.texture}"/>`);
  return {
    defs: cloth.defs,
    air: cloth.fill,
    light: disc(chance.between(140, 180), 116, 90, colours.disc),
    behind: land(214, 3, chance, colours.far),
    between: oval(160, 233, 232, 56, colours.middle),
    before: oval(160, 253, 232, 34, colours.near),
    floors: [196, 217, 231],
  };
};

import type { Chance } from './chance.ts';
import { paper } from './inks.ts';
import type { Palette } from './palettes.ts';
import type { DrawScene } from './scene.ts';
import { box, bunting, cloud, disc, land, line, oval, path, printed, short, stars, tree, waves } from './shapes.ts';

export const sea: DrawScene = (colours, chance, calm) => {
  const sky = printed(8, 10, `<path d="M0 5h8" stroke="${colours.texture}" stroke-width="2.4"/>`);
  const sun = calm ? '' : disc(chance.between(70, 250), 80, 46, colours.disc);
  return {
    defs: sky.defs,
    air: sky.fill,
    light: sun,
    behind: waves(140, 40, chance.between(0, 30), colours.far, colours.sky),
    between: waves(170, 46, chance.between(0, 30), colours.middle, colours.far),
    before: waves(207, 54, chance.between(0, 30), colours.near, colours.middle),
    floors: [170, 207, 227],
    afloat: true,
  };
};

export const sky: DrawScene = (colours, chance, calm) => {
  const dots = `<circle cx="10" cy="10" r="2" fill="${colours.texture}"/><circle cx="30" cy="30" r="2" fill="${colours.texture}"/>`;
  const air = printed(40, 40, dots);
  const sun = calm ? '' : disc(chance.between(80, 240), 94, 60, colours.disc);
  const clouds = cloud(chance.between(12, 50), 98, 1) + cloud(chance.between(220, 254), 66, 0.8);
  return {
    defs: air.defs,
    air: air.fill,
    light: sun,
    behind: clouds + land(192, 14, chance, colours.far),
    between: land(207, 10, chance, colours.middle),
    before: cloud(-10, 240, 1.8) + cloud(226, 246, 1.6),
    floors: [178, 190, 223],
  };
};

export const hills: DrawScene = (colours, chance, calm) => {
  const cross = line('M11 7v8M7 11h8', colours.texture, 2);
  const air = printed(22, 22, cross);
  const sun = calm ? '' : disc(chance.between(80, 240), 86, 50, colours.disc);
  const wood = [12, 34, 54, 272, 294, 312].map((x) =>
    tree(x + chance.between(-4, 4), 160, chance.between(0.75, 1.05), colours.middle, colours.near),
  );
  return {
    defs: air.defs,
    air: air.fill,
    light: sun,
    behind: land(148, 22, chance, colours.far) + wood.join(''),
    between: land(178, 12, chance, colours.middle),
    before: land(216, 8, chance, colours.near),
    floors: [174, 213, 231],
  };
};

function houses(colours: Palette, chance: Chance): string {
  let [row, x] = ['', -6];
  while (x < 320) {
    const [width, height] = [chance.between(30, 52), chance.between(52, 112)];
    const [top, half] = [188 - height, short(width / 2)];
    const wall = chance.pick([colours.far, colours.middle]) ?? colours.far;
    const roof = chance.pick([
      `l${half} -20l${half} 20`,
      `v-8h${short(width)}v8`,
      `a${half} ${half} 0 0 1 ${short(width)} 0`,
    ]);
    row += path(`M${short(x)} 192V${short(top)}${roof}V192Z`, wall);
    for (let y = top + 11; y < 164; y += 20)
      for (const share of [0.2, 0.58])
        row += box(x + width * share, y, width * 0.2, 10, chance.between(0, 1) < 0.35 ? colours.disc : colours.sky);
    x += width + 1;
  }
  return row;
}

export const town: DrawScene = (colours, chance, calm) => {
  const air = printed(26, 26, `<circle cx="13" cy="13" r="2.2" fill="${colours.texture}"/>`);
  const sun = calm ? '' : disc(chance.between(60, 260), 66, 38, colours.disc);
  return {
    defs: air.defs,
    air: air.fill,
    light: sun,
    behind: houses(colours, chance),
    between: land(188, 5, chance, colours.near),
    before: '',
    floors: [188, 217, 231],
  };
};

export const field: DrawScene = (colours, chance) => {
  const rings = printed(
    34,
    34,
    `<circle cx="17" cy="17" r="9" fill="none" stroke="${colours.texture}" stroke-width="2.4"/>`,
  );
  const clouds = cloud(chance.between(24, 80), 90, 0.8) + cloud(chance.between(210, 250), 72, 0.7);
  const lanes = [0, 14, 28].map(
    (down) =>
      `<ellipse cx="160" cy="${276 + down}" rx="${246 - down}" ry="82" fill="none" stroke="${paper}" stroke-width="2.4"/>`,
  );
  return {
    defs: rings.defs,
    air: rings.fill,
    light: '',
    behind:
      clouds +
      bunting(4, colours.near, [colours.disc, colours.middle, paper, colours.far]) +
      land(168, 12, chance, colours.far),
    between: oval(160, 262, 262, 86, colours.middle) + lanes.join(''),
    before: '',
    floors: [186, 215, 231],
  };
};

export const night: DrawScene = (colours, chance, calm) => ({
  defs: '',
  air: stars(chance, 34, '#fbe19a'),
  light: calm ? disc(150, 98, 86, colours.texture) : disc(chance.between(60, 260), 74, 42, colours.disc),
  behind: land(160, 20, chance, colours.far),
  between: land(186, 12, chance, colours.middle),
  before: land(222, 7, chance, colours.near),
  floors: [182, 215, 231],
});

/** Every picture is printed in these inks: this makes one album out of a thousand pictures. */
const inks = `
  #fff9ec #f4e6cd #dccbb0 #b7a78f #82766a #514b50 #262b44 #17203a
  #f9c9b6 #ef7f5f #d94f3d #a8352f #742530 #fbe19a #f5bf45 #dd9427 #a8651f #6e4423
  #cfe0a0 #8fb457 #4f8a4b #2a5f43 #b9e0d6 #5fb3a8 #22807f #bcd9ec #6ea9d2 #3573ad #22477f
  #d9c8ee #9c7fc4 #65478f #f7bfd0 #e2779b #b03f6f`
  .trim()
  .split(/\s+/);

export const paper = '#fff9ec';
export const night = '#17203a';

/** The ink that looks most like a colour (`#rgb` or `#rrggbb`): the nearest in OKLab, where hue counts more than lightness. */
export function nearestInk(colour: string): string {
  const wanted = labOf(colour);
  let [nearest, least] = [paper, Number.POSITIVE_INFINITY];
  for (const ink of inks) {
    const [light, red, yellow] = labOf(ink).map((value, at) => (value - (wanted[at] ?? 0)) ** 2);
    const distance = (light ?? 0) * 0.65 + (red ?? 0) + (yellow ?? 0);
    if (distance < least) [nearest, least] = [ink, distance];
  }
  return nearest;
}

type Triple = readonly [number, number, number];

function labOf(colour: string): Triple {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.match(/[\da-f]{2}/gi);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => linear(Number.parseInt(pair, 16) / 255));
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

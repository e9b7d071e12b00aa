/** The colours of the site in print, as the stylesheet writes them. */
export function colourOf(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${linear.map((part) => hexOf(part)).join('')}`;
}

function hexOf(linear: number): string {
  const bright = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, bright)))
    .toString(16)
    .padStart(2, '0');
}

export const inks = {
  text: colourOf(0.25, 0.03, 265),
  muted: colourOf(0.43, 0.02, 265),
  line: colourOf(0.85, 0.018, 85),
  blue: colourOf(0.43, 0.17, 264),
  gold: colourOf(0.8, 0.15, 82),
  postmark: colourOf(0.36, 0.14, 264),
  plum: colourOf(0.43, 0.14, 325),
  album: colourOf(0.948, 0.026, 85),
  stampPaper: colourOf(0.992, 0.008, 90),
} as const;

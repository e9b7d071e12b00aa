import { inks } from './colours.ts';
import { drawLines, type Pen, widthOf } from './lines.ts';
import { graphemesOf } from './text-runs.ts';

interface Postmark {
  /** The centre of its circle. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** In capitals: whose services have approved. */
  readonly above: string;
  readonly below: string;
  readonly day: string;
  readonly year: string;
}

const waves =
  'M94 31q-11 9-22 0t-22 0-22 0-22 0M90 48q-11 9-22 0t-22 0-22 0-22 0M90 65q-11 9-22 0t-22 0-22 0-22 0M94 82q-11 9-22 0t-22 0-22 0-22 0';
/** The centre and the circle in the drawing of the site, which is followed here. */
const [centre, outer, inner] = [{ x: 144, y: 56 }, 52, 33] as const;
const tilt = 9;

/** The postmark as it stands on stamps of the site: waves, two circles, the day, and both services on arcs. */
export function drawPostmark(pen: Pen, mark: Postmark): void {
  const { pdf } = pen;
  pdf.save();
  pdf
    .translate(mark.x, mark.y)
    .rotate(tilt)
    .scale(mark.radius / outer)
    .translate(-centre.x, -centre.y);
  pdf.lineCap('round').lineWidth(6.5).strokeOpacity(0.72).path(waves).stroke(inks.stampPaper);
  pdf
    .fillOpacity(0.72)
    .circle(centre.x, centre.y, outer + 1)
    .fill(inks.stampPaper);
  pdf.fillOpacity(1).strokeOpacity(1).lineWidth(2.4).path(waves).stroke(inks.postmark);
  pdf.circle(centre.x, centre.y, outer).circle(centre.x, centre.y, inner).stroke(inks.postmark);
  drawArc(pen, mark.above, 'above');
  drawArc(pen, mark.below, 'below');
  const middle = { x: centre.x - inner, width: 2 * inner, weight: 'bold', color: inks.postmark } as const;
  drawLines(pen, mark.day, { ...middle, x: middle.x + 3, width: middle.width - 6, y: 41, size: 16, least: 8 });
  drawLines(pen, mark.year, { ...middle, y: 59.5, size: 11.5 });
  pdf.restore();
}

const [largest, smallest] = [12.5, 5];
/** The longest arc that words take: the rest of the half circle keeps both apart. */
const longest = 138;

/** Letter by letter along the ring between both circles. */
function drawArc(pen: Pen, text: string, side: 'above' | 'below'): void {
  const letters = graphemesOf(text);
  let size: number = largest;
  const spread = () => letters.map((letter) => widthOf(pen, letter, { size, weight: 'bold' }) + size * 0.1);
  const middle = (outer + inner) / 2;
  const baseline = () => middle + (side === 'above' ? -0.36 : 0.36) * size;
  const turn = () => (spread().reduce((sum, width) => sum + width, 0) / baseline()) * (180 / Math.PI);
  while (turn() > longest && size > smallest) size -= 0.5;
  const widths = spread();
  const sign = side === 'above' ? 1 : -1;
  let angle = (-sign * turn()) / 2;
  for (const [at, letter] of letters.entries()) {
    const width = widths[at] ?? 0;
    const half = ((width / baseline()) * (180 / Math.PI)) / 2;
    angle += sign * half;
    pen.pdf.save();
    pen.pdf.translate(centre.x, centre.y).rotate(angle);
    const foot = side === 'above' ? -baseline() : baseline();
    drawLines(pen, letter, { x: -width, width: 2 * width, y: foot - size, size, weight: 'bold', color: inks.postmark });
    pen.pdf.restore();
    angle += sign * half;
  }
}

import { transact } from '#domains/core/event-log/transact.ts';
import type { By } from '#platform/command.ts';
import { rasterOf } from '#platform/pictures.ts';
import type { SeenCover } from '../access.ts';

/** A drawing of 320 by 240 becomes 960 by 720 pixels: enough for a share card. */
const times = 3;

/** The drawing as a PNG, made from the same SVG when it is first asked for. */
export async function drawRasterOnce(by: By, { hash }: SeenCover, svg: string): Promise<Buffer> {
  const kept = await by.db.selectFrom('cover').select('png').where('hash', '=', hash).executeTakeFirst();
  if (kept?.png) return Buffer.from(kept.png);
  const png = await rasterOf(svg, times);
  await transact(by, ({ db }) => db.updateTable('cover').set({ png }).where('hash', '=', hash).execute());
  return png;
}

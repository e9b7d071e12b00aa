import type { CoverChoice } from '../model.ts';

/** How many things find room. */
export const mostThings = 4;
const lastVariant = 5;

/** The drawing and the things that were chosen; a drawing that there is not is the first. */
export function readCoverChoice(sent: URLSearchParams): CoverChoice {
  const variant = Number(sent.get('drawing') ?? 0);
  return {
    variant: Number.isInteger(variant) && variant >= 0 && variant <= lastVariant ? variant : 0,
    things: [...new Set(sent.getAll('thing'))].filter((name) => /^[a-z0-9-]{1,60}$/.test(name)),
  };
}

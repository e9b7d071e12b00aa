import { bodyAndCare } from './body-and-care.ts';
import { earlyYears } from './early-years.ts';
import type { DemoIdea } from './idea.ts';
import { languagesAndBooks } from './languages-and-books.ts';
import { livingWorld } from './living-world.ts';
import { musicAndStage } from './music-and-stage.ts';
import { numbersAndMachines } from './numbers-and-machines.ts';
import { pastAndNeighbours } from './past-and-neighbours.ts';
import { picturesAndMedia } from './pictures-and-media.ts';
import { trades } from './trades.ts';

/** All that the teachers of the demonstration wish for. A new theme is a file beside this one and a line here. */
export const ideas: readonly DemoIdea[] = [
  ...musicAndStage,
  ...picturesAndMedia,
  ...languagesAndBooks,
  ...numbersAndMachines,
  ...livingWorld,
  ...pastAndNeighbours,
  ...bodyAndCare,
  ...earlyYears,
  ...trades,
];

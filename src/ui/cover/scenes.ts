import type { Ground } from './palettes.ts';
import type { DrawScene } from './scene.ts';
import { desk, grid, map, post, sheets, stage, table } from './scenes-indoors.ts';
import { field, hills, night, sea, sky, town } from './scenes-outdoors.ts';

export const scenes: Readonly<Record<Ground, DrawScene>> = {
  sea,
  sky,
  hills,
  town,
  desk,
  grid,
  stage,
  paper: sheets,
  post,
  map,
  field,
  night,
  table,
};

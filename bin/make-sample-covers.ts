/** Writes the covers of src/browser/pictures: stamps to look at on pages that show no project, and the steps on the front page. Run: node bin/make-sample-covers.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Cover, drawCover } from '#ui/cover/draw-cover.ts';

const samples: Readonly<Record<string, Omit<Cover, 'seed'>>> = {
  'pen-pals': {
    variant: 0,
    ground: 'post',
    things: ['postbox', 'love-letter', 'globe-showing-europe-africa', 'pencil'],
  },
  flying: { variant: 1, ground: 'sky', things: ['eagle', 'small-airplane', 'crescent-moon'] },
  'step-find': {
    variant: 0,
    ground: 'map',
    things: ['magnifying-glass-tilted-left', 'globe-showing-europe-africa', 'compass'],
  },
  'step-found': { variant: 0, ground: 'paper', things: ['fountain-pen', 'scroll', 'envelope'] },
  'step-work': { variant: 0, ground: 'desk', things: ['artist-palette', 'laptop', 'pencil', 'potted-plant'] },
  'step-tell': { variant: 0, ground: 'post', things: ['love-letter', 'postbox', 'dove'] },
  games: { variant: 2, ground: 'stage', things: ['kite', 'chess-pawn', 'soccer-ball'] },
};

const pictures: Record<string, string> = JSON.parse(readFileSync('src/ui/cover/pictures.json', 'utf8'));
for (const [name, cover] of Object.entries(samples))
  writeFileSync(`src/browser/pictures/${name}.svg`, drawCover({ seed: name, ...cover }, pictures));

/**
 * Writes the round flags of all countries that ever took part: src/browser/flags/<country>.svg (circle-flags, MIT), and their classes.
 * Run: node bin/make-flags.ts
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from './fetched.ts';

const folder = await fetched({ name: 'circle-flags', version: '2.8.3' });
const migration = readFileSync('migrations/20261123T0901_fill_countries.sql', 'utf8');
const countries = [...migration.matchAll(/^ {2}\('([A-Z]{2})', '(?:programme|partner)'/gm)].map(([, code = '']) =>
  code.toLowerCase(),
);
mkdirSync('src/browser/flags', { recursive: true });
for (const code of countries) copyFileSync(join(folder, 'flags', `${code}.svg`), `src/browser/flags/${code}.svg`);
const rules = countries
  .sort()
  .map((code) => `  .flag-${code} {\n    background-image: url("../flags/${code}.svg");\n  }\n`);
writeFileSync(
  'src/browser/styles/flags.css',
  `/* Written by bin/make-flags.ts. A flag never stands alone: the country is named beside it. */\n@layer components {\n${rules.join('')}}\n`,
);

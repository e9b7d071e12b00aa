// Writes src/platform/english.ts from the files of locales/en: `npm run message-types`, after adding or removing one.
import { readdir, writeFile } from 'node:fs/promises';
import { describeCatalogues } from '#platform/message-types-writer.ts';

await writeFile('src/platform/english.ts', describeCatalogues(await readdir('locales/en')));

// Writes src/platform/db-types.ts from the schema that the migrations make: `npm run db-types`.
import { readFile, writeFile } from 'node:fs/promises';
import { openDatabase } from '#platform/db.ts';
import { describeTypes } from '#platform/db-types-writer.ts';
import { migrate } from '#platform/migrations.ts';

const database = await openDatabase({});
await migrate(database);
await writeFile('src/platform/db-types.ts', await describeTypes(database, await readFile('src/kernel/ids.ts', 'utf8')));
await database.close();

// A process that opens an embedded database as the server does, tells what it finds, and writes until it is ended. It says so after
// each commit, and not before.
import { sql } from 'kysely';
import { openDatabase } from '#platform/db.ts';
import { DirectoryInUse, takeDirectoryLock } from '#platform/directory-lock.ts';

const [directory = ''] = process.argv.slice(2);
try {
  takeDirectoryLock(directory);
} catch (error) {
  if (!(error instanceof DirectoryInUse)) throw error;
  console.error(error.message);
  process.exit(1);
}
const { db, exec } = await openDatabase({ dataDir: directory });
await exec(`create table if not exists letter (id int primary key, body text not null);
  create table if not exists receipt (letter_id int primary key references letter)`);
const { rows } = await sql<{ highest: number; letters: number; receipts: number }>`
  select coalesce(max(id), 0)::int as highest, count(*)::int as letters, (select count(*)::int from receipt) as receipts
  from letter`.execute(db);
console.log(JSON.stringify({ found: rows[0] }));
for (let id = (rows[0]?.highest ?? 0) + 1; ; id++) {
  await db.transaction().execute(async (transaction) => {
    await sql`insert into letter values (${id}, repeat(md5(${id}::text), 20))`.execute(transaction);
    await sql`insert into receipt values (${id})`.execute(transaction);
  });
  console.log(JSON.stringify({ written: id }));
}

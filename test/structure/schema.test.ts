import { readFile } from 'node:fs/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCopyToChange } from '../template.ts';
import { dataDocBreaches } from './checks/data-doc.ts';
import { migrationBreaches, schemaBreaches } from './checks/schema.ts';
import { linesOf, readDomainMap, readTree } from './tree.ts';

// One database for all that looks at one: it takes longer to start than everything here to run.
const database = await openCopyToChange();
afterAll(() => database.close());

describe('the schema', () => {
  it('limits every text, indexes every reference, and keeps moments with their zone', { tags: ['slow'] }, async () => {
    expect(linesOf(await schemaBreaches(database.run))).toEqual([]);
  });

  it('says what the end of a row means for those that refer to it, and has no triggers', async () => {
    expect(linesOf(migrationBreaches(await readTree(['migrations'])))).toEqual([]);
  });

  it('is told in docs/data.md and domain-map.json, with everybody named in it', { tags: ['slow'] }, async () => {
    const doc = await readFile('docs/data.md', 'utf8');
    expect(linesOf(await dataDocBreaches(database.run, doc, await readDomainMap()))).toEqual([]);
  });
});

describe('a planted table', () => {
  beforeEach(() =>
    database.exec(`drop schema if exists planted cascade; create schema planted; set search_path = planted;
      create table member (id uuid primary key);
      create table contact (id uuid primary key, note text not null check (length(note) <= 10), since timestamptz,
        member_id uuid not null references member on delete cascade);
      create index contact_by_member on contact (member_id, since)`),
  );
  const map = { membership: { knows: [], tables: ['member'] }, contacts: { knows: [], tables: ['contact'] } };
  const row = '| `contact` | yes | `member_id`: row goes | Contacts. |';
  const doc = `## membership\n| \`member\` | person | – | Teachers. |\n## contacts\n${row}`;

  it('in order is left in peace', async () => {
    expect(linesOf(await schemaBreaches(database.run, 'planted'))).toEqual([]);
    expect(linesOf(await dataDocBreaches(database.run, doc, map, 'planted'))).toEqual([]);
  });

  it.each([
    ['alter table contact add remark text', 'remark has no limit'],
    ['alter table contact add words text[]', 'words has no limit'],
    ['alter table contact add at timestamp', 'at is a timestamp without time zone'],
    ['drop index contact_by_member', 'has no index that begins with it'],
    ['drop index contact_by_member; create index i on contact (since, member_id)', 'has no index that begins with it'],
  ])('after "%s" is found', async (sql, rule) => {
    await database.exec(sql);
    const found = linesOf(await schemaBreaches(database.run, 'planted'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
  });

  it.each([
    ['a table that is not described', 'create table other (id uuid)', doc, '`other` is missing'],
    [
      'a table without an owner',
      'create table other (id uuid)',
      `${doc}\n| \`other\` | no | – | A. |`,
      'nobody owns "other"',
    ],
    ['a table that is gone', 'drop table contact', doc, 'no table "contact"'],
    ['a person who is not named', 'select', doc.replace('`member_id`: row goes', '–'), 'names a person and is not'],
    ['another fate than the key has', 'select', doc.replace('row goes', 'unnamed'), 'the foreign key says "row goes"'],
    ['people called impersonal', 'select', doc.replace('| yes |', '| no |'), 'names people and is "no"'],
    ['a table under another owner', 'select', doc.replace('## contacts', '## messages'), 'stands under messages'],
    ['a new column for an actor', 'alter table contact add actor_id uuid', doc, '`contact.actor_id` names a person'],
  ])('docs/data.md with %s is found', async (_name, sql, page, rule) => {
    await database.exec(sql);
    expect(linesOf(await dataDocBreaches(database.run, page, map, 'planted')).join('\n')).toContain(rule);
  });
});

import type { Tx } from '#domains/core/event-log/transact.ts';
import { allOwnData, type OwnData, type OwnRow } from '#domains/core/own-data/registry.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { defineTask } from '#domains/core/tasks/steps/start-task.ts';
import type { AccountId } from '#kernel/ids.ts';
import { readWhole } from '#platform/files.ts';
import { type ZipEntry, zipOf } from '#platform/zip.ts';
import { ownDataIndex } from '../documents/own-data-index.ts';
import { mostShown, storedFile, storedPart } from '../model.ts';

interface Params {
  readonly account: AccountId;
  readonly file: string;
  readonly language: string;
}

const rowsAtOnce = 500;

/** Writes each part of what is held about somebody as a file, and puts all of them into one with their pictures. */
export const collectOwnData = defineTask<Params>('collect-own-data', {
  kind: 'own-data.task.collect',
  sliceSize: 8,
  count: async () => allOwnData().length,
  async work(tx, params, { after, limit }) {
    const from = Number(after ?? 0);
    const parts = allOwnData().slice(from, from + limit);
    for (const part of parts)
      await tx.services.files.put(storedPart(params.file, part.name), asJson(rowsOf(tx, part, params)));
    if (parts.length < limit) await finish(tx, params);
    return { done: parts.length, last: String(from + parts.length) };
  },
});

async function* rowsOf({ db }: Pick<Tx, 'db'>, { list, key }: OwnData, { account }: Params): AsyncGenerator<OwnRow> {
  let after: readonly unknown[] = [];
  for (;;) {
    const rows = await list(db, account, { after, most: rowsAtOnce });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = key.map((column) => last[column]);
  }
}

/** Where a stored file stands in the whole: pictures by themselves, so that the page shows them. */
function placeOf({ id, file_key: key }: OwnRow): { readonly picture: string } | { readonly file: string } {
  const ending = /\.[a-z]{1,5}$/.exec(String(key))?.[0] ?? '.webp';
  return ending === '.webp' ? { picture: `pictures/${id}.webp` } : { file: `files/${id}${ending}` };
}

async function* asJson(rows: AsyncIterable<OwnRow>): AsyncGenerator<Buffer> {
  let before = '[\n';
  for await (const whole of rows) {
    const { file_key: fileKey, ...row } = whole;
    const shown = fileKey ? { ...row, ...placeOf(whole) } : row;
    yield Buffer.from(`${before}${JSON.stringify(shown)}`);
    before = ',\n';
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n');
}

/** Undefined rows where the account is gone meanwhile, or has asked again: the file is nobody's then. */
async function finish(tx: Tx<'program'>, params: Params): Promise<void> {
  const { files } = tx.services;
  const { account, file } = params;
  await files.put(storedFile(file), zipOf(entriesOf(tx, params), tx.now));
  const stored = await files.size(storedFile(file));
  const { numUpdatedRows } = await tx.db
    .updateTable('own_data_file')
    .set({ ready_at: tx.now, bytes: stored })
    .where('account_id', '=', account)
    .where('file', '=', file)
    .executeTakeFirst();
  for (const { name } of allOwnData()) await files.remove(storedPart(file, name));
  if (numUpdatedRows === 0n) return files.remove(storedFile(file));
  await tx.record({ verb: 'own_data.collected', subject: account });
}

async function* entriesOf(tx: Tx<'program'>, params: Params): AsyncGenerator<ZipEntry> {
  const { files } = tx.services;
  const shown = [];
  for (const part of allOwnData()) {
    const content = await readWhole(files, storedPart(params.file, part.name));
    if (!content) throw new Error(`The part ${part.name} of the own data is missing.`);
    const rows: readonly OwnRow[] = JSON.parse(content.toString());
    if (rows.length === 0) continue;
    yield { name: `data/${part.name}.json`, content };
    shown.push({ name: part.name, rows: rows.slice(0, mostShown), count: rows.length });
    if (part.picture) yield* picturesOf(tx, part, params);
  }
  const account = await tx.db
    .selectFrom('account')
    .select('time_zone')
    .where('id', '=', params.account)
    .executeTakeFirst();
  const owner = { language: params.language, timeZone: account?.time_zone ?? 'UTC' };
  const words = await wordsOf(tx.db);
  yield { name: 'index.html', content: ownDataIndex(owner, { parts: shown, words, now: tx.now }) };
}

async function* picturesOf(tx: Tx<'program'>, part: OwnData, params: Params): AsyncGenerator<ZipEntry> {
  for await (const row of rowsOf(tx, part, params)) {
    const content = await readWhole(tx.services.files, String(row[part.picture ?? '']));
    if (content) yield { name: Object.values(placeOf(row)).join(''), content, stored: true };
  }
}

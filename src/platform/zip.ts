import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';

// Its workers are those of browsers.
configure({ useWebWorkers: false });

export interface ZipEntry {
  /** Our own words and ids, with slashes: never a person's file name. */
  readonly name: string;
  readonly content: Buffer;
  /** Pictures are small already. */
  readonly stored?: boolean;
}

/** A ZIP file, piece by piece: no more than one entry stands in memory, as the next is read when the last has been taken. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, now: Date): AsyncGenerator<Buffer> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writing = writeAll(new ZipWriter(writable, { lastModDate: now }), entries).catch((error) =>
    writable.abort(error),
  );
  for await (const piece of readable) yield Buffer.from(piece);
  await writing;
}

async function writeAll(zip: ZipWriter<unknown>, entries: AsyncIterable<ZipEntry>): Promise<void> {
  for await (const { name, content, stored = false } of entries)
    await zip.add(name, new Uint8ArrayReader(content), { level: stored ? 0 : 6 });
  await zip.close();
}

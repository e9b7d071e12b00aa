import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const deflated = promisify<Buffer, Buffer>(deflateRaw);

export interface ZipEntry {
  /** Our own words and ids, with slashes: never a person's file name. */
  readonly name: string;
  readonly content: Buffer;
  /** Pictures are small already. */
  readonly stored?: boolean;
}

interface Written {
  readonly name: Buffer;
  readonly method: 0 | 8;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** The format counts in 32 bits, and its extension for more is not written here. */
const [largest, mostEntries] = [0xffff_ffff, 0xffff];

/** A ZIP file, piece by piece: no more than one entry stands in memory. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, now: Date): AsyncGenerator<Buffer> {
  const moment = dosTime(now);
  const written: Written[] = [];
  let at = 0;
  for await (const { name, content, stored = false } of entries) {
    const body = stored ? content : await deflated(content);
    const entry: Written = {
      name: Buffer.from(name),
      method: stored ? 0 : 8,
      checksum: crc32(content),
      packed: body.length,
      size: content.length,
      at,
    };
    const head = Buffer.concat([signature(0x0403_4b50), fields(entry, moment), entry.name]);
    written.push(entry);
    at += head.length + body.length;
    if (at > largest || written.length > mostEntries) throw new Error('Too much for one ZIP file.');
    yield head;
    yield body;
  }
  const directory = Buffer.concat(written.map((entry) => centralRecord(entry, moment)));
  yield directory;
  yield endRecord(written.length, directory.length, at);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What stands both before each entry and in the directory. */
function fields({ method, checksum, packed, size, name }: Written, { time, day }: DosTime): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  // Names are UTF-8.
  bytes.writeUInt16LE(0x0800, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt16LE(time, 6);
  bytes.writeUInt16LE(day, 8);
  bytes.writeUInt32LE(checksum, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function centralRecord(entry: Written, moment: DosTime): Buffer {
  const version = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.at, 10);
  return Buffer.concat([signature(0x0201_4b50), version, fields(entry, moment), rest, entry.name]);
}

function endRecord(entries: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x0605_4b50, 0);
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}

interface DosTime {
  readonly time: number;
  readonly day: number;
}

/** In UTC: the format knows no zones. */
function dosTime(now: Date): DosTime {
  return {
    time: (now.getUTCHours() << 11) | (now.getUTCMinutes() << 5) | (now.getUTCSeconds() >> 1),
    day: ((now.getUTCFullYear() - 1980) << 9) | ((now.getUTCMonth() + 1) << 5) | now.getUTCDate(),
  };
}

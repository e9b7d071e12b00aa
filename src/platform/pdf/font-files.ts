import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const unpacked = new Map<string, Buffer>();

/**
 * A bundled font as an uncompressed TrueType file, cached. fontkit decompresses WOFF in JavaScript, again for each document, which took
 * most of the time of a PDF.
 */
export function fontBytes(path: string): Buffer {
  const known = unpacked.get(path);
  if (known) return known;
  const bytes = readFileSync(path);
  const plain = bytes.toString('latin1', 0, 4) === 'wOFF' ? sfntOf(bytes) : bytes;
  unpacked.set(path, plain);
  return plain;
}

const [woffHead, woffEntry, sfntHead, sfntEntry] = [44, 20, 12, 16];

/** Rewrites a WOFF file (version 1) as a TrueType file. */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(sfntHead + count * sfntEntry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(count * 16 - power * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const from = woffHead + index * woffEntry;
    const table = tableOf(woff, from);
    const to = sfntHead + index * sfntEntry;
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableOf(woff: Buffer, entry: number): Buffer {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
  const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  return packed === length ? bytes : inflateSync(bytes);
}

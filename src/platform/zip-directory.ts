const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endLength, entryLength, localLength] = [22, 46, 30];
const longestRemark = 65_535;
/** A document has a few dozen. */
const mostEntries = 20_000;

export interface EntryInZip {
  readonly name: string;
  /** Where it stands, with a head of its own. */
  readonly at: number;
  /** Of what stands there, in bytes. */
  readonly size: number;
  /** As it is, not packed. */
  readonly stored: boolean;
}

/** The directory of a ZIP, of which nothing is unpacked. Undefined for what is none, or not whole. */
export function entriesInZip(bytes: Buffer): readonly EntryInZip[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const isEnd = end >= 0 && end + endLength <= bytes.length && bytes.readUInt32LE(end) === endMark;
  if (!isEnd || bytes.length - end > endLength + longestRemark) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > mostEntries) return undefined;
  const entries: EntryInZip[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < count) {
    if (at + entryLength > end || bytes.readUInt32LE(at) !== entryMark) return undefined;
    const nameEnd = at + entryLength + bytes.readUInt16LE(at + 28);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) return undefined;
    entries.push({
      name: bytes.toString('utf8', at + entryLength, nameEnd),
      at: bytes.readUInt32LE(at + 42),
      size: bytes.readUInt32LE(at + 20),
      stored: bytes.readUInt16LE(at + 10) === 0,
    });
    at = next;
  }
  return entries;
}

/** The few words of an entry that is not packed. */
export function wordsOfEntry(bytes: Buffer, { at, size, stored }: EntryInZip): string | undefined {
  if (!stored || size > 200 || at + localLength > bytes.length || bytes.readUInt32LE(at) !== localMark)
    return undefined;
  const from = at + localLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return bytes.toString('utf8', from, from + size).trim();
}

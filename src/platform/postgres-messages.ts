/*
 * The few messages of PostgreSQL's protocol that a query needs (https://www.postgresql.org/docs/18/protocol-message-formats.html): values
 * and columns go as text.
 */

export interface Column {
  readonly name: string;
  /** The number of its type. */
  readonly type: number;
}

const message = (kind: string, ...parts: readonly Uint8Array[]): Buffer => {
  const head = Buffer.alloc(5);
  head.write(kind, 'latin1');
  head.writeInt32BE(4 + parts.reduce((sum, part) => sum + part.length, 0), 1);
  return Buffer.concat([head, ...parts]);
};
const text = (words: string): Buffer => Buffer.from(`${words}\0`);

export const parse = (name: string, sql: string): Buffer => message('P', text(name), text(sql), Buffer.alloc(2));
export const describe = (name: string): Buffer => message('D', Buffer.from('S'), text(name));
export const close = (name: string): Buffer => message('C', Buffer.from('S'), text(name));
/** Of all rows. */
export const execute = message('E', Buffer.alloc(5));
export const sync = message('S');
export const simple = (script: string): Buffer => message('Q', text(script));

export function bind(name: string, values: readonly (string | null)[]): Buffer {
  const lengths = values.map((value) => (value === null ? 0 : Buffer.byteLength(value)));
  // The name of the portal, that of the statement, no formats, the values, no formats of columns.
  const size = 1 + name.length + 1 + 2 + 2 + lengths.reduce((sum, length) => sum + 4 + length, 0) + 2;
  const bytes = Buffer.alloc(5 + size);
  bytes.write('B', 'latin1');
  bytes.writeInt32BE(4 + size, 1);
  let at = 6 + bytes.write(name, 6, 'latin1') + 1 + 2;
  at = bytes.writeInt16BE(values.length, at);
  for (const [index, value] of values.entries()) {
    at = bytes.writeInt32BE(value === null ? -1 : (lengths[index] ?? 0), at);
    if (value !== null) at += bytes.write(value, at, 'utf8');
  }
  return bytes;
}

/** What the database answers to the messages that were sent together. */
export class Answer {
  readonly rows: (string | null)[][] = [];
  readonly error: Error | undefined;
  columns: readonly Column[] = [];
  /** The numbers of their types. */
  parameters: readonly number[] = [];
  isParsed = false;
  isInTransaction = false;
  /** How many rows were written. */
  affected = 0;
  /** What was done, such as "SELECT 3". */
  tag = '';

  constructor(received: Uint8Array, errorIn: (message: Uint8Array) => Error) {
    const bytes = Buffer.from(received.buffer, received.byteOffset, received.length);
    for (let at = 0; at < bytes.length; ) {
      const end = at + 1 + bytes.readInt32BE(at + 1);
      const kind = String.fromCharCode(bytes[at] ?? 0);
      if (kind === 'E') this.error ??= errorIn(bytes.subarray(at, end));
      else this.read(kind, bytes, at + 5, end);
      at = end;
    }
  }

  private read(kind: string, bytes: Buffer, at: number, end: number): void {
    if (kind === 'D') this.rows.push(rowAt(bytes, at));
    else if (kind === 'C') this.complete(bytes.toString('latin1', at, end - 1));
    else if (kind === 'T') this.columns = columnsAt(bytes, at);
    else if (kind === 't') this.parameters = numbersAt(bytes, at);
    else if (kind === '1') this.isParsed = true;
    else if (kind === 'Z') this.isInTransaction = bytes.toString('latin1', at, at + 1) !== 'I';
  }

  private complete(tag: string): void {
    this.tag = tag;
    if (/^(?:INSERT|UPDATE|DELETE|MERGE|COPY) /.test(tag)) this.affected += Number(tag.slice(tag.lastIndexOf(' ') + 1));
  }
}

function rowAt(bytes: Buffer, start: number): (string | null)[] {
  const row: (string | null)[] = new Array(bytes.readInt16BE(start));
  let at = start + 2;
  for (let index = 0; index < row.length; index += 1) {
    const length = bytes.readInt32BE(at);
    at += 4;
    row[index] = length < 0 ? null : bytes.toString('utf8', at, at + length);
    at += Math.max(length, 0);
  }
  return row;
}

function columnsAt(bytes: Buffer, start: number): Column[] {
  const columns: Column[] = [];
  let at = start + 2;
  for (let left = bytes.readInt16BE(start); left > 0; left -= 1) {
    const end = bytes.indexOf(0, at);
    // Between them stand the table and the place in it, behind them the size and the format.
    columns.push({ name: bytes.toString('utf8', at, end), type: bytes.readInt32BE(end + 7) });
    at = end + 19;
  }
  return columns;
}

function numbersAt(bytes: Buffer, start: number): number[] {
  return Array.from({ length: bytes.readInt16BE(start) }, (_, at) => bytes.readInt32BE(start + 2 + at * 4));
}

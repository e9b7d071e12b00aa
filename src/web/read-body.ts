import type { FastifyRequest } from 'fastify';
import { type FileStore, isDiskFull, type ReceivedFile } from '#platform/files.ts';
import type { Route, UploadedFile } from '#platform/http.ts';
import { tidy, tidyParams } from './request.ts';

interface Body {
  readonly form: URLSearchParams;
  readonly files: readonly UploadedFile[];
  /** Removes the files from the disk. */
  discard(): Promise<void>;
}

/** The body broke off or is malformed: always 400, whichever error the parser throws. */
class UnreadableBody extends Error {
  readonly statusCode = 400;
}

const megabyte = 1024 * 1024;
/** Of the texts of a form together, in bytes of UTF-8. */
const largestTexts = megabyte;
/** A form without files is encoded, which makes three bytes of one: this is the largest that is read at all. */
export const largestForm = 3 * largestTexts;
/** What may be sent in parts where no file is taken: the texts and what stands between them. More is not read at all. */
const largestWithoutFiles = 2 * largestTexts;
/** So far a file that is too large is read, and let go, so that its form can be given back with what else was typed. */
const largestLetGo = 200 * megabyte;
const mostFields = 200;
/** Beyond those that a form takes: so that it comes back and says that they are too many. */
const moreFilesRead = 20;
/** Of a form without files: the list of a class sends each name, and each again that was confirmed. */
const mostEncodedFields = 1000;

/** What was too large, as the page says it. */
export type Excess =
  | { readonly what: 'texts'; readonly megabytes: number; readonly longest: string }
  | { readonly what: 'all'; readonly megabytes: number }
  | { readonly what: 'fields'; readonly most: number };

export class TooLarge extends Error {
  readonly statusCode = 413;
  readonly excess: Excess;
  constructor(excess: Excess) {
    super(`What was sent is too large: ${excess.what}.`);
    this.excess = excess;
  }
}

/** Counts the fields before they are read: the time of `URLSearchParams` grows with the square of their number. */
export function readEncoded(body: string): URLSearchParams {
  let fields = 1;
  for (let at = body.indexOf('&'); at >= 0; at = body.indexOf('&', at + 1)) {
    fields += 1;
    if (fields > mostEncodedFields) throw new TooLarge({ what: 'fields', most: mostEncodedFields });
  }
  return new URLSearchParams(body);
}

const noFiles = { files: [], discard: async () => undefined } as const;

/**
 * Reads form and files, each of as many bytes as the route takes; where it takes none, files are dropped unread. What was read
 * of a form before it failed stands in `request.body`, to be given back.
 */
export async function readBody(
  request: FastifyRequest,
  { files: largestFile = 0, mostFiles = 1 }: Pick<Route, 'files' | 'mostFiles'>,
  store: FileStore,
): Promise<Body> {
  if (request.body instanceof URLSearchParams) {
    const form = tidyParams(request.body);
    checkTexts(form);
    return { form, ...noFiles };
  }
  if (!request.isMultipart()) return { form: new URLSearchParams(), ...noFiles };
  const most = largestFile === 0 ? largestWithoutFiles : Math.max(largestLetGo, (mostFiles + 1) * largestFile);
  return readParts(request, { largestFile, mostFiles, most, store });
}

/** So much of a form that cannot be taken now is read for its texts, with a photograph in it that is let go. */
const largestGivenBack = 16 * megabyte;

/** The texts of a form that was not read because the answer was an error before: to be given back. Its files are let go. */
export async function readTexts(request: FastifyRequest, store: FileStore): Promise<URLSearchParams> {
  // What was read before it broke off, or became too much, is given back too.
  if (!(request.body instanceof URLSearchParams) && request.isMultipart())
    await readParts(request, { largestFile: 0, mostFiles: 0, most: largestGivenBack, store }).catch(() => undefined);
  return request.body instanceof URLSearchParams ? tidyParams(request.body) : new URLSearchParams();
}

interface Room {
  readonly largestFile: number;
  readonly mostFiles: number;
  /** Of all parts together. */
  readonly most: number;
  readonly store: FileStore;
}

async function readParts(request: FastifyRequest, room: Room): Promise<Body> {
  const { most } = room;
  const tooLarge = new TooLarge({ what: 'all', megabytes: Math.floor(most / megabyte) });
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge;
  // Its sender left while the visitor was looked up: nothing more would come, not even an end.
  if (request.raw.destroyed && !request.raw.complete) throw new UnreadableBody('The body broke off.');
  const parts = new Parts(request, room);
  let read = 0;
  const count = (chunk: Buffer) => {
    read += chunk.length;
    if (read > most) parts.breakOff(tooLarge);
  };
  request.raw.on('data', count);
  try {
    await parts.read();
    return parts;
  } catch (cause) {
    await parts.discard();
    throw parts.problem ?? problemOf(cause);
  } finally {
    request.raw.off('data', count);
  }
}

function problemOf(cause: unknown): unknown {
  if (cause instanceof TooLarge || isDiskFull(cause)) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^FST_(?:PARTS|FIELDS|FILES)_LIMIT$/.test(code)) return new TooLarge({ what: 'fields', most: mostFields });
  return new UnreadableBody('The body cannot be read.', { cause });
}

function checkTexts(form: URLSearchParams): void {
  const values = [...form.values()];
  const size = [...form].reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (size <= largestTexts) return;
  const longest = values.reduce((one, other) => (other.length > one.length ? other : one), '');
  throw new TooLarge({ what: 'texts', megabytes: largestTexts / megabyte, longest });
}

interface FilePart {
  readonly fieldname: string;
  readonly filename: string | undefined;
  readonly file: AsyncIterable<Buffer> & { readonly truncated: boolean; destroy(error: Error): unknown };
}

class Parts implements Body {
  readonly form = new URLSearchParams();
  readonly files: UploadedFile[] = [];
  /** Why the reading was broken off. */
  problem: TooLarge | undefined;
  readonly #received: ReceivedFile[] = [];
  readonly #request: FastifyRequest;
  readonly #room: Room;
  #current: FilePart['file'] | undefined;
  #break: ((problem: TooLarge) => void) | undefined;

  constructor(request: FastifyRequest, room: Room) {
    this.#request = request;
    this.#room = room;
    request.body = this.form;
  }

  /** Ends the reading at once, whatever it waits for. */
  breakOff(problem: TooLarge): void {
    this.problem ??= problem;
    this.#request.raw.unpipe();
    this.#current?.destroy(problem);
    this.#break?.(problem);
  }

  async read(): Promise<void> {
    const broken = new Promise<never>((_resolve, reject) => {
      this.#break = reject;
    });
    try {
      await Promise.race([this.#readAll(), broken]);
    } catch (error) {
      // What else comes is let go: parsed on, it would fill the memory with fields.
      this.#request.raw.unpipe();
      throw error;
    }
  }

  async discard(): Promise<void> {
    await Promise.all(this.#received.map((file) => file.discard()));
  }

  async #readAll(): Promise<void> {
    const { largestFile, mostFiles } = this.#room;
    const files = mostFiles > 1 ? mostFiles + moreFilesRead : 1;
    const limits = {
      fileSize: (largestFile || largestTexts) + 1,
      files,
      fields: mostFields,
      // A text that is too large is given back whole, so that it can be shortened: cut, it would be taken for what was typed.
      fieldSize: largestWithoutFiles,
      parts: mostFields + files,
    };
    let size = 0;
    for await (const part of this.#request.parts({ limits })) {
      if (part.type === 'field') {
        const value = typeof part.value === 'string' ? part.value : '';
        this.form.append(tidy(part.fieldname), tidy(value));
        size += part.fieldname.length + value.length;
        // Counted exactly only where it may be too much.
        if (3 * size > largestTexts) checkTexts(this.form);
      } else if (largestFile > 0) await this.#receive(part);
      else part.file.resume();
    }
  }

  async #receive({ fieldname, filename, file }: FilePart): Promise<void> {
    this.#current = file;
    const received = await this.#room.store.receive(file);
    this.#received.push(received);
    this.#current = undefined;
    // Where nobody chose a file, browsers send one without name and content.
    if (!filename && received.size === 0) return;
    const { path, size, read } = received;
    const tooLarge = file.truncated || size > this.#room.largestFile;
    this.files.push({ field: fieldname, name: tidy(filename ?? ''), path, size, read, tooLarge });
  }
}
